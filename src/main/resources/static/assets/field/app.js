// The field app: what opens it, what closes it, and what is shown when.
import * as forms from "./forms.js";
import * as outbox from "./outbox.js";
import * as server from "./server.js";
import * as store from "./store.js";
import * as vault from "./vault.js";
import { heard, over, seen, serverNow } from "./age.js";
import { $, all, cards, choices, fill, items, line, matter, outbox as box, patrols, say, show, words } from "./view.js";
import { inZone, when, word } from "./words.js";

const LOCK_AFTER = 5 * 60000;
const LOOK_EVERY = 60000;
const base = document.documentElement.dataset.field;
let today = null;                        // what came from the server, while the app is open
let open = null;                         // the concern that is shown
let touched = 0;
let ran = performance.now();

// ---- Age: before anything is shown, and while the app runs

/** @returns whether something had to go */
async function look() {
  const now = Date.now();
  const clock = seen(await store.known("clock"), now, performance.now() - ran);
  ran = performance.now();
  if (clock && over(clock, now)) {
    await vault.wipe();
    today = null;
    return true;
  }
  if (clock) await store.remember("clock", clock);
  return false;
}

// ---- Opening and closing

async function begin() {
  const old = await look();
  if (old) await store.remember("told-old", true);
  if (!(await vault.found())) return show("first");
  return gate();
}

async function gate() {
  const waiting = await store.count("outbox");
  fill($("[data-view=pin]"), { unsent: waiting ? word("unsent", waiting) : "" });
  show("pin");
  line((await store.known("told-old")) ? word("old") : "");
  $("#pin").focus();
}

async function first(form) {
  const pin = form["pin-new"].value;
  if (!vault.good(pin)) return say("first-wrong", word("pin-bad"));
  if (pin !== form["pin-again"].value) return say("first-wrong", word("pin-differs"));
  const answer = await server.today();
  if (answer.failed) return say("first-wrong", word(answer.failed === "offline" ? "first-offline" : answer.failed));
  await vault.make(pin, answer.body.account);
  await take(answer);
  return enter(form);
}

async function unlock(form) {
  const result = await vault.unlock(form.pin.value);
  form.pin.value = "";
  if (result.wait) return say("pin-wrong", word("pin-wait", Math.ceil(result.wait / 1000)));
  if (!result.open) return say("pin-wrong", result.left ? word("pin-wrong", result.left) : word("pin-gone"));
  const kept = await store.get("cache", "today");
  today = kept ? await vault.open("cache", "today", kept) : null;
  return enter(form);
}

async function enter(form) {
  form.reset();
  say("pin-wrong", "");
  touched = Date.now();
  if (today) prepare();
  await forms.readDrafts();
  await route();
  await sync();
  outbox.start();
}

function lock() {
  if (!vault.isOpen()) return;
  outbox.stop();
  vault.close();
  today = open = null;
  all("[data-list]").forEach((each) => each.replaceChildren());
  all("form").forEach((each) => each.reset());
  fill($("[data-view=matter]"), { title: "", about: "", text: "", status: "" });
  gate();
}

// ---- What came from the server

/** Of the account of this device: only then does its time begin anew. */
async function take(answer) {
  await store.remember("clock", heard(Date.now(), answer.time));
  if (!answer.body) return;
  today = answer.body;
  await store.put("cache", { name: "today", ...(await vault.seal("cache", "today", today)) });
  await store.remember("etag", answer.etag);
  prepare();
}

function prepare() {
  inZone(today.zone);
  choices(today);
}

async function sync() {
  line(word("syncing"));
  const answer = await server.today();
  if (answer.ok) {
    const { account } = await vault.found();
    if (answer.body && answer.body.account !== account) return line(word("other-account"));
    await store.forget("told-old");
    await take(answer);
    await route();
  }
  return status(answer.failed);
}

async function status(failed) {
  $("#sign-in").hidden = failed !== "signed-out";
  const clock = await store.known("clock");
  const asOf = clock && today ? word("as-of", when(clock.heardAt)) : (await store.known("told-old")) ? word("old") : "";
  line([failed ? word(failed) : "", asOf].filter(Boolean).join(" "));
}

/** After something was sent: the concern as it is now. */
async function sent(answer) {
  if (answer && answer.failed) await status(answer.failed);
  if (answer && answer.now && today) {
    const at = today.matters.findIndex((each) => each.id === answer.now.id);
    if (at >= 0) today.matters[at] = answer.now; else today.matters.push(answer.now);
    await store.put("cache", { name: "today", ...(await vault.seal("cache", "today", today)) });
    await store.forget("etag");
  }
  await route();
}

