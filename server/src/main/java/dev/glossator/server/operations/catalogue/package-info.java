// SPDX-License-Identifier: Apache-2.0
/** What the operations of the catalogue share: owners, revisions, the texts of what is missing. */
@NullMarked
package dev.glossator.server.operations.catalogue;

import org.jspecify.annotations.NullMarked;
