// SPDX-License-Identifier: Apache-2.0
package dev.glossator.sources.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of a large delimited file, spread over the whole of it: one at a random place in each of as
 * many equal stretches, the same places for the same size. A part is read from its first line end;
 * where that lies inside quotes, from the first line end after a quote.
 */
final class Blocks {

  /** Enough for 100,000 rows of usual width, and the same for a file of any size. */
  static final int COUNT = 64;

  static final int BYTES = 1 << 20;

  private static final long SEED = 0x5eedL;
  private static final int RECORDS_MAX = 1_000_000;
  private static final int RECORDS_LOOKED_AT = 50;

  private static final Pattern QUOTE_AND_LINE_END = Pattern.compile("\"\r?\n");

  private final Path path;
  private final long size;
  private final Charset charset;
  private final char delimiter;
  private final int width;

  Blocks(Path path, long size, Charset charset, char delimiter, int width) {
    this.path = path;
    this.size = size;
    this.charset = charset;
    this.delimiter = delimiter;
    this.width = width;
  }

  /**
   * Whole records of one part.
   *
   * @param records in order
   * @param bytes how long they are together
   */
  record Part(List<CsvRecord> records, long bytes) {}

  /** Gives each part in order; one without a whole record is empty. */
  void forEach(PartReader reader) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      for (int i = 0; i < COUNT && !Thread.currentThread().isInterrupted(); i++) {
        long from = size / COUNT * i;
        long room = Math.max(1, size / COUNT - BYTES);
        long start = i == 0 ? 0 : from + random.nextLong(room);
        // Two bytes make a character in UTF-16; elsewhere an even place is as good as any.
        reader.read(i, part(read(channel, start - start % 2), i == 0));
      }
    }
  }

  /** Takes parts as they are read. */
  @FunctionalInterface
  interface PartReader {
    void read(int index, Part part);
  }

  private static byte[] read(SeekableByteChannel channel, long start) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    channel.position(start);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      continue;
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private Part part(byte[] bytes, boolean beginning) {
    String text = new String(bytes, charset);
    int last = text.lastIndexOf('\n');
    int first = beginning ? -1 : text.indexOf('\n');
    if (last <= first) {
      return new Part(List.of(), 0);
    }
    int mark = beginning && text.startsWith("\uFEFF") ? 1 : 0;
    String lines = text.substring(first + 1 + mark, last + 1);
    if (!beginning) {
      Matcher quote = QUOTE_AND_LINE_END.matcher(lines);
      String other = quote.find() ? lines.substring(quote.end()) : "";
      lines = fit(other) > fit(lines) ? other : lines;
    }
    List<CsvRecord> records = Delimiter.records(lines, delimiter, RECORDS_MAX);
    if (!beginning && !records.isEmpty()) {
      // The last one may be the first half of a record whose value holds a line end.
      records = records.subList(0, records.size() - 1);
    }
    return new Part(records, lines.getBytes(charset).length);
  }

  /** The share of the first records that have as many values as the header. */
  private double fit(String lines) {
    List<CsvRecord> records = Delimiter.records(lines, delimiter, RECORDS_LOOKED_AT);
    long fitting = records.stream().filter(r -> r.getFieldCount() == width).count();
    return records.isEmpty() ? 0 : (double) fitting / records.size();
  }
}
