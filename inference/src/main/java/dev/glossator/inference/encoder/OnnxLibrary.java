// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads ONNX Runtime's native libraries and takes away the files they were unpacked into. Left
 * alone, it leaves a folder behind at every end, and 28 MB at one that is forced.
 */
final class OnnxLibrary {
  private static final String FOLDER = "onnxruntime.native.path";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxLibrary() {}

  /** The environment, whose libraries are loaded at the first call. */
  static synchronized OrtEnvironment environment() {
    if (System.getProperty(FOLDER) != null) {
      return OrtEnvironment.getEnvironment();
    }
    List<Path> unpacked = new ArrayList<>();
    try {
      Path folder = unpack(unpacked);
      if (unpacked.size() > LIBRARIES.size()) {
        System.setProperty(FOLDER, folder.toString());
      }
      return OrtEnvironment.getEnvironment();
    } catch (IOException e) {
      // Where nothing can be unpacked here, ONNX Runtime says itself what it lacks.
      return OrtEnvironment.getEnvironment();
    } finally {
      remove(unpacked);
    }
  }

  /** Unpacks this platform's libraries, where there are any for it. */
  private static Path unpack(List<Path> unpacked) throws IOException {
    Path folder = Files.createTempDirectory("glossator-onnx");
    unpacked.add(folder);
    for (String library : LIBRARIES) {
      String name = System.mapLibraryName(library);
      try (InputStream packed =
          OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + platform() + name)) {
        if (packed != null) {
          unpacked.add(folder.resolve(name));
          Files.copy(packed, folder.resolve(name));
        }
      }
    }
    return folder;
  }

  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "");
    String system = os.startsWith("mac") ? "osx" : os.startsWith("win") ? "win" : "linux";
    return system + (arch.equals("aarch64") ? "-aarch64/" : "-x64/");
  }

  /** A system that does not let go of a library in use keeps it until the program's end. */
  private static void remove(List<Path> unpacked) {
    for (Path path : unpacked.reversed()) {
      try {
        Files.delete(path);
      } catch (IOException inUse) {
        path.toFile().deleteOnExit();
      }
    }
  }
}
