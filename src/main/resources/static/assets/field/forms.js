// What is written down on the device: read from the forms, checked, put into the outbox.
import * as outbox from "./outbox.js";
import * as store from "./store.js";
import * as vault from "./vault.js";
import { shrinkAll } from "./photo.js";
import { $, all, say } from "./view.js";
import { word } from "./words.js";

let pinned = null;

/** A place as it was typed: blanks and 号楼 may be left out, as on the pages. */
const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s,，]|号楼|号院|栋|幢/g, "");

function place(typed, places) {
  const exact = places.find((each) => plain(each.name) === plain(typed));
  const alike = exact ? [exact] : places.filter((each) => typed.trim() && plain(each.name).includes(plain(typed)));
  return alike.length === 1 ? alike[0].id : null;
}

async function pictures(input, wrong) {
  const { photos, broken } = await shrinkAll(input.files);
  if (broken) { say(wrong, word("bad-photo")); return null; }
  return photos;
}

function done(form) {
  form.reset();
  pinned = null;
  all("[data-f=pinned]", form).forEach((each) => { each.textContent = ""; });
  reveal(form);
  if (form.dataset.keep) store.remove("drafts", form.dataset.keep);
}

/** Parts of a form that only matter with an answer before them. */
export function reveal(form) {
  for (const part of all("[data-when]", form)) {
    const control = form.elements.namedItem(part.dataset.when);
    part.hidden = control ? !control.checked : (form.elements.namedItem("kind") || {}).value !== part.dataset.when;
  }
}

/** On a concern that is on the device. */
export async function act(form, matter) {
  say("act-wrong", "");
  const [kind, share] = form.kind.value.split(" ");
  const text = form.words.value.trim();
  const photos = await pictures($("#act-photos"), "act-wrong");
  if (!photos) return false;
  if (!text && kind !== "ACCEPT" && !(kind === "NOTE" && photos.length)) { say("act-wrong", word("need-words")); return false; }
  await outbox.add({ kind, share: share || null, concern: matter.id, base: matter.version, seen: matter.seen, text,
    outcome: kind === "PROPOSE" ? form.outcome.value : null }, photos, matter.title);
  done(form);
  return true;
}

export async function raise(form, today) {
  say("raise-wrong", "");
  const typed = (name) => form.elements.namedItem("raise-" + name);
  const where = place(typed("place").value, today.places);
  const spot = typed("spot").checked;
  const missing = !typed("text").value.trim() ? "need-text" : !typed("place").value.trim() ? "need-place"
    : !where ? "bad-place" : spot && !typed("done").value.trim() ? "need-words" : null;
  if (missing) { say("raise-wrong", word(missing)); return false; }
  const photos = await pictures($("#raise-photos"), "raise-wrong");
  if (!photos) return false;
  const behalf = typed("behalf").checked;
  await outbox.add({ kind: "RAISE", text: typed("text").value.trim(), place: where, category: typed("kind").value || null,
    onBehalf: behalf, name: behalf ? typed("name").value.trim() : null, phone: behalf ? typed("phone").value.trim() : null,
    further: spot, done: spot ? typed("done").value.trim() : null }, photos);
  done(form);
  return true;
}

export async function patrol(form, today) {
  say("patrol-wrong", "");
  const typed = (name) => form.elements.namedItem("patrol-" + name);
  const where = place(typed("place").value, today.places);
  const text = typed("text").value.trim();
  const further = typed("raise").checked;
  const missing = !typed("place").value.trim() ? "need-place" : !where ? "bad-place" : further && !text ? "need-text" : null;
  if (missing) { say("patrol-wrong", word(missing)); return false; }
  await outbox.add({ kind: "PATROL", text, fine: !text, place: where, further,
    latitude: pinned && pinned.latitude, longitude: pinned && pinned.longitude });
  done(form);
  return true;
}

/** Where one stands now, once, because somebody tapped. */
export function pinHere(told) {
  if (!navigator.geolocation) { told.textContent = word("pin-refused"); return; }
  navigator.geolocation.getCurrentPosition((found) => {
    pinned = { latitude: Number(found.coords.latitude.toFixed(6)), longitude: Number(found.coords.longitude.toFixed(6)) };
    told.textContent = word("pinned");
  }, () => { told.textContent = word("pin-refused"); }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 0 });
}

/** Half-written forms survive locking and reloading, encrypted like all that was not sent. */
export async function keepDraft(form) {
  if (!vault.isOpen()) return;
  const values = [...form.elements].filter((each) => each.name && each.type !== "file")
    .map((each) => [each.name, each.type === "checkbox" ? each.checked : each.value]);
  await store.put("drafts", { name: form.dataset.keep, ...(await vault.seal("work", form.dataset.keep, values)) });
}

export async function readDrafts() {
  for (const form of all("[data-keep]")) {
    const kept = await store.get("drafts", form.dataset.keep);
    if (!kept) continue;
    for (const [name, value] of await vault.open("work", form.dataset.keep, kept)) {
      const field = form.elements.namedItem(name);
      if (!field) continue;
      if (typeof value === "boolean") field.checked = value; else field.value = value;
    }
    reveal(form);
  }
}
