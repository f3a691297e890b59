(() => {
  // Pictures are read out: the act under the pointer or the keyboard, and the value of any day by pointer or slider.
  const said = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
  const DAY = 86400000, number = (value) => String(value).replace("-", "−");
  for (const figure of document.querySelectorAll("figure.picture")) {
    const bar = figure.querySelector(".readout"), out = bar.querySelector("output"), slider = bar.querySelector("input");
    const acts = figure.querySelectorAll("svg a");
    if (!slider && !acts.length) continue;
    bar.hidden = false;
    const tell = (event) => {
      const mark = event.target.closest?.("svg a")?.querySelector("title");
      if (mark?.textContent) out.textContent = mark.textContent;
    };
    figure.addEventListener("pointerover", tell);
    figure.addEventListener("focusin", tell);
    if (!slider) { out.textContent = "Point at an act, or step to it with the Tab key."; continue; }

    const { from, domain, rows, words } = JSON.parse(figure.dataset.days), first = Date.parse(from);
    const line = document.createElement("i");
    line.className = "cursor";
    line.setAttribute("aria-hidden", "true");
    const show = (place, quiet) => {
      const row = rows[place], text = `${said.format(first + place * DAY)}: ${words[row.length].replace(/\{(\d)\}/g, (_, at) => number(row[at]))}`;
      slider.value = place;
      slider.setAttribute("aria-valuetext", text);
      out.textContent = text;
      if (quiet) return line.remove();
      const drawing = [...figure.querySelectorAll("svg")].find((svg) => svg.getClientRects().length), ground = drawing?.querySelector("path.background");
      if (!ground) return;
      const box = ground.getBoundingClientRect(), holder = drawing.parentElement, edge = holder.getBoundingClientRect();
      holder.append(line);
      line.style.left = `${box.left - edge.left + (first + (place + 0.5) * DAY - domain[0]) / (domain[1] - domain[0]) * box.width}px`;
      line.style.top = `${box.top - edge.top}px`;
      line.style.height = `${box.height}px`;
    };
    slider.addEventListener("input", () => show(Number(slider.value)));
    figure.addEventListener("pointermove", (event) => {
      const ground = event.target.closest?.("svg")?.querySelector("path.background");
      if (!ground || event.target.closest("a")) return;
      const box = ground.getBoundingClientRect(), across = (event.clientX - box.left) / box.width;
      if (across < 0 || across > 1) return;
      const place = Math.floor((domain[0] + across * (domain[1] - domain[0]) - first) / DAY);
      show(Math.min(Math.max(place, 0), rows.length - 1));
    });
    show(Number(slider.value), true);
  }
})();
