// SPDX-License-Identifier: Apache-2.0
/**
 * The memory: one SQL text on SQLite (one folder) or PostgreSQL (many nodes).
 *
 * <p>A new feature adds a migration file (and its name to {@code Migrations.FILES}), its tables
 * that hold a {@code domain_id} to {@code DomainStore.TABLES_OF_A_DOMAIN}, a package with a final
 * {@code …Store} over {@code Sql}, one accessor to {@link dev.glossator.store.Transaction}, and its
 * promises to the suite that runs on both engines.
 */
@NullMarked
package dev.glossator.store;

import org.jspecify.annotations.NullMarked;
