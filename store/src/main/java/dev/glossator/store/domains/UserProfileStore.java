// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.domains;

import dev.glossator.core.domains.Designation;
import dev.glossator.core.domains.UserProfile;
import dev.glossator.store.sql.Row;
import dev.glossator.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is known in a domain, and what each may do in its projects. */
public final class UserProfileStore {
  private final Sql sql;

  public UserProfileStore(Sql sql) {
    this.sql = sql;
  }

  /** Adds a profile; false when the domain knows this role already. */
  public boolean insert(UserProfile profile) {
    return sql.update(
            """
            INSERT INTO user_profile (domain_id, id, role_arn, name, active, domain_owner,
              created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            profile.domainId(),
            profile.id(),
            profile.roleArn(),
            profile.name(),
            profile.active(),
            profile.domainOwner(),
            profile.createdAt())
        == 1;
  }

  public Optional<UserProfile> find(String domainId, String id) {
    return sql.first(
        "SELECT * FROM user_profile WHERE domain_id = ? AND id = ?",
        UserProfileStore::map,
        domainId,
        id);
  }

  public Optional<UserProfile> ofRole(String domainId, String roleArn) {
    return sql.first(
        "SELECT * FROM user_profile WHERE domain_id = ? AND role_arn = ?",
        UserProfileStore::map,
        domainId,
        roleArn);
  }

  /** The profile of this id, or of this role. */
  public Optional<UserProfile> named(String domainId, String idOrRole) {
    return find(domainId, idOrRole).or(() -> ofRole(domainId, idOrRole));
  }

  /** The last row of the page before. */
  public record Place(String name, String id) {}

  /**
   * The profiles behind a place whose id or ARN contains a text, small letters or capitals, by name
   * and then by id.
   *
   * @param after null: from the start
   */
  public List<UserProfile> search(String domainId, String text, @Nullable Place after, int limit) {
    String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    List<@Nullable Object> values = new ArrayList<>(List.of(domainId, pattern, pattern));
    if (after != null) {
      values.add(after.name());
      values.add(after.id());
    }
    values.add(limit);
    return sql.list(
        "SELECT * FROM user_profile WHERE domain_id = ?"
            + " AND (lower(role_arn) LIKE ? ESCAPE '!' OR id LIKE ? ESCAPE '!')"
            + (after == null ? "" : " AND (name, id) > (?, ?)")
            + " ORDER BY name, id LIMIT ?",
        UserProfileStore::map,
        values.toArray());
  }

  /** Makes the user a member with this designation, instead of any it had. */
  public void putMembership(
      String domainId, String projectId, String userId, Designation designation, Instant now) {
    sql.write(
        """
        INSERT INTO membership (domain_id, project_id, user_id, designation, created_at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (domain_id, project_id, user_id) DO UPDATE SET designation = ?""",
        domainId,
        projectId,
        userId,
        designation,
        now,
        designation);
  }

  /** Lets a profile in, or keeps it out. */
  public void setActive(String domainId, String userId, boolean active) {
    sql.write(
        "UPDATE user_profile SET active = ? WHERE domain_id = ? AND id = ?",
        active,
        domainId,
        userId);
  }

  /** Ends a membership; false when there was none. */
  public boolean deleteMembership(String domainId, String projectId, String userId) {
    return sql.update(
            "DELETE FROM membership WHERE domain_id = ? AND project_id = ? AND user_id = ?",
            domainId,
            projectId,
            userId)
        == 1;
  }

  public Optional<Designation> designation(String domainId, String projectId, String userId) {
    return sql.first(
        "SELECT designation FROM membership WHERE domain_id = ? AND project_id = ? AND user_id = ?",
        row -> Designation.valueOf(row.string("designation")),
        domainId,
        projectId,
        userId);
  }

  /** The user's projects, each with what the user may do there. */
  public Map<String, Designation> memberships(String domainId, String userId) {
    Map<String, Designation> memberships = new LinkedHashMap<>();
    sql.list(
            "SELECT project_id, designation FROM membership WHERE domain_id = ? AND user_id = ?",
            row ->
                Map.entry(row.string("project_id"), Designation.valueOf(row.string("designation"))),
            domainId,
            userId)
        .forEach(entry -> memberships.put(entry.getKey(), entry.getValue()));
    return memberships;
  }

  /** A row of {@code user_profile}. */
  public static UserProfile map(Row row) {
    return new UserProfile(
        row.string("domain_id"),
        row.string("id"),
        row.string("role_arn"),
        row.string("name"),
        row.flag("active"),
        row.flag("domain_owner"),
        row.instant("created_at"));
  }
}
