// SPDX-License-Identifier: Apache-2.0
/** What every domain finds in its catalogue: managed types, from versioned files. */
@NullMarked
package dev.glossator.server.seeds;

import org.jspecify.annotations.NullMarked;
