// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.domains;

/** What a member may do in a project, named as the API names it. */
public enum Designation {
  PROJECT_OWNER,
  PROJECT_CONTRIBUTOR,
  PROJECT_CATALOG_VIEWER,
  PROJECT_CATALOG_CONSUMER,
  PROJECT_CATALOG_STEWARD
}
