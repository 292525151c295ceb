// SPDX-License-Identifier: Apache-2.0
package dev.glossator.inference.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.glossator.core.terms.EncoderUnavailableException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A loaded model with its tokenizer; safe to use from several threads. */
final class EncoderSession implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieceTokenizer tokenizer;
  private final int dimensions;

  private EncoderSession(
      OrtEnvironment environment,
      OrtSession session,
      WordPieceTokenizer tokenizer,
      int dimensions) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.dimensions = dimensions;
  }

  static EncoderSession open(EncoderManifest manifest) {
    WordPieceTokenizer tokenizer =
        WordPieceTokenizer.read(manifest.readVocabulary(), manifest.tokensMax());
    byte[] model = manifest.readModel();
    try {
      OrtEnvironment environment = OnnxLibrary.environment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Arenas keep the peak of the longest text for good; short texts gain nothing from them.
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        OrtSession session = environment.createSession(model, options);
        return new EncoderSession(environment, session, tokenizer, manifest.dimensions());
      }
    } catch (OrtException | LinkageError e) {
      throw new EncoderUnavailableException(
          "the embedded encoder does not run on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "; terms are matched by their words alone",
          e);
    }
  }

  float[] encode(String text) throws OrtException {
    long[] ids = tokenizer.encode(text);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor tokens = tensor(ids, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor types = tensor(new long[ids.length], shape)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", tokens);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        return mean(((OnnxTensor) result.get(0)).getFloatBuffer().array(), ids.length);
      }
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** Mean over the tokens, scaled to length 1. */
  private float[] mean(float[] hidden, int tokens) {
    float[] vector = new float[dimensions];
    for (int t = 0; t < tokens; t++) {
      for (int d = 0; d < dimensions; d++) {
        vector[d] += hidden[t * dimensions + d];
      }
    }
    double square = 0;
    for (float v : vector) {
      square += (double) v * v;
    }
    float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-24)));
    for (int d = 0; d < dimensions; d++) {
      vector[d] *= scale;
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder's memory could not be freed", e);
    }
  }
}
