// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.generation;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.CatalogueTable.Text;
import dev.glossator.cli.catalogue.FieldKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a table is written, by kind of text, its columns and itself counted alike.
 *
 * @param fields how many places there are for each kind
 * @param named places with a business name
 * @param described places with a text, those that came with the source included
 * @param termed places with a term
 * @param proposed suggestions that wait for a decision
 */
record Coverage(long fields, long named, long described, long termed, long proposed) {

  static Coverage of(CatalogueTable table) {
    List<Text> texts = new ArrayList<>();
    texts.add(table.text());
    table.columns().forEach(c -> texts.add(c.text()));
    return new Coverage(
        texts.size(),
        texts.stream().filter(t -> !t.get(FieldKind.NAME).isEmpty()).count(),
        texts.stream().filter(t -> !t.description().isEmpty() || !t.source().isEmpty()).count(),
        texts.stream().filter(t -> !t.terms().isEmpty()).count(),
        table.suggestions().stream().filter(s -> !s.humanText()).count());
  }

  Coverage plus(Coverage other) {
    return new Coverage(
        fields + other.fields,
        named + other.named,
        described + other.described,
        termed + other.termed,
        proposed + other.proposed);
  }

  Map<String, Object> json() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("fields", fields);
    map.put("named", named);
    map.put("described", described);
    map.put("termed", termed);
    map.put("proposed", proposed);
    return map;
  }
}
