// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.search;

/** The kinds of things that can be searched; each search sees one. */
public enum SearchScope {
  ASSET,
  GLOSSARY,
  GLOSSARY_TERM,
  LISTING,
  ASSET_TYPE,
  FORM_TYPE
}
