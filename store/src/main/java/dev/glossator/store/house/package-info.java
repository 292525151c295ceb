// SPDX-License-Identifier: Apache-2.0
/** The words of a domain: accepted names, dictionaries, and their version. */
@NullMarked
package dev.glossator.store.house;

import org.jspecify.annotations.NullMarked;
