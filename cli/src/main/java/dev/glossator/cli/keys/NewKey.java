// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.keys;

import dev.glossator.cli.json.Json;
import dev.glossator.cli.shell.Surroundings;
import java.util.LinkedHashMap;
import java.util.Map;

/** A key that is shown this once. */
record NewKey(String id, String secret, String userId, String roleArn) {

  /** One object, in either form of output, so that scripts and people take the same line. */
  void show(Surroundings surroundings) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("accessKeyId", id);
    map.put("secretAccessKey", secret);
    map.put("userIdentifier", userId);
    map.put("roleArn", roleArn);
    surroundings.out().println(Json.write(map));
    surroundings.err().println("The secret is shown only now; keep it where only its user reads.");
  }

  @Override
  public String toString() {
    return "NewKey[" + id + "]";
  }
}
