// Talks with the server. Every answer is one of: {ok, body}, {failed: "offline" | "signed-out" | "not-allowed" |
// "other-account" | "busy" | "refused"}.
import * as store from "./store.js";
import * as vault from "./vault.js";

const base = document.documentElement.dataset.field;   // /zh/field
let form = null;                                         // header and token that prove a post is ours

async function ask(path, options) {
  if (!navigator.onLine) return { failed: "offline" };
  let answer;
  try {
    answer = await fetch(base + path, { credentials: "same-origin", cache: "no-store", redirect: "manual",
      ...options, headers: { Accept: "application/json", ...options.headers } });
  } catch (noNetwork) {
    return { failed: "offline" };
  }
  const token = answer.headers.get("X-Courtyard-Form");
  if (token) form = token.split(" ");
  return answer;
}

function failure(answer) {
  if (answer.failed) return answer;
  if (answer.type === "opaqueredirect" || answer.status === 401) return { failed: "signed-out" };
  if (answer.status === 403) return { failed: "not-allowed" };
  if (answer.status >= 500 || answer.status === 429) return { failed: "busy" };
  return null;
}

/** The days ahead, as they are now; null body when nothing changed. */
export async function today() {
  const etag = await store.known("etag");
  const answer = await ask("/today.json", { headers: etag ? { "If-None-Match": etag } : {} });
  const time = () => Number(answer.headers.get("X-Courtyard-Time"));
  if (answer.status === 304) return { ok: true, body: null, time: time() };
  const failed = failure(answer);
  if (failed) return failed;
  if (!answer.ok) return { failed: "busy" };
  return { ok: true, body: await answer.json(), time: time(), etag: answer.headers.get("ETag") };
}

const proof = () => (form ? { [form[0]]: form[1] } : {});

/** A post; the token may have gone with the session, then it is fetched anew once. */
async function post(path, options) {
  if (!form) {
    const first = await today();
    if (first.failed) return first;
  }
  let answer = await ask(path, { ...options, headers: { ...options.headers, ...proof() } });
  if (answer.status === 403) {
    const again = await today();
    if (again.failed) return again;
    const vaulted = await vault.found();
    if (again.body && vaulted && again.body.account !== vaulted.account) return { failed: "other-account" };
    answer = await ask(path, { ...options, headers: { ...options.headers, ...proof() } });
  }
  return answer;
}

/** From a problem of the API (RFC 9457) with its fields. */
const refused = (problem) => ({ result: "refused", missing: [], theirs: [],
  why: [problem.detail || problem.title, ...(problem.errors || []).map((each) => each.message)].join(" ") });

export async function send(op) {
  const answer = await post("/ops", { method: "POST", body: JSON.stringify(op), headers: { "Content-Type": "application/json" } });
  if (answer.status === 409 || answer.status === 422) {
    const body = await answer.json();
    // a problem that is about the sending itself and not about the op
    return { ok: true, body: body.result ? body : refused(body) };
  }
  const failed = failure(answer);
  if (failed) return failed;
  const body = await answer.json();
  return { ok: true, body: answer.ok ? body : refused(body) };
}

/** Part by part, from where it stopped the last time. */
export async function upload(id, content, account) {
  const part = 128 * 1024;
  const at = (from, body) => post(`/photos/${id}?at=${from}&of=${content.length}&account=${account}`,
    { method: "PUT", body, headers: { "Content-Type": "application/octet-stream" } });
  let here = -1;                         // asks with nothing how much is there already
  for (let received = 0; received < content.length;) {
    const answer = await at(here < 0 ? 1 : received, here < 0 ? new Uint8Array(0) : content.subarray(received, received + part));
    const failed = failure(answer);
    if (failed) return failed;
    if (!answer.ok) return { failed: "refused", why: (await answer.json()).detail };
    const now = (await answer.json()).received;
    if (here >= 0 && now <= received) return { failed: "busy" };
    here = received = now;
  }
  return { ok: true };
}

export async function signOut() {
  const lang = base.replace(/\/field$/, "");
  if (!form) await today();
  try {
    await fetch(lang + "/sign-out", { method: "POST", credentials: "same-origin", redirect: "manual", headers: proof() });
  } catch (noNetwork) { return false; }
  form = null;
  return true;
}
