"use strict";
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  root.classList.add("scripts");

  // Light or dark: the reader's choice is kept where the browser allows it.
  const keep = (value) => { try { if (value) localStorage.setItem("riftline-theme", value); return localStorage.getItem("riftline-theme"); } catch { return null; } };
  const theme = (value) => { if (value) root.dataset.theme = value; };
  theme(keep());
  document.querySelector(".theme").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    theme(dark ? "light" : "dark");
    keep(root.dataset.theme);
  });

  // Filters: an item stays if it has every word looked for and fits side, type and status, as far as it has them.
  const form = document.querySelector(".filters");
  const items = all(".item");
  const texts = new Map();
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const text = (item) => { if (!texts.has(item)) texts.set(item, plain(item.textContent)); return texts.get(item); };
  const fits = (item, key, value) => !value || (item.dataset[key] === value) || (key === "side" && item.dataset.side === "both" && value !== "other");
  const opened = new Set();
  const filter = () => {
    const words = plain($("find").value).split(/\s+/).filter(Boolean);
    const chosen = { side: $("side").value, type: $("type").value, status: $("status").value };
    const active = words.length > 0 || Object.values(chosen).some(Boolean);
    let acts = 0;
    for (const item of items) {
      const fit = Object.entries(chosen).every(([key, value]) => fits(item, key, value)) && words.every((word) => text(item).includes(word));
      item.hidden = !fit;
      if (fit && item.classList.contains("act")) acts += 1;
    }
    for (const group of all(".group")) {
      const some = all(".item", group).some((item) => !item.hidden);
      group.hidden = !some;
      if (group.tagName !== "DETAILS") continue;
      if (active && some && !group.open) { group.open = true; opened.add(group); }
      if (!active && opened.delete(group)) group.open = false;
    }
    $("found").textContent = active ? (acts === 1 ? "1 act fits." : acts + " acts fit.") : "";
  };
  let waiting = 0;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 80); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  // Links into a closed part open it; a filtered-out goal comes back.
  const reveal = () => {
    let goal = null;
    try { goal = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1))); } catch { /* not an address of this page */ }
    if (!goal) return;
    if (goal.closest("[hidden]")) { form.reset(); filter(); }
    for (let part = goal; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    goal.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Keys: / find, j and k step through the acts, Enter opens the sentences of one, Esc clears.
  const step = (by) => {
    const acts = all(".act").filter((act) => (act.checkVisibility ? act.checkVisibility() : act.offsetParent));
    const here = acts.indexOf(document.activeElement.closest(".act"));
    const next = acts[here < 0 ? (by > 0 ? 0 : acts.length - 1) : Math.min(acts.length - 1, Math.max(0, here + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "center" }); }
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape") { form.reset(); event.target.blur(); return; }
    if (typing) return;
    if (event.key === "/") { event.preventDefault(); $("find").focus(); }
    else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    else if (event.key === "Enter" && event.target.classList.contains("act")) all("details", event.target).forEach((part) => { part.open = !part.open; });
  });

  // Paper has no folds.
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("details:not([open])"); folded.forEach((part) => { part.open = true; }); });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));
})();
