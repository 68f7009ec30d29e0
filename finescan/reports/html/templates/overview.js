// Sorts, filters and pages the table; without it the page shows all rows. The rows in the HTML are its only data:
// they leave the document, and a page of them at a time comes back, so that no step has more than a page to lay out.
(() => {
  "use strict";
  const PAGE = 100;
  const SLICE = 200;
  const LONGEST_KEY = 120;
  const FLAGGED = ["scam", "suspicious"];
  const root = document.documentElement;
  root.classList.add("scripted");

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss");
  const pause = () => new Promise((done) => setTimeout(done));

  // "1.234,50", "1,234.50" and "1234" alike: the last mark is the decimal one, unless three digits follow it.
  function amount(text) {
    const plain = text.replace(/[^\d.,]/g, "");
    const [, whole, cents] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(plain);
    const value = parseFloat(`${whole.replace(/[.,]/g, "")}.${cents || 0}`);
    return Number.isNaN(value) ? null : value;
  }

  // What a cell is sorted by: a number, or a folded text in which numbers count as numbers; null for unknown.
  const keyOf = {
    number: (cell) => (cell.dataset.k ?? cell.textContent) === "" ? null : Number.parseFloat(cell.dataset.k ?? cell.textContent),
    day: (cell) => cell.dataset.k ?? null,
    money: (cell) => cell.dataset.k ? Number(cell.dataset.k.slice(4)) : null,
    text: (cell) => fold(cell.textContent.slice(0, LONGEST_KEY)).replace(/\d+/g, (digits) => digits.padStart(12, "0")) || null,
  };

  function start() {
    const table = document.getElementById("letters");
    const form = document.getElementById("filters");
    const bar = document.getElementById("bar");
    const status = document.getElementById("status");
    const previous = document.getElementById("previous");
    const next = document.getElementById("next");
    const heads = [...table.tHead.rows[0].cells];
    const source = document.getElementById("rows");
    const rows = [...source.rows];
    const figure = new Intl.NumberFormat(root.lang);

    const texts = new Array(rows.length);
    const senders = new Array(rows.length);
    const keys = heads.map(() => new Array(rows.length));
    const costs = heads.findIndex((head) => head.dataset.kind === "money");
    const from = heads.findIndex((head) => head.classList.contains("sender"));
    const currencies = new Array(rows.length).fill("");
    let shares = new Map();

    let order = rows.map((_, place) => place);
    let view = order;
    let sorted = { column: 0, down: false };
    let page = 0;

    // ---------------------------------------------------------------- keys, made once, in slices

    function read(place) {
      const cells = rows[place].cells;
      texts[place] = fold(rows[place].textContent);
      senders[place] = fold(cells[from].textContent);
      currencies[place] = (cells[costs].dataset.k || "").slice(0, 3);
      heads.forEach((head, column) => {
        keys[column][place] = keyOf[head.dataset.kind](cells[column]);
      });
    }

    async function prepare() {
      for (let place = 0; place < rows.length; place++) {
        read(place);
        if (place % SLICE === SLICE - 1) await pause();
      }
      const counts = new Map();
      for (const currency of currencies) counts.set(currency, (counts.get(currency) || 0) + (currency ? 1 : 0));
      shares = new Map([...counts].sort((one, other) => other[1] - one[1]).map(([currency], rank) => [currency, rank]));
    }

    // ---------------------------------------------------------------- sort and filter

    // Unknown comes last whichever way; sums of one currency stand together, the most frequent currency first.
    function sort() {
      const { column, down } = sorted;
      const own = keys[column];
      const rank = column === costs ? currencies.map((currency) => shares.get(currency)) : null;
      const sign = down ? -1 : 1;
      order = rows.map((_, place) => place).sort((one, other) => {
        const a = own[one];
        const b = own[other];
        if (a === null || b === null) return (a === null) - (b === null) || one - other;
        if (rank && rank[one] !== rank[other]) return rank[one] - rank[other];
        return a < b ? -sign : a > b ? sign : one - other;
      });
      heads.forEach((head, place) => {
        if (place === column) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
    }

    function wanted() {
      const value = (name) => form.elements[name]?.value.trim() ?? "";
      const verdict = value("v");
      const verdicts = (verdict === "flagged" ? FLAGGED : verdict ? [verdict] : []).map((name) => `verdict-${name}`);
      return {
        words: fold(value("q")).split(/\s+/).filter(Boolean),
        sender: fold(value("s")),
        least: value("min") ? amount(value("min")) : null,
        verdicts,
        family: value("f"),
        group: value("g"),
      };
    }

    function filter() {
      const { words, sender, least, verdicts, family, group } = wanted();
      view = order.filter((place) => {
        const row = rows[place];
        return (
          (!verdicts.length || verdicts.includes(row.className)) &&
          (!family || row.dataset.f === family) &&
          (!group || row.dataset.g === group) &&
          (least === null || (keys[costs][place] !== null && keys[costs][place] >= least)) &&
          (!sender || senders[place].includes(sender)) &&
          words.every((word) => texts[place].includes(word))
        );
      });
      page = 0;
    }

    // ---------------------------------------------------------------- what is shown

    const shown = document.createElement("tbody");
    shown.className = "window";

    function draw() {
      const first = page * PAGE;
      const places = view.slice(first, first + PAGE);
      shown.replaceChildren(...places.map((place) => rows[place]));
      previous.disabled = page === 0;
      next.disabled = first + PAGE >= view.length;
      const said = status.dataset;
      const count = said.shown.replace("{shown}", figure.format(view.length)).replace("{all}", figure.format(rows.length));
      const range = said.range.replace("{from}", figure.format(first + 1)).replace("{to}", figure.format(first + places.length));
      status.textContent = view.length === 0 ? said.none : view.length > PAGE ? `${count} · ${range}` : count;
    }

    function turn(step) {
      page += step;
      draw();
      bar.scrollIntoView();
    }

    // ---------------------------------------------------------------- the address keeps sort and filters

    function remember() {
      const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
      if (sorted.column || sorted.down) state.set("sort", `${sorted.down ? "-" : ""}${heads[sorted.column].className}`);
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
      const column = heads.findIndex((head) => head.className === asked.replace("-", ""));
      sorted = { column: Math.max(column, 0), down: column >= 0 && asked.startsWith("-") };
    }

    let timer = 0;
    function later() {
      clearTimeout(timer);
      timer = setTimeout(remember, 300);
    }

    // ---------------------------------------------------------------- wiring

    const ready = prepare();
    let due = false;
    async function refresh(again) {
      due ||= again;
      await ready;
      if (!due) return;
      due = false;
      filter();
      draw();
      later();
    }

    function choose(column) {
      sorted = { column, down: sorted.column === column ? !sorted.down : ["money"].includes(heads[column].dataset.kind) };
      ready.then(sort).then(() => refresh(true));
    }

    function button(text, act) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "plain";
      made.append(text);
      made.addEventListener("click", act);
      return made;
    }

    function only(name, value) {
      form.reset();
      form.elements[name].value = value;
      refresh(true);
      document.getElementById("letters-heading").focus({ preventScroll: true });
      form.scrollIntoView();
    }

    heads.forEach((head, column) => head.replaceChildren(button(head.textContent, () => choose(column))));
    for (const chosen of document.querySelectorAll("[data-filter]")) {
      const { filter: name, value } = chosen.dataset;
      if (!form.elements[name]) continue;
      const label = chosen.querySelector(".name");
      const made = button(label.textContent, () => only(name, value));
      made.title = status.dataset.show;
      label.replaceChildren(made);
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => refresh(true));
    form.addEventListener("reset", () => setTimeout(() => refresh(true)));
    previous.addEventListener("click", () => turn(-1));
    next.addEventListener("click", () => turn(1));
    addEventListener("hashchange", () => {
      if (!location.hash.includes("=")) return;
      recall();
      ready.then(sort).then(() => refresh(true));
    });
    addEventListener("beforeprint", () => shown.replaceChildren(...view.map((place) => rows[place])));
    addEventListener("afterprint", draw);

    source.replaceWith(shown);
    heads[0].setAttribute("aria-sort", "ascending");
    draw();
    form.hidden = false;
    bar.hidden = false;
    recall();
    if (location.hash.includes("=")) ready.then(sort).then(() => refresh(true));
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
