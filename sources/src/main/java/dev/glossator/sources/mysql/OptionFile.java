// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the option file of the database's own clients says; not read where others can read it. */
final class OptionFile {
  private static final Set<String> SECTIONS =
      Set.of("client", "client-mariadb", "mysql", "mariadb");

  private OptionFile() {}

  static Map<String, String> read(Path file) {
    Map<String, String> options = new HashMap<>();
    try {
      if (!Files.isRegularFile(file) || openToOthers(file)) {
        return options;
      }
      String section = "";
      for (String line : Files.readAllLines(file)) {
        String text = line.strip();
        if (text.startsWith("[") && text.endsWith("]")) {
          section = text.substring(1, text.length() - 1);
        } else if (SECTIONS.contains(section) && text.indexOf('=') > 0 && !text.startsWith("#")) {
          String value = text.substring(text.indexOf('=') + 1).strip();
          options.put(text.substring(0, text.indexOf('=')).strip(), unquoted(value));
        }
      }
    } catch (IOException e) {
      options.clear();
    }
    return options;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.endsWith(value.substring(0, 1));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean openToOthers(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).stream()
            .anyMatch(
                p -> p == PosixFilePermission.OTHERS_READ || p == PosixFilePermission.GROUP_READ);
  }
}
