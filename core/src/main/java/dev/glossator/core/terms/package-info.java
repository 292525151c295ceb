/** Glossary associations: which term of a glossary a table or column stands for. */
@NullMarked
package dev.glossator.core.terms;

import org.jspecify.annotations.NullMarked;
