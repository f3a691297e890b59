// Search over everything: what is found is shown as text and leads to its permanent link.
(() => {
  const { $ } = desk;
  const form = document.querySelector("form.search");
  const kinds = { act: "act", sentence: "sentence", claim: "claim", actor: "actor", note: "note", passage: "text" };
  let asked = 0, waiting = 0;
  const line = (hit) => {
    const item = document.createElement("li"), kind = document.createElement("span"), link = document.createElement("a"), words = document.createElement("p");
    kind.className = "soft";
    kind.textContent = kinds[hit.kind] + " ";
    link.href = $(hit.id) ? "#" + hit.id : hit.page;
    link.dir = words.dir = "auto";
    link.textContent = hit.title;
    for (const { text, hit: found } of hit.pieces) {
      const piece = document.createElement(found ? "mark" : "span");
      piece.textContent = text;
      words.append(piece);
    }
    item.append(kind, link, words);
    return item;
  };
  const search = async () => {
    const words = $("search-words").value.trim(), number = (asked += 1);
    if (!words) { $("search-results").replaceChildren(); $("search-found").textContent = ""; return; }
    const query = new URLSearchParams({ q: words, limit: "40" });
    if ($("search-kind").value) query.set("kind", $("search-kind").value);
    try {
      const answer = await fetch("/api/search?" + query), found = await answer.json();
      if (number !== asked) return;
      $("search-results").replaceChildren(...found.hits.map(line));
      $("search-found").textContent = found.total === 0 ? "Nothing found." : found.total > found.hits.length ? `${found.total} found; the best ${found.hits.length} are shown.` : `${found.total} found.`;
    } catch { $("search-found").textContent = "The server does not answer."; }
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150); });
  addEventListener("keydown", (event) => {
    if (event.key !== "s" || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    $("search-words").focus();
  });
})();
