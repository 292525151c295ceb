// SPDX-License-Identifier: Apache-2.0
/** A dbt project by the artefacts that dbt itself writes: its models, their texts and tests. */
@NullMarked
package dev.glossator.sources.dbt;

import org.jspecify.annotations.NullMarked;
