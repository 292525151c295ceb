// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import dev.glossator.sources.reading.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a folder: one a file, and one for each set of Parquet parts. */
final class FolderWalk {
  private static final int DEPTH_MAX = 8;
  private static final int FILES_MAX = 20_000;
  private static final Pattern PART = Pattern.compile("part[-_.].*|.*[-_.]\\d{4,}([-_.].*)?");

  private final Path root;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<Path>> found = new TreeMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private int files;

  private FolderWalk(Path root) {
    this.root = root;
  }

  /**
   * Files that make up one table or one database.
   *
   * @param name name of the table
   * @param schema the sub-folder, if it stands in one
   * @param format what the files hold
   * @param files one, or the parts in order
   */
  record Group(String name, @Nullable String schema, FileFormat format, List<Path> files) {}

  static FolderWalk of(Path root) {
    FolderWalk walk = new FolderWalk(root);
    try {
      Files.walkFileTree(root, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH_MAX, walk.new Visitor());
    } catch (IOException e) {
      throw new UncheckedIOException("a visitor that never fails has failed", e);
    }
    if (walk.files > FILES_MAX) {
      walk.problems.add(
          Problem.note(
              root.toString(),
              "holds more than " + FILES_MAX + " files; the rest was not looked at"));
    }
    if (!walk.unknown.isEmpty()) {
      walk.problems.add(
          Problem.note(
              String.join(", ", walk.unknown.subList(0, Math.min(3, walk.unknown.size()))),
              walk.unknown.size() + " of a kind that is not read here, passed over"));
    }
    return walk;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Group> groups() {
    return found.entrySet().stream().map(e -> group(Path.of(e.getKey()), e.getValue())).toList();
  }

  private Group group(Path key, List<Path> members) {
    Path first = members.getFirst();
    FileFormat format = format(first);
    boolean parts = Files.isDirectory(key);
    String name = parts ? key.getFileName().toString() : FileFormat.tableName(first);
    Path folder = root.relativize(key).getParent();
    String schema = folder == null ? null : folder.toString().replace('\\', '/');
    if (!names.add((schema + "/" + name).toLowerCase(Locale.ROOT))) {
      name = key.getFileName().toString();
    }
    return new Group(name, schema, format, members.stream().sorted().toList());
  }

  /** Only files whose format was told before are asked. */
  private static FileFormat format(Path file) {
    try {
      FileFormat format = FileFormat.of(file);
      return format == null ? FileFormat.CSV : format;
    } catch (IOException e) {
      return FileFormat.CSV;
    }
  }

  private void add(Path file) throws IOException {
    FileFormat format = FileFormat.of(file);
    if (format == null) {
      unknown.add(root.relativize(file).toString());
      return;
    }
    Path key = format == FileFormat.PARQUET ? parts(file) : file;
    found.computeIfAbsent(key.toString(), k -> new ArrayList<>()).add(file);
  }

  /** The folder that is the table when the file is a part of it, else the file itself. */
  private Path parts(Path file) {
    Path folder = root;
    boolean partitioned = false;
    for (Path step : root.relativize(file)) {
      Path next = folder.resolve(step);
      partitioned = !next.equals(file) && step.toString().indexOf('=') > 0;
      if (partitioned || next.equals(file)) {
        break;
      }
      folder = next;
    }
    boolean part = PART.matcher(file.getFileName().toString()).matches();
    return !folder.equals(root) && (partitioned || part) ? folder : file;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && (hidden(folder) || ownFolder(folder))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile()) {
        String kind =
            attributes.isSymbolicLink() ? "a link that points to nothing" : "a pipe or a device";
        problems.add(Problem.skipped(relative(file), kind + ", not a file"));
        return FileVisitResult.CONTINUE;
      }
      if (++files > FILES_MAX) {
        return FileVisitResult.TERMINATE;
      }
      try {
        add(file);
      } catch (IOException e) {
        return visitFileFailed(file, e);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      String message =
          e instanceof FileSystemLoopException
              ? "a link to a folder that it lies in; not followed"
              : TextFile.failure(e).getMessage() + "";
      problems.add(Problem.skipped(relative(file), message));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }

    /** A data folder of Glossator, whatever it is called, holds no tables of the customer's. */
    private boolean ownFolder(Path folder) {
      return Files.exists(folder.resolve("credentials")) && Files.exists(folder.resolve("lock"));
    }

    private String relative(Path file) {
      return root.relativize(file).toString();
    }

    private boolean hidden(Path path) {
      String name = path.getFileName().toString();
      return name.startsWith(".") || name.startsWith("_");
    }
  }
}
