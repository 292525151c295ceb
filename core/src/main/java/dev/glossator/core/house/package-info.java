/** The words an organisation already uses: accepted names and its dictionaries. */
@NullMarked
package dev.glossator.core.house;

import org.jspecify.annotations.NullMarked;
