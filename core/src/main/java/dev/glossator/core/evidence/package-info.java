/**
 * What is known about a table before anything is generated: bounded facts, each with an identity.
 */
@NullMarked
package dev.glossator.core.evidence;

import org.jspecify.annotations.NullMarked;
