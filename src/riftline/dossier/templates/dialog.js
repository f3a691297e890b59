// The dialog in which an act is corrected, split or noted, and in which a missed one is added.
(() => {
  const { $, send, judge, renew } = desk;
  const dialog = $("judging");
  const fields = ["type", "mode", "status", "date", "place", "sources", "targets", "summary"];
  const field = (name) => $("judging-" + name);
  let subject = "", before = {}, near = 0, text = "";
  const say = (words) => { $("judging-said").textContent = words; };
  const get = async (address) => { const answer = await fetch(address); if (!answer.ok) throw new Error((await answer.json()).detail || answer.status); return answer.json(); };

  const modes = () => {
    for (const option of field("mode").options) option.hidden = option.disabled = Boolean(option.dataset.type) && option.dataset.type !== field("type").value;
    if (field("mode").selectedOptions[0]?.disabled) field("mode").value = "none";
  };
  field("type").addEventListener("change", () => { field("mode").value = "none"; modes(); });

  const setMode = (type, mode) => {
    const option = [...field("mode").options].find((one) => one.value === (mode || "none") && (!one.dataset.type || one.dataset.type === type));
    if (option) option.selected = true;
    modes();
  };
  const fill = (values) => {
    before = values;
    for (const name of fields) if (name !== "mode") field(name).value = values[name];
    setMode(values.type, values.mode);
  };
  const names = (side) => side.map((actor) => actor.name).join("; ");
  const day = ({ from, to }) => (!from ? "" : from === to ? from : from + "/" + to);
  const actors = async () => {
    if ($("judging-actors").children.length) return;
    for (const actor of await get("/api/actors?limit=2000")) $("judging-actors").append(new Option(actor.country || "", actor.name));
  };
  const show = (adding, about) => {
    $("judging-h").textContent = adding ? "Add a missed act" : "Judge this act";
    $("judging-about").textContent = about;
    for (const name of ["split", "noting", "line"]) $("judging-" + name).hidden = adding;
    $("judging-words").hidden = !adding;
    $("judging-keep").textContent = adding ? "Add the act" : "Keep the corrections";
    $("judging-keep").value = adding ? "add" : "correct";
    say("");
    dialog.showModal();
  };

  const open = async (name) => {
    const [event, mentions] = await Promise.all([get("/api/events/" + name), get("/api/mentions?event=" + name), actors()]);
    subject = name;
    fill({ type: event.type, mode: event.mode || "none", status: event.status, date: day(event.date), place: event.place ? event.place.name : "", sources: names(event.sources), targets: names(event.targets), summary: event.summary });
    field("note").value = "";
    $("judging-sentences").replaceChildren(...mentions.map((mention) => {
      const label = document.createElement("label"), box = document.createElement("input"), words = document.createElement("q");
      box.type = "checkbox";
      box.value = mention.id;
      words.dir = "auto";
      words.textContent = mention.quote;
      label.append(box, words);
      return label;
    }));
    show(false, event.summary);
    $("judging-split").hidden = mentions.length < 2;
  };
  const add = async (report, quote, at) => {
    const [row] = await Promise.all([get("/api/reports/" + report), actors()]);
    subject = report;
    near = at;
    text = row.text;
    field("quote").value = quote;
    fill({ type: "CONSULT", mode: "none", status: "actual", date: "", place: "", sources: "", targets: "", summary: "" });
    show(true, row.title || row.publisher || row.path);
  };

  // The place of the marked words in the report: its text is shown with hidden characters as ⟦U+202E⟧ and blanks of any kind as one.
  const place = () => {
    const words = field("quote").value.replace(/⟦U\+([0-9A-F]{4,6})⟧/g, (_, code) => String.fromCodePoint(parseInt(code, 16))).trim();
    if (!words) return null;
    const pattern = words.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("\\s+");
    const found = [...text.matchAll(new RegExp(pattern, "gu"))].sort((a, b) => Math.abs(a.index - near) - Math.abs(b.index - near))[0];
    if (!found) return null;
    const start = [...text.slice(0, found.index)].length;
    return { start, end: start + [...found[0]].length, quote: found[0] };
  };

  const corrections = () => fields.filter((name) => field(name).value.trim() !== before[name] && !(name === "mode" && field("type").value !== before.type && field("mode").value === "none"))
    .map((name) => ({ subject, verb: "correct", field: name, value: field(name).value.trim() || "none" }));
  const act = () => {
    const spot = place();
    if (!spot) return say("These words do not stand in the report.");
    const given = Object.fromEntries(["type", "mode", "status", "date", "place", "sources", "targets"].map((name) => [name, field(name).value.trim()]).filter(([name, value]) => value && !(name === "mode" && value === "none")));
    return [{ subject, verb: "add", value: JSON.stringify({ ...spot, ...given }) }];
  };
  const wanted = {
    correct: () => (corrections().length ? corrections() : say("Nothing is changed.")),
    split: () => {
      const chosen = [...$("judging-sentences").querySelectorAll(":checked")].map((box) => box.value);
      return chosen.length ? [{ subject, verb: "split", value: chosen.join(" ") }] : say("Choose the sentences to split off.");
    },
    note: () => (field("note").value.trim() ? [{ subject, verb: "note", value: field("note").value.trim() }] : say("The note is empty.")),
    add: act,
  };
  $("judging-form").addEventListener("submit", async (event) => {
    const verb = event.submitter?.value;
    if (verb === "close" || !wanted[verb]) return;
    event.preventDefault();
    const judgements = wanted[verb]();
    if (!judgements) return;
    for (const judgement of judgements) if (!(await send(judgement, $("judging-said")))) return dialog.close();
    dialog.close();
    await renew(subject);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open], [data-add]");
    if (!button) return;
    const spot = button.closest("[data-subject]");
    const made = "open" in button.dataset ? open(spot.dataset.subject) : add(spot.dataset.subject, "", 0);
    made.catch((error) => { spot.querySelector("[role=status]").textContent = error.message; });
  });

  // Words marked in the text of a report can become an act.
  let marked = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const within = range && (range.commonAncestorContainer.closest ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement).closest(".text");
    const report = within?.closest("[id^='r-']");
    if (!report) return;
    const lead = document.createRange();
    lead.setStart(within, 0);
    lead.setEnd(range.startContainer, range.startOffset);
    marked = { report: report.id, quote: selection.toString(), at: lead.toString().length };
    $("desk").hidden = $("desk-add").hidden = false;
  });
  $("desk-add").addEventListener("click", () => {
    if (marked) add(marked.report, marked.quote.trim(), marked.at).catch((error) => desk.say(error.message));
    $("desk-add").hidden = true;
  });
  desk.open = open;
})();
