// What is seen. Everything shown goes through textContent.
import { kind, when, word } from "./words.js";

export const $ = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

export function show(name) {
  all("[data-view]").forEach((view) => { view.hidden = view.dataset.view !== name; });
  $(".fd-tabs").hidden = ["none", "first", "pin"].includes(name);
  $("[data-do=lock]").hidden = $(".fd-tabs").hidden;
}

export function fill(within, values) {
  for (const [name, value] of Object.entries(values)) {
    const place = $(`[data-f=${name}]`, within);
    if (place) place.textContent = value === null || value === undefined ? "" : value;
  }
  return within;
}

const copy = (template) => $("#" + template).content.firstElementChild.cloneNode(true);

/** Fills a list, or shows that it is empty. */
export function list(name, items, make) {
  const place = $(`[data-list=${name}]`);
  place.replaceChildren(...items.map(make));
  place.hidden = items.length === 0;
  const empty = $(`[data-empty=${name}]`);
  if (empty) empty.hidden = items.length > 0;
}

export function say(id, text) {
  const place = $("#" + id);
  ($("span", place) || place).textContent = text || "";
  place.hidden = !text;
}

export const line = (text) => { $("#line").textContent = text; };

/** How a due time stands: late, near or calm, in words and then in colour. */
function due(element, item, now) {
  const state = !item.due ? "is-wait" : now >= item.due ? "is-late" : item.warning && now >= item.warning ? "is-near" : "is-calm";
  element.className = "cy-state " + state;
  element.textContent = !item.due ? "" : word(state === "is-late" ? "late" : "due", when(item.due));
  return state;
}

const GLYPHS = { "is-late": "alert-triangle", "is-near": "hourglass", "is-calm": "clock", "is-wait": "player-pause" };

export function items(today, now) {
  list("items", today.items, (item) => {
    const row = copy("row");
    fill(row, { title: item.title, meta: item.about });
    const state = due($("[data-f=due]", row), item, now);
    const glyph = $(".cy-glyph", row);
    glyph.classList.add(state);
    const use = $("use", glyph);
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + GLYPHS[state]));
    const link = $("a", row);
    if (item.matter) link.href = "#/c/" + item.matter; else link.removeAttribute("href");
    return row;
  });
  $("[data-f=more]").hidden = !today.more;
}

export function matter(found, now) {
  const view = $("[data-view=matter]");
  fill(view, { title: found.title, about: [found.reference, ...found.about].join(" · "), status: found.status, text: found.text });
  due($("[data-f=due]", view), found.open ? found : {}, now);
  const link = $("[data-f=page]", view);
  link.href = link.href.replace(/\/work.*/, "/work/concerns/" + found.id);
  const options = [
    ...found.can.map((code) => ({ value: code, text: kind(code) })),
    ...found.shares.map((share) => ({ value: "SETTLE " + share.id, text: kind("SETTLE") + " · " + share.organization })),
  ];
  $("#kind").replaceChildren(...options.map((each) => new Option(each.text, each.value)));
  $("[data-part=act]").hidden = options.length === 0;
  list("history", found.history, (each) => fill(copy("told"), { title: each.what, said: each.said, meta: when(each.at) }));
}

export function patrols(today) {
  list("patrols", today.patrols, (each) => fill(copy("told"), {
    title: each.text || word("fine"), meta: [each.place, when(each.at), each.became].filter(Boolean).join(" · ") }));
}

export function cards(today) {
  list("cards", today.cards, (each) => {
    const card = fill(copy("card"), { post: each.post, note: each.note, phone: each.phone });
    const phone = $("[data-f=phone]", card);
    if (each.phone) phone.href = "tel:" + each.phone.replace(/ /g, ""); else phone.remove();
    return card;
  });
}

export function choices(today) {
  $("#places").replaceChildren(...today.places.map((each) => { const option = new Option(); option.value = each.name; return option; }));
  const unsure = $("#raise-kind option");
  const groups = new Map();
  for (const each of today.kinds) {
    if (!groups.has(each.group)) {
      const group = document.createElement("optgroup");
      group.label = each.group;
      groups.set(each.group, group);
    }
    groups.get(each.group).append(new Option(each.name, each.code));
  }
  $("#raise-kind").replaceChildren(unsure, ...groups.values());
}

const ACTS = { waiting: ["drop", "copy"], told: ["read"], conflict: ["again", "note", "copy", "drop"], refused: ["again", "copy", "drop"] };

/** What is on its way, and where a person decides: mine on one side, theirs on the other. */
export function outbox(entries, name, act) {
  list("outbox", entries, (entry) => {
    const card = copy("sent");
    const answer = entry.answer || {};
    fill(card, {
      title: [kind(entry.what.kind), name(entry)].filter(Boolean).join(" · "),
      state: [word("state-" + entry.state), answer.why].filter(Boolean).join(" "),
      when: word("said-at", when(entry.what.saidAt)),
      mine: words(entry),
    });
    const theirs = answer.theirs || [];
    const side = $("[data-f=theirs]", card);
    side.hidden = theirs.length === 0;
    $("[data-f=lines]", side).replaceChildren(...theirs.map((each) => {
      const item = document.createElement("li");
      item.textContent = [each.what, each.said].filter(Boolean).join(" — ") + " (" + when(each.at) + ")";
      return item;
    }));
    card.dataset.state = entry.state;
    for (const button of all("[data-act]", card)) {
      button.hidden = !ACTS[entry.state].includes(button.dataset.act);
      button.addEventListener("click", () => act(button.dataset.act, entry, button));
    }
    return card;
  });
}

/** The words of an entry, as one would copy them. */
export const words = (entry) => [entry.what.text, entry.what.done].filter(Boolean).join("\n")
  || (entry.what.kind === "PATROL" ? word("fine") : kind(entry.what.kind));
