"use strict";
// Searches the index that lies beside this page. Every word must occur; names count more than texts.
(() => {
  const SHOWN = 100;
  const [box, results, tables, found] = ["q", "results", "tables", "found"].map((id) => document.getElementById(id));
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = INDEX.map(([page, table, column, name, text, terms]) => ({
    page, table, column, name, text, terms,
    names: fold(`${column || table} ${name}`), rest: fold(`${table} ${text} ${terms}`),
  }));

  const score = (entry, words) => {
    let total = entry.column ? 0 : 1;
    for (const word of words) {
      const at = entry.names.indexOf(word);
      if (at >= 0) {
        total += at === 0 || /[^\p{L}\p{N}]/u.test(entry.names[at - 1]) ? 8 : 4;
      } else if (entry.rest.includes(word)) {
        total += 1;
      } else {
        return 0;
      }
    }
    return total;
  };

  const element = (name, text, parent) => {
    const made = document.createElement(name);
    made.textContent = text;
    parent.append(made);
    return made;
  };

  const search = () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    tables.hidden = words.length > 0;
    results.replaceChildren();
    found.textContent = "";
    if (!words.length) {
      return;
    }
    const hits = entries
      .map((entry) => [score(entry, words), entry])
      .filter(([points]) => points > 0)
      .sort(([a], [b]) => b - a);
    for (const [, entry] of hits.slice(0, SHOWN)) {
      const item = element("li", "", results);
      const link = element("a", entry.name || entry.column || entry.table, item);
      link.href = entry.page.replace("~", "%7E") + (entry.column ? `#${encodeURIComponent(entry.column)}` : "");
      element("code", entry.column ? `${entry.table}.${entry.column}` : entry.table, item);
      if (entry.text) {
        element("p", entry.text, item);
      }
      if (entry.terms) {
        element("p", entry.terms, item).className = "quiet";
      }
    }
    const more = hits.length > SHOWN ? `, the first ${SHOWN} are shown` : "";
    found.textContent = hits.length ? `${hits.length} found${more}` : "Nothing found; fewer or shorter words find more";
  };

  box.addEventListener("input", search);
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const first = results.querySelector("a");
    if (first) {
      location.href = first.href;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== box) {
      event.preventDefault();
      box.focus();
    }
  });
  box.value = new URLSearchParams(location.search).get("q") || box.value;
  search();
})();