// ---- What is shown

async function route() {
  if (!vault.isOpen()) return;
  const [view, id] = location.hash.replace(/^#\/?/, "").split("/");
  const clock = await store.known("clock");
  const now = serverNow(clock, Date.now());
  const entries = await outbox.entries();
  $("[data-f=waiting]").textContent = entries.length || "";
  all(".fd-tabs a").forEach((each) => {
    if (each.hash.replace("#/", "") === (view === "c" ? "" : view)) each.setAttribute("aria-current", "page"); else each.removeAttribute("aria-current");
  });
  say("note", decide(entries));
  if (view === "outbox") { box(entries, name, act); show("outbox"); }
  else if (view === "raise") show("raise");
  else if (view === "patrol") { patrols(today || { patrols: [] }); show("patrol"); }
  else if (view === "cards") { cards(today || { cards: [] }); show("cards"); }
  else if (view === "c" && today && today.matters.some((each) => each.id === id)) {
    const found = today.matters.find((each) => each.id === id);
    if (open !== found) { open = found; matter(found, now); forms.reveal($("[data-form=act]")); }
    show("matter");
  } else { items(today || { items: [] }, now); show("today"); }
}

const decide = (entries) => {
  const undecided = entries.filter((each) => each.state === "conflict" || each.state === "refused");
  return undecided.length ? word("state-" + undecided[0].state) : "";
};

const name = (entry) => entry.title || (today && (today.places.find((each) => each.id === entry.what.place) || {}).name) || "";

async function act(what, entry, button) {
  if (what === "copy") { await navigator.clipboard.writeText(words(entry)); button.textContent = word("copied"); return; }
  if (what === "drop" && !button.dataset.asked) { button.dataset.asked = "1"; button.textContent = word("sure"); return; }
  if (what === "again") await outbox.again(entry);
  if (what === "note") await outbox.asNote(entry);
  if (what === "drop" || what === "read") await outbox.drop(entry);
  await route();
}

// ---- Leaving

async function signOut(anyway) {
  const waiting = await store.count("outbox");
  if (waiting && !anyway) {
    say("leaving", word("leaving", waiting));
    $("[data-do=sign-out-anyway]").hidden = false;
    return;
  }
  if (waiting) await vault.wipe(); else await vault.empty();
  const gone = await server.signOut();
  vault.close();
  if (gone) location.assign(base.replace(/\/field$/, "")); else await begin();
}

// ---- Hands

document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const button = event.submitter;
  if (button) button.disabled = true;
  try {
    const kind = form.dataset.form;
    if (kind === "first") await first(form);
    if (kind === "pin") await unlock(form);
    const added = kind === "act" ? await forms.act(form, open) : kind === "raise" ? today && await forms.raise(form, today)
      : kind === "patrol" ? today && await forms.patrol(form, today) : false;
    if (added) { line(word("saved")); location.hash = "#/outbox"; await route(); }
  } finally {
    if (button) button.disabled = false;
  }
});

document.addEventListener("click", async (event) => {
  touched = Date.now();
  const control = event.target.closest("[data-do]");
  if (!control) return;
  const what = control.dataset.do;
  if (what === "lock") lock();
  if (what === "sync") { await sync(); outbox.start(); }
  if (what === "pin-here") forms.pinHere($("[data-f=pinned]"));
  if (what === "sign-out") await signOut(false);
  if (what === "sign-out-anyway") await signOut(true);
});

document.addEventListener("input", (event) => {
  touched = Date.now();
  const form = event.target.form;
  if (!form) return;
  forms.reveal(form);
  if (form.dataset.keep) forms.keepDraft(form);
});

window.addEventListener("hashchange", route);
window.addEventListener("online", () => { if (vault.isOpen()) { sync(); outbox.start(); } });
window.addEventListener("offline", () => { if (vault.isOpen()) status("offline"); });

setInterval(async () => {
  if (await look()) { await store.remember("told-old", true); lock(); }
  else if (vault.isOpen() && Date.now() - touched > LOCK_AFTER) lock();
}, LOOK_EVERY);

outbox.listen(sent);
if ("serviceWorker" in navigator) navigator.serviceWorker.register(base + "/worker.js", { scope: base }).catch(() => { /* it opens only with a network then */ });
if (window.indexedDB && window.crypto && crypto.subtle) begin();
