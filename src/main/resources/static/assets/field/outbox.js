// What was done on this device and has not arrived yet. In order for each concern, one at a time; it survives reloads,
// new days and signing out, and is never deleted unless somebody says so.
import * as server from "./server.js";
import * as store from "./store.js";
import * as vault from "./vault.js";

const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 15 * 60000;
let pause = FIRST_PAUSE;
let timer = 0;
let running = false;
let tell = () => {};

/** @param changed called with what the server said, or null when only the box changed */
export function listen(changed) { tell = changed; }

async function read(record) { return { seq: record.seq, ...(await vault.open("work", record.id, record)) }; }

/** In the order they were done. */
export async function entries() {
  return Promise.all((await store.all("outbox")).map(read));
}

async function keep(entry) {
  const { seq, ...content } = entry;
  const record = { id: entry.op, ...(await vault.seal("work", entry.op, content)) };
  if (seq) record.seq = seq;
  await store.put("outbox", record);
  await counted();
}

/** For the pages outside the app, which ask before somebody signs out. */
export async function counted() {
  const waiting = await store.count("outbox");
  try { localStorage.setItem("cy-field-unsent", String(waiting)); } catch (refused) { /* they do not ask then */ }
  return waiting;
}

/** The chain of a concern: its id, or the op that raises it. */
const chain = (entry) => entry.what.concern || entry.op;

/** @param title how it is called in the box */
export async function add(what, photos = [], title = "") {
  const { account, device } = await vault.found();
  const op = crypto.randomUUID();
  for (const photo of photos) await store.put("photos", { id: photo.id, ...(await vault.seal("work", photo.id, photo.content)) });
  const before = (await entries()).filter((each) => chain(each) === (what.concern || op) && each.state !== "told");
  await keep({
    op, account, device, title, state: "waiting",
    after: before.length ? before[before.length - 1].op : null,
    what: { ...what, saidAt: Date.now(), photos: photos.map((each) => each.id) },
  });
  tell(null);
  start();
  return op;
}

/** The one after another follows the one before it from now on. */
async function follow(old, now) {
  for (const each of await entries()) if (each.after === old) await keep({ ...each, after: now });
}

/** Somebody decided: send it on the present state. */
export async function again(entry) {
  const op = crypto.randomUUID();
  const now = entry.answer && entry.answer.now;
  await follow(entry.op, op);
  await keep({ ...entry, op, state: "waiting", answer: null,
    what: { ...entry.what, base: now ? now.version : entry.what.base, seen: now ? now.seen : entry.what.seen } });
  tell(null);
  start();
}

/** Somebody decided: keep the words as a note for those who handle it. */
export const asNote = (entry) => again({ ...entry, what: { ...entry.what, kind: "NOTE", share: null } });

/** Somebody decided: it is not needed, or it was read. */
export async function drop(entry) {
  await follow(entry.op, entry.after);
  await store.remove("outbox", entry.seq);
  for (const id of entry.what.photos || []) await store.remove("photos", id);
  await counted();
  tell(null);
  start();
}

/** Sends what can be sent, now. */
export function start() {
  clearTimeout(timer);
  pause = FIRST_PAUSE;
  run();
}

export function stop() { clearTimeout(timer); }

async function run() {
  if (running || !vault.isOpen()) return;
  running = true;
  let failed = null;
  try {
    // one tab at a time
    await (navigator.locks ? navigator.locks.request("courtyard-field", { ifAvailable: true }, (lock) => lock && sendAll()) : sendAll())
      .then((stopped) => { failed = stopped; });
  } catch (locked) { /* the vault was closed on the way: nothing is lost, it goes on later */ }
  running = false;
  if (failed === "offline" || failed === "busy") {
    timer = setTimeout(run, pause * (0.8 + Math.random() * 0.4));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** @returns why it stopped, or null */
async function sendAll() {
  const stopped = new Set();             // chains that wait for something
  for (;;) {
    const next = (await entries()).find((each) => each.state === "waiting" && !stopped.has(chain(each)));
    const blocked = next && (await entries()).some((each) => each.seq < next.seq && chain(each) === chain(next)
      && (each.state === "conflict" || each.state === "refused"));
    if (!next) return stopped.has("busy") ? "busy" : null;
    if (blocked) { stopped.add(chain(next)); continue; }
    const answer = await sendOne(next);
    if (answer.failed) { tell(answer); return answer.failed; }
    const body = answer.body;
    if (body.result === "held") {
      stopped.add(chain(next)).add("busy");
      continue;
    }
    await settle(next, body);
    tell(body);
  }
}

async function sendOne(entry) {
  for (const id of entry.what.photos || []) {
    const kept = await store.get("photos", id);
    if (!kept) continue;
    const sent = await server.upload(id, await vault.openBytes("work", id, kept), entry.account);
    if (sent.failed === "refused") return { ok: true, body: { result: "refused", why: sent.why, theirs: [] } };
    if (sent.failed) return sent;
  }
  const { op, account, device, after, what } = entry;
  return server.send({ op, account, device, after, what });
}

async function settle(entry, body) {
  if (body.result === "applied") {
    await store.remove("outbox", entry.seq);
  } else {
    // soft: done, but others did something meanwhile, which the person reads once
    await keep({ ...entry, state: body.result === "soft" ? "told" : body.result, answer: body });
  }
  if (body.result === "applied" || body.result === "soft") {
    for (const id of entry.what.photos || []) await store.remove("photos", id);
  }
  await counted();
}
