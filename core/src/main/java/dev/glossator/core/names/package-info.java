/** Business names: reading cryptic identifiers as words. */
@NullMarked
package dev.glossator.core.names;

import org.jspecify.annotations.NullMarked;
