// Keeps the frame of the field app and its files, so that it opens without a network. Nothing personal passes through
// here, and no other page: what people say and where they live lies encrypted in the app's own store.
// `self.courtyard` is written by the server: the page, and the files it needs.
"use strict";
const page = self.courtyard.page;
const files = self.courtyard.files;
const shelf = "courtyard-field " + page + " " + files[0];

async function keep() {
  const kept = await caches.open(shelf);
  await kept.addAll(files);
  const frame = await fetch(page, { credentials: "same-origin", cache: "no-store" });
  if (!frame.ok || frame.redirected) throw new Error("not signed in: the frame comes later");
  await kept.put(page, frame);
}

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith("courtyard-field " + page + " ") && name !== shelf);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
})()));

/** The frame as it is now, for the next time; not one that needs other files than those kept here. */
async function renew() {
  const frame = await fetch(page, { credentials: "same-origin", cache: "no-store" });
  if (frame.ok && !frame.redirected && (await frame.clone().text()).includes(files[0])) await (await caches.open(shelf)).put(page, frame);
}

self.addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (event.request.method !== "GET" || asked.origin !== self.location.origin) return;
  const opens = event.request.mode === "navigate" && asked.pathname === page;
  if (!opens && !files.includes(asked.pathname)) return;
  if (opens && navigator.onLine) event.waitUntil(renew().catch(() => { /* the kept one does */ }));
  event.respondWith(caches.open(shelf).then((kept) => kept.match(opens ? page : asked.pathname)).then((found) => found || fetch(event.request)));
});
