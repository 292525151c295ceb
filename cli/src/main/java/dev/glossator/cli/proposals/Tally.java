// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.proposals;

import dev.glossator.cli.catalogue.CatalogueTable;
import dev.glossator.cli.catalogue.Suggestion;
import dev.glossator.cli.text.Amounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is proposed, how sure.
 *
 * @param sure proposals from {@link Amounts#SURE} on
 * @param unsure all others
 * @param silent columns about which nothing is proposed and nothing was known
 */
public record Tally(long sure, long unsure, long silent) {

  public static Tally of(List<CatalogueTable> tables) {
    long sure = 0;
    long unsure = 0;
    long silent = 0;
    for (CatalogueTable table : tables) {
      List<Suggestion> pending = table.suggestions().stream().filter(s -> !s.humanText()).toList();
      long good = pending.stream().filter(s -> s.best().confidence() >= Amounts.SURE).count();
      sure += good;
      unsure += pending.size() - good;
      silent += silent(table);
    }
    return new Tally(sure, unsure, silent);
  }

  private static long silent(CatalogueTable table) {
    Set<Integer> spoken =
        table.suggestions().stream().map(s -> s.field().column()).collect(Collectors.toSet());
    long count = 0;
    for (int i = 0; i < table.columns().size(); i++) {
      CatalogueTable.Text text = table.columns().get(i).text();
      boolean known = !text.name().isEmpty() || !text.description().isEmpty();
      count += spoken.contains(i) || known || !text.source().isEmpty() ? 0 : 1;
    }
    return count;
  }

  /** {@code 163 proposed: 118 sure, 39 to look at; 6 columns left alone}. */
  public String sentence() {
    if (sure + unsure == 0) {
      return "nothing new is proposed";
    }
    String text =
        Amounts.count(sure + unsure)
            + " proposed: "
            + Amounts.count(sure)
            + " sure, "
            + Amounts.count(unsure)
            + " to look at";
    return silent == 0 ? text : text + "; " + Amounts.count(silent, "column") + " left alone";
  }
}
