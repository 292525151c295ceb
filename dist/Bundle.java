// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the archive of this platform: a runtime that holds only the modules in use, the program
 * with the native libraries of this platform alone, man pages, shell completion, and the cache that
 * makes starts fast.
 *
 * <p>Usage: {@code java Bundle.java VERSION CLI_TARGET OUT}
 */
final class Bundle {

  /** Charsets of old files, time zones' names and numbers of all languages, and the JVM's own tools. */
  private static final List<String> BESIDE_WHAT_IS_REFERENCED =
      List.of("jdk.charsets", "jdk.localedata", "jdk.management", "jdk.unsupported", "jdk.zipfs");

  private final String version;
  private final Path cli;
  private final Path out;
  private final Path root;

  private Bundle(String version, Path cli, Path out) {
    this.version = version;
    this.cli = cli;
    this.out = out;
    this.root = out.resolve(name());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new Bundle(arguments[0], Path.of(arguments[1]), Path.of(arguments[2])).make();
  }

  private String name() {
    return "glossator-" + version + "-" + os() + "-" + cpu();
  }

  private static String os() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "macos"
        : "linux";
  }

  private static String cpu() {
    return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64";
  }

  private void make() throws IOException, InterruptedException {
    delete(root);
    libraries();
    runtime();
    launcher();
    licences();
    manual();
    train();
    Path archive = out.resolve(name() + ".tar.gz");
    // The cache holds the jars' times, so the archive has to keep them; tar does.
    run("tar", "-C", out.toString(), "-czf", archive.toString(), name());
    System.out.printf(
        "%s: %d MB, unpacked %d MB%n",
        archive.getFileName(), Files.size(archive) / 1_000_000, size(root) / 1_000_000);
  }

  private void libraries() throws IOException {
    Path lib = Files.createDirectories(root.resolve("lib/lib"));
    Files.copy(cli.resolve("glossator.jar"), root.resolve("lib/glossator.jar"));
    try (Stream<Path> jars = Files.list(cli.resolve("lib"))) {
      for (Path jar : jars.sorted().toList()) {
        copyForThisPlatform(jar, lib.resolve(jar.getFileName()));
      }
    }
  }

  /** Leaves out native libraries of other platforms: they are most of the bytes. */
  private static void copyForThisPlatform(Path jar, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile())) {
      if (from.stream().noneMatch(entry -> foreign(entry.getName()))) {
        Files.copy(jar, copy);
        return;
      }
      try (OutputStream file = Files.newOutputStream(copy);
          ZipOutputStream to = new ZipOutputStream(file)) {
        for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
          ZipEntry entry = all.nextElement();
          if (!foreign(entry.getName())) {
            ZipEntry same = new ZipEntry(entry.getName());
            same.setTime(entry.getTime());
            to.putNextEntry(same);
            try (InputStream bytes = from.getInputStream(entry)) {
              bytes.transferTo(to);
            }
            to.closeEntry();
          }
        }
      }
    }
  }

  private static boolean foreign(String entry) {
    boolean x64 = cpu().equals("x64");
    List<String> kept =
        os().equals("linux")
            ? List.of(
                "org/sqlite/native/Linux/" + (x64 ? "x86_64" : "aarch64"),
                "org/sqlite/native/Linux-Musl/" + (x64 ? "x86_64" : "aarch64"),
                "ai/onnxruntime/native/linux-" + (x64 ? "x64" : "aarch64"),
                "libduckdb_java.so_linux_" + (x64 ? "amd64" : "arm64"),
                "linux/" + (x64 ? "amd64" : "aarch64") + "/",
                "org/jline/nativ/Linux/" + (x64 ? "x86_64" : "arm64"))
            : List.of(
                "org/sqlite/native/Mac/" + (x64 ? "x86_64" : "aarch64"),
                "ai/onnxruntime/native/osx-" + (x64 ? "x64" : "aarch64"),
                "libduckdb_java.so_macos_" + (x64 ? "amd64" : "arm64"),
                "darwin/" + (x64 ? "x86_64" : "aarch64") + "/",
                "org/jline/nativ/Mac/" + (x64 ? "x86_64" : "arm64"));
    boolean nativeCode =
        entry.endsWith(".so")
            || entry.endsWith(".dll")
            || entry.endsWith(".dylib")
            || entry.endsWith(".jnilib")
            || entry.contains(".dSYM/")
            || entry.startsWith("libduckdb_java.so_");
    return nativeCode && (entry.contains(".dSYM/") || kept.stream().noneMatch(entry::startsWith));
  }

  private void runtime() {
    List<String> jars = new ArrayList<>();
    try (Stream<Path> libraries = Files.list(root.resolve("lib/lib"))) {
      libraries.sorted().map(Path::toString).forEach(jars::add);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
    List<String> question =
        new ArrayList<>(
            List.of(
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                String.valueOf(Runtime.version().feature())));
    question.add(root.resolve("lib/glossator.jar").toString());
    question.addAll(jars);
    String[] lines = tool("jdeps", question.toArray(String[]::new)).strip().split("\n");
    String modules = lines[lines.length - 1] + "," + String.join(",", BESIDE_WHAT_IS_REFERENCED);
    tool(
        "jlink",
        "--add-modules",
        modules,
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--include-locales=en",
        "--output",
        root.resolve("runtime").toString());
  }

  private static String tool(String name, String... arguments) {
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    int code =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + name))
            .run(new PrintWriter(said, true), new PrintWriter(complained, true), arguments);
    if (code != 0) {
      throw new IllegalStateException(name + " ended with " + code + ": " + complained + said);
    }
    return said.toString();
  }

  private void launcher() throws IOException {
    Path bin = Files.createDirectories(root.resolve("bin"));
    Path script = bin.resolve("glossator");
    Files.copy(Path.of("glossator"), script);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void licences() throws IOException {
    Files.copy(Path.of("../LICENSE"), root.resolve("LICENSE"));
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> jars = Files.list(root.resolve("lib/lib"))) {
      for (Path jar : jars.sorted().toList()) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.matches("(META-INF/)?(LICENSE|NOTICE|COPYING)[^/]*")) {
              try (InputStream text = zip.getInputStream(entry)) {
                found.put(
                    jar.getFileName() + "-" + name.replaceAll(".*/", ""),
                    new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
              }
            }
          }
        }
      }
    }
    Path licences = Files.createDirectories(root.resolve("licences"));
    for (Map.Entry<String, String> entry : found.entrySet()) {
      Files.writeString(licences.resolve(entry.getKey()), entry.getValue());
    }
  }

  private void manual() throws IOException, InterruptedException {
    Path pages = root.resolve("share/man/man1");
    java(List.of("manual", pages.toString()), Path.of("/dev/null"));
    Path completion =
        Files.createDirectories(root.resolve("share/bash-completion/completions"))
            .resolve("glossator");
    java(List.of("completion"), completion);
    Path zsh = Files.createDirectories(root.resolve("share/zsh/site-functions"));
    Files.writeString(
        zsh.resolve("_glossator"),
        "#compdef glossator\nautoload -U +X bashcompinit && bashcompinit\n"
            + Files.readString(completion));
  }

  private void java(List<String> arguments, Path output) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                root.resolve("runtime/bin/java").toString(),
                "-jar",
                root.resolve("lib/glossator.jar").toString()));
    command.addAll(arguments);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(false)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile());
    check(process, String.join(" ", arguments));
  }

  /** One run over the bundled sample fills the cache of loaded and linked classes. */
  private void train() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("glossator-bundle");
    try {
      ProcessBuilder process =
          new ProcessBuilder(
                  root.resolve("bin/glossator").toString(),
                  "try",
                  "--once",
                  "--output",
                  "json",
                  "--data",
                  folder.resolve("data").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      process.environment().put("GLOSSATOR_TRAIN", root.resolve("lib/glossator.aot").toString());
      check(process, "try");
    } finally {
      delete(folder);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    check(new ProcessBuilder(command).inheritIO(), command[0]);
  }

  private static void check(ProcessBuilder process, String what)
      throws IOException, InterruptedException {
    int code = process.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(what + " ended with " + code);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
