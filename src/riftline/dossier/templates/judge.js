// Judgements: each is sent with how many of them its page knew of. What others decided meanwhile comes back and is shown.
const desk = (() => {
  const $ = (id) => document.getElementById(id);
  const meta = (name) => document.querySelector(`meta[name="riftline-${name}"]`).content;
  const known = [];
  const picked = new Map();
  let waiting = null;

  // The name of who judges is kept where the browser allows it.
  const keep = (key, value) => { try { if (value !== undefined) localStorage.setItem(key, value); return localStorage.getItem(key) || ""; } catch { return ""; } };
  const person = $("desk-person");
  person.value = keep("riftline-person");
  person.addEventListener("change", () => keep("riftline-person", person.value.trim()));

  const say = (words, { reload = false, again = false, back = null } = {}) => {
    $("desk").hidden = false;
    $("desk-said").textContent = words;
    $("desk-reload").hidden = !reload;
    $("desk-again").hidden = !again;
    $("desk-back").hidden = !back;
    $("desk-back").dataset.judgement = back || "";
  };
  const said = { confirm: "confirmed it", reject: "rejected it", merge: "joined it with another act", split: "split off sentences", add: "added an act", undo: "took a judgement back" };
  const tell = (one) => `${one.person}, ${one.made.slice(0, 16).replace("T", " ")} UTC: ${said[one.verb] || (one.verb === "correct" ? `corrected the ${one.field} to ${one.value}` : `${one.verb}: ${one.value}`)}`;

  // The page is made anew after a judgement; a large one takes a while and is then offered instead of loaded.
  const renew = async (subject) => {
    const until = performance.now() + 8000;
    for (let wait = 60; ; wait = Math.min(wait * 1.6, 2000)) {
      const now = await (await fetch("/api/version")).json();
      if (now.printed === now.version) break;
      await new Promise((done) => setTimeout(done, wait));
    }
    if (performance.now() > until || document.querySelector("dialog[open]") || picked.size) return say("Kept. The page is ready anew.", { reload: true, back: known.at(-1) });
    if (subject.startsWith("e-")) history.replaceState(null, "", "#" + subject);
    location.reload();
  };

  const send = async (judgement, place) => {
    if (place) place.textContent = "…";
    let answer, body;
    try {
      answer = await fetch("/api/judgements", {
        method: "POST",
        headers: { "content-type": "application/json", "x-riftline-token": meta("token") },
        body: JSON.stringify({ ...judgement, person: person.value.trim() || "reader", seen: Number(meta("judgements")), known: known.slice(-1000) }),
      });
      body = answer.headers.get("content-type") === "application/json" ? await answer.json() : { detail: await answer.text() };
    } catch {
      if (place) place.textContent = "Not kept: the server does not answer.";
      say("Not kept: the server does not answer.");
      return null;
    }
    if (answer.ok) {
      known.push(body.id);
      if (place) place.textContent = "Kept.";
      say("Kept. The page is being made anew …", { back: judgement.verb === "undo" ? null : body.id });
      return body;
    }
    const reason = typeof body.detail === "string" ? body.detail : "the server does not understand it";
    if (place) place.textContent = "Not kept: " + reason;
    waiting = answer.status === 409 && body.judgements ? { judgement, theirs: body.judgements.map((one) => one.id) } : null;
    say("Not kept: " + reason + (waiting ? "\n" + body.judgements.map(tell).join("\n") : ""), { reload: true, again: Boolean(waiting) });
    return null;
  };
  const judge = async (judgement, place) => { const kept = await send(judgement, place); if (kept) await renew(judgement.subject); return kept; };

  // Two acts are picked and then joined.
  const pick = (button, subject) => {
    if (picked.delete(subject)) button.setAttribute("aria-pressed", "false");
    else { picked.set(subject, button); button.setAttribute("aria-pressed", "true"); }
    const names = [...picked.keys()].map((name) => $(name)?.querySelector("h4")?.firstChild.textContent.trim() || name);
    $("desk-merge").hidden = picked.size !== 2;
    if (!picked.size) $("desk").hidden = true;
    else say(picked.size === 1 ? `Picked: ${names[0]}. Pick the act that is the same.` : picked.size === 2 ? names.join("\n") : "Pick two acts, not more.");
  };
  const unpick = () => { for (const button of picked.values()) button.setAttribute("aria-pressed", "false"); picked.clear(); $("desk-merge").hidden = true; };

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".judge button");
    if (!button) return;
    const place = button.closest("[data-subject]");
    const { subject } = place.dataset;
    if ("pick" in button.dataset) pick(button, subject);
    else if (button.dataset.verb) judge({ subject, verb: button.dataset.verb }, place.querySelector("[role=status]"));
  });
  $("desk-merge").addEventListener("click", () => { const [subject, value] = picked.keys(); unpick(); judge({ subject, verb: "merge", value }); });
  $("desk-back").addEventListener("click", () => judge({ subject: $("desk-back").dataset.judgement, verb: "undo" }));
  $("desk-again").addEventListener("click", () => { if (waiting) { known.push(...waiting.theirs); judge(waiting.judgement); } });
  $("desk-reload").addEventListener("click", () => location.reload());
  $("desk-close").addEventListener("click", () => { unpick(); $("desk").hidden = true; });

  // Another person's judgement is announced as soon as this page is looked at again.
  const look = async () => {
    if (document.hidden || !$("desk").hidden) return;
    try {
      const now = await (await fetch("/api/version")).json();
      if (now.version !== meta("version")) say("The record has changed since this page was made.", { reload: true });
    } catch { /* the server is gone: nothing to tell */ }
  };
  addEventListener("visibilitychange", look);
  addEventListener("focus", look);
  setInterval(look, 20000);

  return { $, send, judge, renew, say };
})();
