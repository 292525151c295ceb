// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.domains;

import dev.glossator.core.domains.Designation;
import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of a project's members, by name and then by id. */
public final class MembershipPages {
  private final Sql sql;

  public MembershipPages(Sql sql) {
    this.sql = sql;
  }

  /** A member, and what they may do. */
  public record Membership(String userId, String name, Designation designation) {}

  /** The last row of the page before. */
  public record Place(String name, String userId) {}

  /** The members behind a place; null: from the start. */
  public List<Membership> page(
      String domainId, String projectId, boolean descending, @Nullable Place after, int limit) {
    String order = descending ? " DESC" : "";
    List<@Nullable Object> values = new ArrayList<>(List.of(domainId, projectId));
    if (after != null) {
      values.add(after.name());
      values.add(after.userId());
    }
    values.add(limit);
    return sql.list(
        "SELECT m.user_id, u.name, m.designation FROM membership m"
            + " JOIN user_profile u ON u.domain_id = m.domain_id AND u.id = m.user_id"
            + " WHERE m.domain_id = ? AND m.project_id = ?"
            + (after == null ? "" : " AND (u.name, u.id) " + (descending ? "<" : ">") + " (?, ?)")
            + (" ORDER BY u.name" + order + ", u.id" + order + " LIMIT ?"),
        row ->
            new Membership(
                row.string("user_id"),
                row.string("name"),
                Designation.valueOf(row.string("designation"))),
        values.toArray());
  }
}
