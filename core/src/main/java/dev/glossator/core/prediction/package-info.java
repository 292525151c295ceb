/** What generation proposes: targets, ranked choices and where each comes from. */
@NullMarked
package dev.glossator.core.prediction;

import org.jspecify.annotations.NullMarked;
