// SPDX-License-Identifier: Apache-2.0
/** MySQL and MariaDB databases, visited as a guest. */
@NullMarked
package dev.glossator.sources.mysql;

import org.jspecify.annotations.NullMarked;
