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

  // Filters: an item stays if it has every word looked for and fits side, type and status; an act also origins, certainty and days.
  const form = document.querySelector(".filters");
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const items = all(".item").map((item) => ({ item, act: item.classList.contains("act"), words: null, ...item.dataset }));
  const text = (one) => (one.words ??= plain(one.item.textContent));
  // A month of the chronology keeps its box while it is empty, and loses only its heading and its height: to take a box
  // with thousands of parts away and bring it back takes longer than to look through them.
  const groups = all(".group").map((group) => ({ group, items: all(".item", group), month: group.matches("#chronology section") && group.firstElementChild }));
  const tall = (group, acts) => { group.style.containIntrinsicSize = acts ? `auto ${60 + 190 * acts}px` : "0px"; };
  for (const { group, items, month } of groups) if (month) tall(group, items.length);
  const opened = new Set();
  const at = (id) => $(id)?.value || "";
  const filter = () => {
    const words = plain(at("find")).split(/\s+/).filter(Boolean);
    const [side, type, status, origins, sure, from, to] = ["side", "type", "status", "origins", "sure", "from", "to"].map(at);
    const active = words.length > 0 || Boolean(side || type || status || origins || sure || from || to);
    let acts = 0;
    for (const one of items) {
      const fit = (!side || one.side === side || (one.side === "both" && side !== "other")) && (!type || one.type === type) && (!status || one.status === status)
        && (!one.act || (one.origins >= Number(origins) && one.sure >= Number(sure) && (!from || (one.last || one.first || "") >= from) && (!to || (one.first || "~") <= to)))
        && words.every((word) => text(one).includes(word));
      if (one.item.hidden === fit) one.item.hidden = !fit;
      if (fit && one.act) acts += 1;
    }
    for (const { group, items, month } of groups) {
      const shown = items.reduce((sum, item) => sum + !item.hidden, 0), some = shown > 0;
      if (month) { if (month.hidden === some) month.hidden = !some; tall(group, shown); continue; }
      if (group.hidden === some) group.hidden = !some;
      if (group.tagName !== "DETAILS") continue;
      if (active && some && !group.open) { group.open = true; opened.add(group); }
      if (!active && opened.delete(group)) group.open = false;
    }
    $("found").textContent = active ? (acts === 1 ? "1 act fits." : acts + " acts fit.") : "";
    document.dispatchEvent(new Event("filtered"));
  };
  // The words of every item are made ready while the reader reads.
  const idle = window.requestIdleCallback || ((work) => setTimeout(() => work({ timeRemaining: () => 8 }), 50));
  let ready = 0;
  const prepare = (time) => { while (ready < items.length && time.timeRemaining() > 1) text(items[ready++]); if (ready < items.length) idle(prepare); };
  idle(prepare);
  // The page follows each key at once; only where that is slow does it wait for a pause.
  let waiting = 0, slow = 0;
  const timed = () => { const start = performance.now(); filter(); document.body.offsetHeight; slow = performance.now() - start; };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(timed, slow > 200 ? 80 : 0); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  // Links into a closed part open it; a filtered-out goal comes back.
  const reveal = () => {
    let goal = null;
    try { goal = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1))); } catch { /* not an address of this page */ }
    if (!goal) return;
    if (goal.closest("[hidden]")) { form.reset(); filter(); }
    for (let part = goal; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (goal.classList.contains("act")) all("details.more", goal).forEach((part) => { part.open = true; });
    goal.scrollIntoView(goal.closest(".text") ? { block: "center" } : undefined);
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Keys: / find, j and k step through the acts, Enter opens one, g goes to a part, Esc clears, ? lists them.
  const step = (by) => {
    const acts = all(".act").filter((act) => (act.checkVisibility ? act.checkVisibility() : act.offsetParent));
    const here = acts.indexOf(document.activeElement.closest(".act"));
    const next = acts[here < 0 ? (by > 0 ? 0 : acts.length - 1) : Math.min(acts.length - 1, Math.max(0, here + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "center" }); }
  };
  const help = $("help");
  document.querySelector(".keys-help").addEventListener("click", () => help.showModal());
  const parts = { o: "top", c: "chronology", w: "claims", a: "actors", r: "reports", m: "method" };
  let going = -1e9;
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "Escape") { form.reset(); event.target.blur(); return; }
    if (typing) return;
    const gone = event.timeStamp - going < 1500 && parts[event.key];
    going = event.key === "g" ? event.timeStamp : -1e9;
    if (gone) { event.preventDefault(); location.hash = gone; }
    else if (event.key === "?") { event.preventDefault(); help.showModal(); }
    else if (event.key === "/") { event.preventDefault(); $("find").focus(); }
    else if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    else if (event.key === "Enter" && event.target.classList.contains("act")) all("details", event.target).forEach((part) => { part.open = !part.open; });
  });

  // Paper has no folds.
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("details:not([open])"); folded.forEach((part) => { part.open = true; }); });
  addEventListener("afterprint", () => folded.forEach((part) => { part.open = false; }));
})();
