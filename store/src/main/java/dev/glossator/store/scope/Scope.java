// SPDX-License-Identifier: Apache-2.0
package dev.glossator.store.scope;

import dev.glossator.store.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far reads may see: one domain, and of what belongs to projects alone (assets, runs,
 * predictions, decisions, evidence, dictionaries) that of the projects named here. Every read of
 * the catalogue takes one, and only the server's authorisation makes them (ArchitectureTest), so
 * that nothing can be read across a domain or a project that was not granted.
 */
public final class Scope {
  private final String domainId;
  private final @Nullable String userId;
  private final @Nullable List<String> projectIds;

  private Scope(String domainId, @Nullable String userId, @Nullable List<String> projectIds) {
    this.domainId = domainId;
    this.userId = userId;
    this.projectIds = projectIds;
  }

  /** What the projects of a user own. */
  public static Scope ofMember(String domainId, String userId, Collection<String> projectIds) {
    return new Scope(domainId, userId, List.copyOf(projectIds));
  }

  /** What one project owns. */
  public static Scope ofProject(String domainId, String projectId) {
    return new Scope(domainId, null, List.of(projectId));
  }

  /** Everything in a domain. */
  public static Scope ofDomain(String domainId) {
    return new Scope(domainId, null, null);
  }

  public String domainId() {
    return domainId;
  }

  /** Whether everything in the domain may be seen. */
  public boolean whole() {
    return projectIds == null;
  }

  /** The projects whose own things may be seen; null: all of the domain. */
  public @Nullable List<String> projectIds() {
    return projectIds;
  }

  /** Whether the scope is that of this member. */
  public boolean isOf(String member) {
    return member.equals(userId);
  }

  /** Whether what this project owns may be seen. */
  public boolean sees(String projectId) {
    return projectIds == null || projectIds.contains(projectId);
  }

  /**
   * A condition on a statement: that of the table that holds the owner of what is read.
   *
   * @param text to be added behind a condition, with AND
   */
  public record Condition(String text, List<@Nullable Object> values) {

    /** The values of a statement that has this condition at its end. */
    public @Nullable Object[] after(@Nullable Object... before) {
      return between(Arrays.asList(before));
    }

    /** The values of a statement that has this condition between others. */
    public @Nullable Object[] between(
        List<? extends @Nullable Object> before, @Nullable Object... after) {
      List<@Nullable Object> all = new ArrayList<>(before);
      all.addAll(values);
      all.addAll(Arrays.asList(after));
      return all.toArray();
    }
  }

  /** That a row's own project may be seen. */
  public Condition onProject(String column) {
    if (projectIds == null) {
      return new Condition("", List.of());
    }
    return projectIds.isEmpty()
        ? new Condition(" AND 1 = 0", List.of())
        : new Condition(
            " AND " + column + " IN (" + Sql.places(projectIds.size()) + ")",
            new ArrayList<>(projectIds));
  }

  /** That an asset lies in the scope. */
  public Condition onAsset(String assetId) {
    return exists("asset", assetId);
  }

  /** That a run lies in the scope. */
  public Condition onRun(String runId) {
    return exists("run", runId);
  }

  private Condition exists(String table, String id) {
    Condition project = onProject("owner.project_id");
    List<@Nullable Object> values = new ArrayList<>(List.of(domainId, id));
    values.addAll(project.values());
    return new Condition(
        " AND EXISTS (SELECT 1 FROM "
            + table
            + " owner WHERE owner.domain_id = ? AND owner.id = ?"
            + project.text()
            + ")",
        values);
  }
}
