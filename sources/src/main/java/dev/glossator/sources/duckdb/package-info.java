// SPDX-License-Identifier: Apache-2.0
/** DuckDB, locked down: it reads Parquet files and databases of its own kind, and nothing else. */
@NullMarked
package dev.glossator.sources.duckdb;

import org.jspecify.annotations.NullMarked;
