(() => {
  // The time axis: lanes for the sides, cooperation above the middle of a lane and conflict below it. Dragging chooses days.
  const axis = document.getElementById("axis");
  const DAY = 86400000, LANE = 46, FOOT = 22, NEAR = 9;
  const [from, to, canvas] = [document.getElementById("from"), document.getElementById("to"), axis.querySelector("canvas")];
  const form = from.form, lanes = axis.querySelector(".lanes").dataset.lanes.trim().split(" ");
  const marks = [...document.querySelectorAll("#chronology .group:not(.past) .act[data-first]")].map((act, number) => {
    const { side, tone, status, first, last } = act.dataset;
    const rows = side === "both" ? ["first", "second"] : [side];
    const start = Date.parse(first), end = Date.parse(last || first) + DAY;
    return { act, rows: rows.map((one) => lanes.indexOf(one)).filter((row) => row >= 0), start, end, long: end - start > DAY,
      alleged: status === "alleged", up: (tone === "conflict" ? 1 : tone === "cooperation" ? -1 : 0) * (6 + (number * 7 % 4) * 3.4) };
  });
  if (!marks.length) return;
  axis.hidden = false;
  const whole = [Math.min(...marks.map((one) => one.start)), Math.max(...marks.map((one) => one.end))];
  const air = Math.max(DAY, (whole[1] - whole[0]) * 0.02);
  whole[0] -= air; whole[1] += air;
  let view = [...whole], drag = null, width = 0, asked = false;
  const pen = canvas.getContext("2d");
  const x = (time) => (time - view[0]) / (view[1] - view[0]) * width;
  const time = (place) => view[0] + place / width * (view[1] - view[0]);
  const iso = (moment) => new Date(moment).toISOString().slice(0, 10);
  const days = (moment, style) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...style }).format(moment);
  const place = (one, row) => [one.long ? x(one.start) : x((one.start + one.end) / 2), row * LANE + LANE / 2 + 4 + one.up];

  const ticks = () => {
    const most = Math.max(2, width / 90), span = (view[1] - view[0]) / DAY;
    const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find((step) => span / 30.4 / step <= most) || 2400;
    const step = span / most <= 16 ? [1, 2, 5, 10, 16].find((one) => span / one <= most) || 16 : 0;
    const found = [];
    if (step) for (let day = Math.ceil(view[0] / DAY / step) * step; day * DAY < view[1]; day += step) found.push([day * DAY, { day: "numeric", month: "short" }]);
    else for (let at = new Date(Date.UTC(new Date(view[0]).getUTCFullYear(), 0, 1)); at < view[1]; at.setUTCMonth(at.getUTCMonth() + months)) if (at > view[0]) found.push([+at, months < 12 ? { month: "short", year: "numeric" } : { year: "numeric" }]);
    return found;
  };
  const draw = () => {
    asked = false;
    const height = lanes.length * LANE + FOOT, dots = devicePixelRatio || 1;
    width = canvas.clientWidth;
    canvas.style.height = height + "px";
    if (canvas.width !== Math.round(width * dots)) { canvas.width = Math.round(width * dots); canvas.height = Math.round(height * dots); }
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    pen.clearRect(0, 0, width, height);
    const paints = [...axis.querySelectorAll("li")].map((one) => getComputedStyle(one).color);
    const line = getComputedStyle(canvas).borderTopColor, soft = getComputedStyle(document.getElementById("axis-said")).color, paper = getComputedStyle(canvas).backgroundColor;
    pen.font = "11px sans-serif"; pen.textAlign = "center"; pen.lineWidth = 1;
    for (const [at, style] of ticks()) {
      pen.strokeStyle = line; pen.beginPath(); pen.moveTo(x(at), 0); pen.lineTo(x(at), height - FOOT); pen.stroke();
      pen.fillStyle = soft; pen.fillText(days(at, style), Math.min(Math.max(x(at), 24), width - 28), height - 7);
    }
    lanes.forEach((_, row) => { pen.strokeStyle = line; pen.beginPath(); pen.moveTo(0, (row + 1) * LANE); pen.lineTo(width, (row + 1) * LANE); pen.stroke(); });
    const chosen = drag?.moved ? [Math.min(drag.a, drag.b), Math.max(drag.a, drag.b)] : from.value || to.value ? [from.value ? x(Date.parse(from.value)) : 0, to.value ? x(Date.parse(to.value) + DAY) : width] : null;
    if (chosen) { pen.globalAlpha = 0.16; pen.fillStyle = soft; pen.fillRect(chosen[0], 0, chosen[1] - chosen[0], height - FOOT); }
    for (const one of marks) for (const row of one.rows) {
      const [left, top] = place(one, row);
      if (left > width + 6 || x(one.end) < -6) continue;
      pen.globalAlpha = one.act.hidden ? 0.13 : one.long ? 0.55 : 1;
      pen.fillStyle = pen.strokeStyle = paints[row];
      if (one.long) { pen.fillRect(left, top - 2, Math.max(3, x(one.end) - left), 4); continue; }
      pen.beginPath();
      if (one.alleged) { pen.moveTo(left, top - 5); pen.lineTo(left + 5, top); pen.lineTo(left, top + 5); pen.lineTo(left - 5, top); pen.closePath(); pen.fillStyle = paper; pen.lineWidth = 1.6; }
      else pen.arc(left, top, 4, 0, 7);
      pen.fill(); if (one.alleged) pen.stroke();
    }
    pen.globalAlpha = 1;
    const style = { day: "numeric", month: "short", year: "numeric" };
    document.getElementById("axis-said").textContent = `${days(view[0], style)} – ${days(view[1], style)}. Drag to choose days, click a mark to read its act.`;
  };
  const redraw = () => { if (!asked) { asked = true; requestAnimationFrame(draw); } };
  const look = (start, end) => {
    const span = Math.min(Math.max(end - start, 4 * DAY), whole[1] - whole[0]);
    const left = Math.min(Math.max((start + end - span) / 2, whole[0]), whole[1] - span);
    view = [left, left + span];
    redraw();
  };
  const zoom = (by, middle = (view[0] + view[1]) / 2) => look(middle - (middle - view[0]) * by, middle + (view[1] - middle) * by);
  const choose = (first, last) => { from.value = first; to.value = last; form.dispatchEvent(new Event("input", { bubbles: true })); redraw(); };
  const nearest = (event) => {
    let best = null, close = NEAR;
    for (const one of marks) if (!one.act.hidden) for (const row of one.rows) {
      const [left, top] = place(one, row);
      const right = one.long ? Math.max(left, Math.min(event.offsetX, x(one.end))) : left;
      const away = Math.hypot(event.offsetX - right, event.offsetY - top);
      if (away < close) [best, close] = [one, away];
    }
    return best;
  };
  canvas.addEventListener("pointerdown", (event) => { if (event.button) return; drag = { a: event.offsetX, b: event.offsetX, moved: false }; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", (event) => {
    if (!drag) { const one = nearest(event); canvas.title = one ? one.act.querySelector("h4").firstChild.textContent.trim() : ""; return; }
    drag.b = event.offsetX;
    drag.moved ||= Math.abs(drag.b - drag.a) > 4;
    redraw();
  });
  canvas.addEventListener("pointerup", (event) => {
    if (!drag) return;
    const { a, b, moved } = drag;
    drag = null;
    if (moved) return choose(iso(time(Math.max(0, Math.min(a, b)))), iso(time(Math.min(width, Math.max(a, b)))));
    const one = nearest(event);
    if (one) location.hash = one.act.id; else choose("", "");
  });
  canvas.addEventListener("pointercancel", () => { drag = null; redraw(); });
  canvas.addEventListener("wheel", (event) => { if (!event.ctrlKey) return; event.preventDefault(); zoom(event.deltaY > 0 ? 1.25 : 0.8, time(event.offsetX)); }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -0.2, ArrowRight: 0.2 }[event.key];
    if (step) { const by = step * (view[1] - view[0]); look(view[0] + by, view[1] + by); }
    else if (event.key === "+") zoom(0.5);
    else if (event.key === "-") zoom(2);
    else return;
    event.preventDefault();
  });
  axis.addEventListener("click", (event) => {
    const { zoom: way } = event.target.dataset;
    if (way === "whole") look(...whole);
    else if (way === "in" && from.value && to.value) look(Date.parse(from.value), Date.parse(to.value) + DAY);
    else if (way) zoom(way === "in" ? 0.5 : 2);
  });
  document.addEventListener("filtered", redraw);
  addEventListener("resize", redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  const dense = axis.dataset.window?.split(" ").map((day) => Date.parse(day));
  if (dense) look(dense[0] - (dense[1] - dense[0]) * 0.03, dense[1] + DAY + (dense[1] - dense[0]) * 0.03);
  if (window.IntersectionObserver) new IntersectionObserver(redraw).observe(canvas); else redraw();
})();
