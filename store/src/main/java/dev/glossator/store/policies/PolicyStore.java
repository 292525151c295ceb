// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.policies;

import dev.glossator.core.decisions.AcceptancePolicy;
import dev.glossator.core.prediction.RunType;
import dev.glossator.store.scope.Scope;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.util.List;

/** The acceptance policies of projects, at most one a type. */
public final class PolicyStore {

  private final Sql sql;

  public PolicyStore(Sql sql) {
    this.sql = sql;
  }

  /** Sets a policy in place of any the project had for the type. */
  public void put(AcceptancePolicy policy) {
    sql.write(
        """
        INSERT INTO acceptance_policy (domain_id, project_id, type, precision_wanted, threshold,
          selected, excluded, set_at, set_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, project_id, type) DO UPDATE SET
          precision_wanted = excluded.precision_wanted, threshold = excluded.threshold,
          selected = excluded.selected, excluded = excluded.excluded, set_at = excluded.set_at,
          set_by = excluded.set_by""",
        policy.domainId(),
        policy.projectId(),
        policy.type(),
        policy.precision(),
        policy.threshold(),
        String.join("\n", policy.select()),
        String.join("\n", policy.exclude()),
        policy.setAt(),
        policy.setBy());
  }

  /** The policies of a project, by type. */
  public List<AcceptancePolicy> of(Scope scope, String projectId) {
    Scope.Condition seen = scope.onProject("project_id");
    return sql.list(
        "SELECT * FROM acceptance_policy WHERE domain_id = ? AND project_id = ?"
            + seen.text()
            + " ORDER BY type",
        PolicyStore::map,
        seen.after(scope.domainId(), projectId));
  }

  /** Ends the policy of a type; false when there was none. */
  public boolean delete(String domainId, String projectId, RunType type) {
    return sql.update(
            "DELETE FROM acceptance_policy WHERE domain_id = ? AND project_id = ? AND type = ?",
            domainId,
            projectId,
            type)
        == 1;
  }

  private static AcceptancePolicy map(Row row) {
    return new AcceptancePolicy(
        row.string("domain_id"),
        row.string("project_id"),
        RunType.valueOf(row.string("type")),
        row.real("precision_wanted"),
        row.real("threshold"),
        row.lines("selected"),
        row.lines("excluded"),
        row.instant("set_at"),
        row.string("set_by"));
  }
}
