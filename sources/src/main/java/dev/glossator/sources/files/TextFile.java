// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import com.github.luben.zstd.ZstdInputStream;
import dev.glossator.sources.reading.SourceException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A text file, decompressed and decoded; knows its beginning. */
final class TextFile {
  private static final int HEAD = 128 * 1024;

  private final Path path;
  private final byte[] head;
  private final boolean whole;
  private final TextEncoding encoding;

  private TextFile(Path path, byte[] head) {
    this.path = path;
    this.head = head;
    this.whole = head.length < HEAD;
    this.encoding = TextEncoding.of(head, whole);
  }

  /**
   * Looks at the beginning of a file.
   *
   * @throws SourceException when it cannot be read or holds no text
   */
  static TextFile open(Path path) {
    try (InputStream in = bytes(path)) {
      TextFile file = new TextFile(path, in.readNBytes(HEAD));
      if (file.head.length == 0) {
        throw SourceException.unreadable("the file is empty; expected a header and rows");
      }
      if (file.encoding.binary()) {
        throw SourceException.unreadable(
            "the file holds binary data (many NUL bytes); expected text");
      }
      return file;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  TextEncoding encoding() {
    return encoding;
  }

  /** The decoded beginning; its last line may be cut. */
  String beginning() {
    int mark = encoding.markLength();
    return new String(head, mark, head.length - mark, encoding.charset());
  }

  /** Whether the beginning is the whole file. */
  boolean whole() {
    return whole;
  }

  /** How many lines the file has, judged by its beginning; negative when that cannot be said. */
  long linesEstimate() {
    long lines = beginning().lines().count();
    return whole || size() < 0 ? (whole ? lines : -1) : lines * size() / head.length;
  }

  Counted reader() throws IOException {
    CountingStream bytes = new CountingStream(bytes(path));
    bytes.skipNBytes(encoding.markLength());
    Reader reader =
        new InputStreamReader(
            bytes,
            encoding
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new Counted(new BufferedReader(reader, 64 * 1024), bytes);
  }

  Path path() {
    return path;
  }

  /** The size of the text, as far as it is known without reading it: negative when compressed. */
  long size() {
    try {
      return FileFormat.compressed(path) ? -1 : Files.size(path);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static InputStream bytes(Path path) throws IOException {
    InputStream file = Files.newInputStream(path);
    String name = path.getFileName().toString();
    try {
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(file, 64 * 1024);
      }
      return name.endsWith(".zst") ? new ZstdInputStream(file).setContinuous(false) : file;
    } catch (java.io.EOFException e) {
      file.close();
      return new ByteArrayInputStream(new byte[0]);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** What went wrong, in our words: system messages may quote, ours never do. */
  static SourceException failure(IOException e) {
    String message =
        switch (e) {
          case NoSuchFileException gone -> "the file is not there";
          case AccessDeniedException denied -> "the file may not be read; check its permissions";
          case ZipException damaged -> "the file is no valid gzip file, or damaged";
          case java.io.EOFException cut -> "the compressed file ends too early; copy it again";
          case com.github.luben.zstd.ZstdIOException damaged ->
              "the file is no valid zstd file, or cut off";
          case IOException other ->
              "the file cannot be read (" + other.getClass().getSimpleName() + ")";
        };
    return SourceException.unreadable(message);
  }

  /**
   * A reader that knows how many bytes it has taken.
   *
   * @param reader decoded text
   * @param stream the bytes under it
   */
  record Counted(BufferedReader reader, CountingStream stream) implements AutoCloseable {
    long bytes() {
      return stream.count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /** Counts bytes (after decompression) that pass by. */
  static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count++;
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        count += read;
      }
      return read;
    }
  }
}
