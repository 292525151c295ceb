// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import dev.glossator.sources.reading.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a manifest says of the project's own tables, and of the sources they are made of. */
final class DbtManifest {
  private static final int OLDEST = 4;
  private static final int NEWEST = 12;
  private static final Set<String> MADE = Set.of("model", "seed", "snapshot");

  private final List<DbtModel> models = new ArrayList<>();
  private final List<DbtTest> tests = new ArrayList<>();
  private int version = -1;
  private String projectName = "";

  private DbtManifest() {}

  /**
   * Reads a project's manifest.
   *
   * @throws SourceException when it is damaged, or too old
   */
  static DbtManifest read(DbtProject project) {
    DbtManifest manifest = new DbtManifest();
    new Artefact(project.manifest()).read(Set.of("nodes", "sources"), manifest::add);
    if (manifest.version < 0) {
      throw SourceException.unreadable(
          "manifest.json names no schema of dbt; expected a file that dbt parse has written");
    }
    if (manifest.version < OLDEST) {
      throw SourceException.unreadable(
          "manifest.json has version "
              + manifest.version
              + ", of a dbt before 1.0; run dbt parse of dbt 1.0 or newer");
    }
    return manifest;
  }

  List<DbtModel> models() {
    return models;
  }

  List<DbtTest> tests() {
    return tests;
  }

  /** Whether it was made by a dbt newer than any whose files were known when this was written. */
  boolean newer() {
    return version > NEWEST;
  }

  int version() {
    return version;
  }

  private void add(String section, String id, Json entry) {
    if (section.equals("metadata")) {
      version = Artefact.version(entry);
      projectName = entry.text("project_name");
      return;
    }
    String kind = entry.text("resource_type");
    if (kind.equals("test")) {
      DbtTest.of(entry).ifPresent(tests::add);
    } else if (kind.equals("source") || (MADE.contains(kind) && own(entry))) {
      models.add(DbtModel.of(id, entry));
    }
  }

  /** Models of installed packages belong to others; manifests before version 10 name no project. */
  private boolean own(Json entry) {
    return projectName.isEmpty()
        ? !entry.text("root_path").contains("dbt_packages")
            && !entry.text("original_file_path").startsWith("dbt_packages")
        : entry.text("package_name").equals(projectName);
  }
}
