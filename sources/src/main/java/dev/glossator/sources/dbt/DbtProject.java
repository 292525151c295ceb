// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.dbt;

import dev.glossator.sources.reading.SourceException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dbt project lies and where dbt puts its artefacts.
 *
 * @param root the folder with dbt_project.yml
 * @param target the folder with manifest.json
 */
public record DbtProject(Path root, Path target) {
  private static final String FILE = "dbt_project.yml";
  private static final String MANIFEST = "manifest.json";
  private static final Pattern TARGET =
      Pattern.compile("(?m)^target-path:\\s*[\"']?([^\"'#\\r\\n]+?)[\"']?\\s*(#.*)?$");

  /** Whether a path is a dbt project, or the manifest of one. */
  public static boolean matches(Path path) {
    return Files.isRegularFile(path.resolve(FILE))
        || (path.endsWith(MANIFEST) && Files.isRegularFile(path));
  }

  /**
   * The project at a path.
   *
   * @throws SourceException when dbt has written no artefacts yet
   */
  public static DbtProject at(Path path, Map<String, String> environment) {
    Path real = path.toAbsolutePath().normalize();
    if (Files.isRegularFile(real)) {
      Path target = real.resolveSibling("");
      Path above = target.resolveSibling("");
      return new DbtProject(Files.exists(above.resolve(FILE)) ? above : target, target);
    }
    if (!Files.exists(real.resolve(FILE)) && Files.isRegularFile(real.resolve(MANIFEST))) {
      // Where a manifest was given that lies in no project, its folder is what evidence names.
      return new DbtProject(real, real);
    }
    String named = environment.getOrDefault("DBT_TARGET_PATH", targetPath(real.resolve(FILE)));
    DbtProject project = new DbtProject(real, real.resolve(named));
    if (!Files.isRegularFile(project.manifest())) {
      throw new SourceException(
          SourceException.Kind.UNREACHABLE,
          path
              + " is a dbt project without artefacts (no "
              + named
              + "/manifest.json); run dbt docs generate in it, or dbt parse where the warehouse"
              + " cannot be reached, and then the same command again");
    }
    return project;
  }

  Path manifest() {
    return target.resolve(MANIFEST);
  }

  Path catalog() {
    return target.resolve("catalog.json");
  }

  private static String targetPath(Path file) {
    try {
      Matcher target = TARGET.matcher(Files.readString(file));
      return target.find() ? target.group(1).strip() : "target";
    } catch (MalformedInputException e) {
      return "target";
    } catch (IOException e) {
      throw SourceException.unreadable(FILE + " cannot be read; check its permissions");
    }
  }
}
