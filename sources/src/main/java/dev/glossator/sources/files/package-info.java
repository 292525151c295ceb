// SPDX-License-Identifier: Apache-2.0
/** Tables in files: CSV, TSV, JSON Lines and Parquet, alone or in folders, plain or compressed. */
@NullMarked
package dev.glossator.sources.files;

import org.jspecify.annotations.NullMarked;
