// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens one connection. */
@FunctionalInterface
interface Opening {
  Connection open() throws SQLException;
}
