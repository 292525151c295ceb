// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.prediction;

/** The kinds of metadata a run generates, named as the API names them. */
public enum RunType {
  BUSINESS_NAMES,
  BUSINESS_DESCRIPTIONS,
  BUSINESS_GLOSSARY_ASSOCIATIONS
}
