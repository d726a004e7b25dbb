// The app's own store in the browser (IndexedDB). It knows nothing of what is in the records.

const NAME = "courtyard-field";
const VERSION = 1;
let opened = null;

function open() {
  opened = opened || new Promise((done, failed) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("meta", { keyPath: "name" });      // readable: keys behind the PIN, clocks, counters
      db.createObjectStore("cache", { keyPath: "name" });     // personal, from the server: goes after 72 hours
      db.createObjectStore("outbox", { keyPath: "seq", autoIncrement: true });   // not sent yet: never goes by itself
      db.createObjectStore("photos", { keyPath: "id" });      // not sent yet
      db.createObjectStore("drafts", { keyPath: "name" });    // half written
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

async function run(store, mode, work) {
  const db = await open();
  return new Promise((done, failed) => {
    const transaction = db.transaction(store, mode, { durability: "strict" });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => done(request && request.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

export const get = (store, key) => run(store, "readonly", (all) => all.get(key));
export const all = (store) => run(store, "readonly", (every) => every.getAll());
export const count = (store) => run(store, "readonly", (every) => every.count());
export const put = (store, record) => run(store, "readwrite", (all) => all.put(record));
export const remove = (store, key) => run(store, "readwrite", (all) => all.delete(key));
export const clear = (store) => run(store, "readwrite", (all) => all.clear());

/** A readable value by name. */
export const known = async (name) => ((await get("meta", name)) || {}).value;
export const remember = (name, value) => put("meta", { name, value });
export const forget = (name) => remove("meta", name);
