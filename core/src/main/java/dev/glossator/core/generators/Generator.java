// SPDX-License-Identifier: Apache-2.0
package dev.glossator.core.generators;

import dev.glossator.core.generation.Fingerprints;
import dev.glossator.core.generation.GenerationInput;
import dev.glossator.core.generation.Stop;
import dev.glossator.core.names.TableReading;
import dev.glossator.core.prediction.Prediction;
import dev.glossator.core.prediction.RunType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is generated for one table: the names are read first, the parts stand on that
 * reading. The same input gives the same predictions; safe for many threads.
 */
public final class Generator {

  private final String readerVersion;
  private final Reader reader;
  private final Map<RunType, Part> parts;

  private Generator(String readerVersion, Reader reader, Map<RunType, Part> parts) {
    this.readerVersion = readerVersion;
    this.reader = reader;
    this.parts = new EnumMap<>(parts);
  }

  /** Reads the names of tables. */
  @FunctionalInterface
  public interface Reader {

    TableReading read(GenerationInput input, Stop stop);

    /** The input without what has no bearing on the reading, so that a change of that is none. */
    default GenerationInput relevant(GenerationInput input, Stop stop) {
      return input;
    }
  }

  /**
   * A generator of names alone.
   *
   * @param reader reads a table
   * @param names turns readings into predictions
   */
  public static Generator ofNames(Reader reader, Part names) {
    return new Generator(names.version(), reader, Map.of(RunType.BUSINESS_NAMES, names));
  }

  /** The same with a part for another type; a part replaces an older one of its type. */
  public Generator with(RunType type, Part part) {
    Map<RunType, Part> more = new EnumMap<>(parts);
    more.put(type, part);
    return new Generator(readerVersion, reader, more);
  }

  /**
   * What makes the predictions of one type.
   *
   * @param version changes whenever the same input may give another prediction: code, models,
   *     glossary
   * @param making the way from the input to predictions
   */
  public record Part(String version, Making making) {}

  /** From a table and the reading of its names to the predictions of one type. */
  @FunctionalInterface
  public interface Making {

    /** A target that is left out is one where nothing is to be said. */
    List<Prediction> make(GenerationInput input, TableReading reading, Stop stop);
  }

  /** The predictions of these types, of which the generator may lack some. */
  public List<Prediction> generate(GenerationInput input, Set<RunType> types) {
    Pass pass = pass(input);
    List<Prediction> predictions = new ArrayList<>();
    for (RunType type : types.isEmpty() ? types : EnumSet.copyOf(types)) {
      predictions.addAll(pass.generate(type, Stop.NEVER));
    }
    return List.copyOf(predictions);
  }

  /** Begins a pass over one table, whose names are read once for all types. */
  public Pass pass(GenerationInput input) {
    return new Pass(input);
  }

  private String version(RunType type) {
    Part part = parts.get(type);
    return part == null ? "" : readerVersion + ";" + part.version();
  }

  /** One table on its way through the parts; used by one thread. */
  public final class Pass {
    private final GenerationInput input;
    private final Map<RunType, Fingerprints> fingerprints = new EnumMap<>(RunType.class);
    private @Nullable GenerationInput relevant;
    private @Nullable TableReading reading;

    private Pass(GenerationInput input) {
      this.input = input;
    }

    public GenerationInput input() {
      return input;
    }

    /**
     * The predictions of a type.
     *
     * @throws dev.glossator.core.generation.StoppedException soon after {@code stop} asks for it;
     *     what was read by then is lost
     */
    public List<Prediction> generate(RunType type, Stop stop) {
      Part part = parts.get(type);
      return part == null
          ? List.of()
          : List.copyOf(part.making().make(relevant(stop), reading(stop), stop));
    }

    /**
     * What each target of a type stands on.
     *
     * @throws dev.glossator.core.generation.StoppedException soon after {@code stop} asks for it
     */
    public Fingerprints fingerprints(RunType type, Stop stop) {
      GenerationInput known = relevant(stop);
      return fingerprints.computeIfAbsent(type, t -> new Fingerprints(version(t), known));
    }

    private GenerationInput relevant(Stop stop) {
      GenerationInput known = relevant;
      if (known == null) {
        known = reader.relevant(input, stop);
        relevant = known;
      }
      return known;
    }

    private TableReading reading(Stop stop) {
      TableReading known = reading;
      if (known == null) {
        known = reader.read(relevant(stop), stop);
        reading = known;
      }
      return known;
    }
  }
}
