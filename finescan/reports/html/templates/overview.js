// Sorts, filters and pages the table; without it the page shows all rows. The rows in the HTML are its only data: they
// leave the document, a page of them comes back at a time, a few in each frame. What is sorted by is ranked once, so
// that a sort is one pass over whole numbers, and a filter one over arrays.
(() => {
  "use strict";
  const PAGE = 100;
  const A_FRAME = 20;
  const SLICE = 100;
  const LONGEST_KEY = 120;
  const UNKNOWN = -1;
  const root = document.documentElement;
  root.classList.add("scripted");

  const pause = () => new Promise((done) => setTimeout(done));

  function fold(text) {
    const lower = text.toLowerCase();
    return /[^\0-\x7f]/.test(lower) ? lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss") : lower;
  }

  // "1.234,50", "1,234.50" and "1234" alike: the last mark is the decimal one, unless three digits follow it.
  function amount(text) {
    const [, whole, cents] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[^\d.,]/g, ""));
    const value = Number.parseFloat(`${whole.replace(/[.,]/g, "")}.${cents ?? 0}`);
    return Number.isNaN(value) ? null : value;
  }

  // What a cell is sorted by; null for unknown. In texts, numbers count as numbers.
  const KEYS = {
    number: (cell) => {
      const value = Number.parseFloat(cell.dataset.k ?? cell.textContent);
      return Number.isNaN(value) ? null : value;
    },
    day: (cell) => cell.dataset.k ?? null,
    money: (cell) => {
      const [value, currency] = (cell.dataset.k ?? "").split(" ");
      return currency ? { value: Number(value), currency } : null;
    },
    text: (cell) =>
      fold(cell.textContent.slice(0, LONGEST_KEY)).replace(/\d+/g, (digits) => digits.padStart(12, "0")) || null,
  };
  const plainly = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  // Sums of one currency stand together, the most frequent currency first whichever way.
  function byCurrency(keys, sign) {
    const counts = new Map();
    for (const key of keys) if (key) counts.set(key.currency, (counts.get(key.currency) ?? 0) + 1);
    return (a, b) =>
      counts.get(b.currency) - counts.get(a.currency) || plainly(a.currency, b.currency) || sign * (a.value - b.value);
  }

  // The place of each key in order, the same for equal keys, from 0.
  function ranked(keys, compare) {
    const known = keys.map((_, place) => place).filter((place) => keys[place] !== null);
    known.sort((one, other) => compare(keys[one], keys[other]));
    const ranks = new Int32Array(keys.length).fill(UNKNOWN);
    known.forEach((place, index) => {
      const before = known[index - 1];
      ranks[place] = index && compare(keys[before], keys[place]) === 0 ? ranks[before] : index;
    });
    return ranks;
  }

  // All places by their ranks, unknown ones last, equal ones as they stood.
  function ordered(ranks) {
    const buckets = Array.from({ length: ranks.length + 1 }, () => null);
    ranks.forEach((rank, place) => (buckets[rank === UNKNOWN ? ranks.length : rank] ??= []).push(place));
    return buckets.flatMap((bucket) => bucket ?? []);
  }

  function start() {
    const form = document.getElementById("filters");
    const bar = document.getElementById("bar");
    const status = document.getElementById("status");
    const previous = document.getElementById("previous");
    const next = document.getElementById("next");
    const heads = [...document.getElementById("letters").tHead.rows[0].cells];
    const source = document.getElementById("rows");
    const rows = [...source.rows];
    const shown = document.createElement("tbody");
    const figure = new Intl.NumberFormat(root.lang);
    const column = (name) => heads.findIndex((head) => head.classList.contains(name));
    const money = column("cost");
    const sender = column("sender");

    const letters = [];
    const keys = heads.map(() => []);
    const ranks = [];
    let order = rows.map((_, place) => place);
    let view = order;
    let sorted = { column: 0, down: false };
    let page = 0;

    async function prepare() {
      for (const [place, row] of rows.entries()) {
        const { cells, dataset } = row;
        heads.forEach((head, index) => keys[index].push(KEYS[head.dataset.kind](cells[index])));
        letters.push({
          text: fold(row.textContent),
          sender: fold(cells[sender].textContent),
          verdict: row.className.replace("verdict-", ""),
          family: dataset.f,
          group: dataset.g,
          amount: keys[money][place]?.value ?? null,
        });
        if (place % SLICE === SLICE - 1) await pause();
      }
      for (const [index, own] of keys.entries()) {
        ranks.push({});
        for (const [way, sign] of Object.entries({ up: 1, down: -1 })) {
          ranks[index][way] = ranked(own, index === money ? byCurrency(own, sign) : (a, b) => sign * plainly(a, b));
          await pause();
        }
      }
    }

    function sort() {
      order = ordered(ranks[sorted.column][sorted.down ? "down" : "up"]);
      heads.forEach((head) => head.removeAttribute("aria-sort"));
      heads[sorted.column].setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
    }

    function filter() {
      const value = (name) => form.elements[name]?.value.trim() ?? "";
      const verdict = value("v");
      const has = (letter) => (verdict === "flagged" ? letter.family !== undefined : letter.verdict === verdict);
      const family = value("f");
      const group = value("g");
      const name = fold(value("s"));
      const least = value("min") ? amount(value("min")) : null;
      const words = fold(value("q")).split(/\s+/);
      view = order.filter((place) => {
        const letter = letters[place];
        return (
          (!verdict || has(letter)) &&
          (!family || letter.family === family) &&
          (!group || letter.group === group) &&
          (least === null || (letter.amount !== null && letter.amount >= least)) &&
          letter.sender.includes(name) &&
          words.every((word) => letter.text.includes(word))
        );
      });
      page = 0;
    }

    let frame = 0;
    function fill(places) {
      shown.append(...places.slice(0, A_FRAME).map((place) => rows[place]));
      if (places.length > A_FRAME) frame = requestAnimationFrame(() => fill(places.slice(A_FRAME)));
    }

    function draw() {
      const first = page * PAGE;
      const places = view.slice(first, first + PAGE);
      cancelAnimationFrame(frame);
      shown.replaceChildren();
      fill(places);
      previous.disabled = page === 0;
      next.disabled = first + PAGE >= view.length;
      status.textContent = told(first + 1, first + places.length);
    }

    function told(from, to) {
      const said = status.dataset;
      if (!view.length) return said.none;
      const count = said.shown.replace("{shown}", figure.format(view.length)).replace("{all}", figure.format(rows.length));
      const range = said.range.replace("{from}", figure.format(from)).replace("{to}", figure.format(to));
      return view.length > PAGE ? `${count} · ${range}` : count;
    }

    // The address keeps what is asked for, so that a view can be kept as a bookmark.
    let timer = 0;
    function remember() {
      const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
      if (sorted.column || sorted.down) state.set("sort", (sorted.down ? "-" : "") + heads[sorted.column].className);
      try {
        history.replaceState(null, "", state.size ? `#${state}` : location.pathname + location.search);
      } catch {
        // Some viewers of files allow no change of the address; all else works.
      }
    }

    function recall() {
      const state = new URLSearchParams(location.hash.slice(1));
      for (const field of form.elements) if (field.name) field.value = state.get(field.name) ?? "";
      for (const field of form.querySelectorAll("select")) if (field.selectedIndex < 0) field.selectedIndex = 0;
      const asked = state.get("sort") ?? "";
      const found = column(asked.replace("-", "") || "verdict");
      sorted = { column: Math.max(found, 0), down: found >= 0 && asked.startsWith("-") };
    }

    const ready = prepare();
    let due = { sort: false, filter: false };
    async function refresh(asked) {
      due = { ...due, filter: true, ...asked };
      await ready;
      if (!due.filter) return;
      if (due.sort) sort();
      due = { sort: false, filter: false };
      filter();
      draw();
      clearTimeout(timer);
      timer = setTimeout(remember, 300);
    }

    function choose(index) {
      const down = sorted.column === index ? !sorted.down : index === money || index === column("score");
      sorted = { column: index, down };
      refresh({ sort: true });
    }

    function turn(step) {
      page += step;
      draw();
      bar.scrollIntoView();
    }

    function only(name, value) {
      form.reset();
      form.elements[name].value = value;
      refresh();
      const heading = document.getElementById("letters-heading");
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    }

    function act(text, action) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "act";
      button.append(text);
      button.addEventListener("click", action);
      return button;
    }

    function wire() {
      heads.forEach((head, index) => head.replaceChildren(act(head.textContent, () => choose(index))));
      for (const part of document.querySelectorAll("[data-filter]")) {
        const { filter: name, value } = part.dataset;
        const label = part.querySelector(".name");
        label.replaceChildren(act(label.textContent, () => only(name, value)));
        label.firstChild.title = status.dataset.show;
      }
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("input", () => refresh());
      form.addEventListener("reset", () => setTimeout(refresh));
      previous.addEventListener("click", () => turn(-1));
      next.addEventListener("click", () => turn(1));
      addEventListener("hashchange", () => {
        if (!location.hash.includes("=")) return;
        recall();
        refresh({ sort: true });
      });
      addEventListener("beforeprint", () => {
        cancelAnimationFrame(frame);
        shown.replaceChildren(...view.map((place) => rows[place]));
      });
      addEventListener("afterprint", draw);
    }

    wire();
    shown.className = "window";
    source.replaceWith(shown);
    heads[0].setAttribute("aria-sort", "ascending");
    draw();
    form.hidden = bar.hidden = false;
    recall();
    if (location.hash.includes("=")) refresh({ sort: true });
  }

  document.addEventListener("DOMContentLoaded", () => {
    try {
      start();
    } catch (problem) {
      root.classList.remove("scripted");
      throw problem;
    }
  });
})();
