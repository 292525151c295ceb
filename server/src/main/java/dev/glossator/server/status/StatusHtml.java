// SPDX-License-Identifier: Apache-2.0
package dev.glossator.server.status;

import dev.glossator.store.status.StatusStore.Figures;
import dev.glossator.store.status.StatusStore.Recent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page at the root: counts, the newest runs, and the lines to connect with. */
final class StatusHtml {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Glossator</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="5">
      <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
      h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin-top: 2rem; }
      table { border-collapse: collapse; width: 100%; }
      td, th { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8884; }
      pre { background: #8882; padding: .75rem; overflow-x: auto; border-radius: .25rem; }
      dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; } dd { margin: 0; font-size: 1.6rem; }
      dt { opacity: .7; }
      </style></head><body>
      <h1>Glossator</h1>
      <p>Business names, descriptions and glossary terms for tables, over the API of Amazon DataZone.</p>
      """;
  private static final String CONNECT =
      """
      <h2>Connect</h2>
      <pre>eval "$(./glossator env)"
      aws datazone list-metadata-generation-runs --domain-identifier "$GLOSSATOR_DOMAIN"</pre>
      <p>In a terminal: <code>./glossator status</code>, <code>./glossator review</code>,
      <code>./glossator diff</code>, <code>./glossator export --to csv</code>.</p>
      </body></html>
      """;

  private StatusHtml() {}

  static String of(Figures figures, List<Recent> runs) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("<dl>");
    figure(page, "assets", figures.assets());
    figure(page, "proposals to review", figures.waiting());
    figure(page, "glossary terms", figures.terms());
    figures.runs().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> figure(page, "runs " + words(entry.getKey()), entry.getValue()));
    page.append("</dl>\n<h2>Newest runs</h2>\n");
    page.append(
        runs.isEmpty()
            ? "<p>None yet: start one with <code>./glossator run</code>.</p>"
            : table(runs));
    return page.append(CONNECT).toString();
  }

  private static void figure(StringBuilder page, String name, long number) {
    page.append("<div><dt>").append(escaped(name)).append("</dt><dd>");
    page.append(number).append("</dd></div>");
  }

  private static String table(List<Recent> runs) {
    return runs.stream()
        .map(
            run ->
                "<tr><td><code>"
                    + escaped(run.id())
                    + "</code></td><td>"
                    + escaped(words(run.types()))
                    + "</td><td>"
                    + escaped(words(run.status()))
                    + "</td><td>"
                    + run.createdAt().truncatedTo(ChronoUnit.SECONDS)
                    + "</td></tr>")
        .collect(
            Collectors.joining(
                "\n",
                "<table><tr><th>run</th><th>types</th><th>status</th><th>started</th></tr>\n",
                "\n</table>\n"));
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ').replace(",", ", ");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
