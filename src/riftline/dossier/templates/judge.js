(() => {
  const token = document.querySelector('meta[name="riftline-token"]').content;
  const send = async (place, verb, value) => {
    const said = place.querySelector("[role=status]");
    said.textContent = "…";
    try {
      const answer = await fetch("/api/judgements", {
        method: "POST",
        headers: { "content-type": "application/json", "x-riftline-token": token },
        body: JSON.stringify({ subject: place.dataset.subject, verb, value }),
      });
      said.textContent = answer.ok ? "Kept. Reload to see it." : "Not kept: " + ((await answer.json()).detail || answer.status);
    } catch {
      said.textContent = "Not kept: the server does not answer.";
    }
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".judge button");
    if (!button) return;
    const verb = button.dataset.verb;
    const value = verb === "note" ? prompt("Your note") : null;
    if (verb !== "note" || value) send(button.parentElement, verb, value);
  });
})();
