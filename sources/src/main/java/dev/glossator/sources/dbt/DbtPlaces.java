// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where properties of a project's tables belong. */
public final class DbtPlaces {
  private final Map<String, Place> places = new HashMap<>();

  private DbtPlaces() {}

  /**
   * Where the properties of one table belong.
   *
   * @param section {@code models}, {@code seeds} or {@code snapshots}
   * @param folder the folder of the file that defines it
   * @param described the properties file that has an entry for it already; a second is an error
   */
  public record Place(String section, Path folder, @Nullable String described) {}

  /** Reads a project's manifest anew: files may have been added since it was ingested. */
  public static DbtPlaces read(Path root, Map<String, String> environment) {
    DbtProject project = DbtProject.at(root, environment);
    DbtPlaces places = new DbtPlaces();
    for (DbtModel model : DbtManifest.read(project).models()) {
      String section = DbtModel.section(model.id());
      if (section != null && !model.versioned()) {
        Path file = project.root().resolve(model.file());
        String patch = model.patch();
        String described = patch.substring(patch.indexOf("://") < 0 ? 0 : patch.indexOf("://") + 3);
        places.places.put(
            model.name(),
            new Place(section, file.resolveSibling(""), described.isEmpty() ? null : described));
      }
    }
    return places;
  }

  /** The place; empty for sources and versions of a model, which only their own file describes. */
  public Optional<Place> of(String table) {
    return Optional.ofNullable(places.get(table));
  }
}
