// Two random keys, both wrapped by the PIN: one for what came from the server, one for what was not sent yet. To delete
// what came from the server its key is deleted; what was not sent yet stays readable with the PIN.
import * as store from "./store.js";

const ROUNDS = 600000;                  // OWASP 2023 for PBKDF2-HMAC-SHA256
const MOST_TRIES = 10;
const PAUSE = 60000;                    // between tries after those
const subtle = crypto.subtle;
const bytes = (length) => crypto.getRandomValues(new Uint8Array(length));
let keys = null;                        // only in memory, while the app is open

export const good = (pin) => /^\d{6,}$/.test(pin) && !/^(\d)\1+$/.test(pin) && !"01234567890".includes(pin);
export const isOpen = () => keys !== null;
export const close = () => { keys = null; };
export const found = () => store.known("vault");

async function wrapper(pin, salt) {
  const typed = await subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  return subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, typed,
    { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

async function fresh(lid, name) {
  const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const iv = bytes(12);
  await store.remember(name, { iv, box: await subtle.wrapKey("raw", key, lid, { name: "AES-GCM", iv }) });
  return key;
}

const unwrap = (lid, kept) => subtle.unwrapKey("raw", kept.box, lid, { name: "AES-GCM", iv: kept.iv },
  { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

/** For an account, on a device that holds nothing yet. */
export async function make(pin, account) {
  const salt = bytes(16);
  const lid = await wrapper(pin, salt);
  keys = { work: await fresh(lid, "work-key"), cache: await fresh(lid, "cache-key") };
  await store.remember("vault", { account, salt, device: crypto.randomUUID(), tries: 0 });
}

/** @returns {open}, or how many tries are {left} before the kept data goes; {wait} milliseconds after that */
export async function unlock(pin) {
  const vault = await found();
  if (vault.next && Date.now() < vault.next && vault.next - Date.now() <= PAUSE) return { wait: vault.next - Date.now() };
  // written down before the try, so that nobody tries without counting
  vault.tries += 1;
  vault.next = vault.tries >= MOST_TRIES ? Date.now() + PAUSE : 0;
  await store.remember("vault", vault);
  const lid = await wrapper(pin, vault.salt);
  try {
    const work = await unwrap(lid, await store.known("work-key"));
    const kept = await store.known("cache-key");
    keys = { work, cache: kept ? await unwrap(lid, kept) : await fresh(lid, "cache-key") };
  } catch (wrong) {
    if (vault.tries >= MOST_TRIES) await wipe();
    return { left: Math.max(0, MOST_TRIES - vault.tries) };
  }
  await store.remember("vault", { ...vault, tries: 0, next: 0 });
  return { open: true };
}

/** What came from the server goes, and the key to it. */
export async function wipe() {
  await store.forget("cache-key");
  await store.clear("cache");
  await store.forget("clock");
  await store.forget("etag");
}

/** All of it, as when the device is handed on; never with something unsent. */
export async function empty() {
  close();
  for (const each of ["cache", "outbox", "photos", "drafts", "meta"]) await store.clear(each);
}

/** @param about what the record is, so that none can be put in another's place */
export async function seal(kind, about, content) {
  const iv = bytes(12);
  const plain = content instanceof Uint8Array ? content : new TextEncoder().encode(JSON.stringify(content));
  const additionalData = new TextEncoder().encode(kind + " " + about);
  return { iv, box: await subtle.encrypt({ name: "AES-GCM", iv, additionalData }, keys[kind], plain) };
}

export async function openBytes(kind, about, sealed) {
  const additionalData = new TextEncoder().encode(kind + " " + about);
  return new Uint8Array(await subtle.decrypt({ name: "AES-GCM", iv: sealed.iv, additionalData }, keys[kind], sealed.box));
}

export const open = async (kind, about, sealed) =>
  JSON.parse(new TextDecoder().decode(await openBytes(kind, about, sealed)));
