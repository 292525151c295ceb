// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.duckdb;

import dev.glossator.sources.reading.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * Loads DuckDB from a native library that is unpacked once. Left alone, the driver unpacks 72 MB
 * into the temporary folder at every start. It looks for a library beside it when its own jar seems
 * to hold none, so a class loader of ours hides the packed one and answers with the unpacked one,
 * which is kept under its checksum.
 */
final class DuckDbLibrary {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";
  private static final Set<String> ARM = Set.of("aarch64", "arm64");
  private static final ConcurrentHashMap<Path, Driver> DRIVERS = new ConcurrentHashMap<>();

  private DuckDbLibrary() {}

  /** The driver, loaded on first use. */
  static Driver driver(Path natives) {
    return DRIVERS.computeIfAbsent(natives.toAbsolutePath().normalize(), DuckDbLibrary::load);
  }

  private static Driver load(Path natives) {
    try {
      Path jar = jar();
      Path library = unpack(jar, natives);
      ClassLoader loader = new Loader(jar.toUri().toURL(), library);
      return (Driver) Class.forName(DRIVER, true, loader).getDeclaredConstructor().newInstance();
    } catch (IOException e) {
      throw new SourceException(
          SourceException.Kind.UNREADABLE,
          "DuckDB's native library cannot be unpacked into "
              + natives
              + " ("
              + e.getClass().getSimpleName()
              + "); choose a data folder that can be written");
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new SourceException(
          SourceException.Kind.UNREADABLE,
          "DuckDB cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "; Parquet and DuckDB files cannot be read here, other sources can");
    }
  }

  private static Path unpack(Path jar, Path natives) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(packedName());
      if (entry == null) {
        throw new UnsatisfiedLinkError(packedName());
      }
      String checksum = Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize());
      Path folder = natives.resolve("duckdb-" + checksum);
      Path library = folder.resolve(System.mapLibraryName("duckdb_java"));
      if (Files.exists(library) && Files.size(library) == entry.getSize()) {
        return library;
      }
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "unpacking", ".part");
      try (InputStream in = file.getInputStream(entry)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(
            part, library, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return library;
    }
  }

  private static String packedName() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux";
    return "libduckdb_java.so_" + system + "_" + (ARM.contains(arch) ? "arm64" : "amd64");
  }

  private static Path jar() {
    try {
      URL driver =
          DuckDbLibrary.class.getClassLoader().getResource(DRIVER.replace('.', '/') + ".class");
      if (driver == null || !driver.getPath().contains("!")) {
        throw new UnsatisfiedLinkError("the driver's jar is not on the class path");
      }
      String path = driver.getPath();
      return Path.of(new URI(path.substring(0, path.indexOf('!'))));
    } catch (URISyntaxException e) {
      throw new UncheckedIOException("unreadable class path", new IOException(e));
    }
  }

  /** Defines the driver's classes itself, hides the packed library and finds the unpacked one. */
  private static final class Loader extends URLClassLoader {
    private final Path library;

    Loader(URL jar, Path library) {
      super("duckdb", new URL[] {jar}, Driver.class.getClassLoader());
      this.library = library;
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.startsWith("libduckdb_java") ? null : super.getResource(name);
    }

    @Override
    protected @Nullable String findLibrary(String name) {
      return name.equals("duckdb_java") ? library.toString() : null;
    }
  }
}
