"use strict";
(() => {
  // The claims ledger: a claim stays if it fits speaker, attitude and act; a speaker without claims goes.
  const form = document.querySelector(".ledger");
  if (!form) return;
  const claims = [...document.querySelectorAll("#claims .claim")];
  const filter = () => {
    const { speaker, attitude, act } = Object.fromEntries(new FormData(form));
    const fitting = new Set();
    for (const claim of claims) {
      const fits = (!speaker || claim.closest(".speaker").dataset.speaker === speaker) && (!attitude || claim.dataset.attitude === attitude)
        && (!act || claim.dataset.acts.split(" ").includes(act));
      claim.classList.toggle("out", !fits);
      if (fits) fitting.add(claim.dataset.claim);
    }
    const shown = fitting.size;
    const active = Boolean(speaker || attitude || act);
    for (const group of document.querySelectorAll("#claims .speaker")) {
      const some = Boolean(group.querySelector(".claim:not(.out)"));
      group.classList.toggle("out", !some);
      if (active && some) group.open = true;
    }
    form.querySelector("output").textContent = active ? (shown === 1 ? "1 claim fits." : shown + " claims fit.") : "";
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
})();
