// Passkeys: asks the server what a device shall sign, asks the device, sends the form. Words come from the page.
(function () {
  "use strict";
  var form = document.querySelector("form[data-passkey]");
  if (!form) return;
  if (!window.PublicKeyCredential || !navigator.credentials) {
    var none = document.querySelector("[data-passkey-none]");
    if (none) none.hidden = false;
    return;
  }
  var create = form.dataset.passkey === "create";
  var part = document.querySelector("[data-passkey-part]");
  var says = document.querySelector("[data-passkey-says]");
  var waiting = null;
  if (part) part.hidden = false;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    if (!buffer) return undefined;
    var letters = "";
    new Uint8Array(buffer).forEach(function (each) { letters += String.fromCharCode(each); });
    return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function understood(options) {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    (options.excludeCredentials || []).forEach(function (each) { each.id = bytes(each.id); });
    return options;
  }
  function spoken(made) {
    var answer = made.response;
    return JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      clientExtensionResults: made.getClientExtensionResults(),
      response: {
        clientDataJSON: text(answer.clientDataJSON),
        attestationObject: text(answer.attestationObject),
        authenticatorData: text(answer.authenticatorData),
        signature: text(answer.signature),
        userHandle: text(answer.userHandle)
      }
    });
  }
  function options() {
    var sent = new URLSearchParams(new FormData(form));
    return fetch(form.dataset.options, { method: "POST", body: sent, credentials: "same-origin", headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(understood);
  }
  function ask(more) {
    if (waiting) waiting.abort();
    waiting = new AbortController();
    var signal = waiting.signal;
    return options()
      .then(function (wanted) {
        var wish = Object.assign({ publicKey: wanted, signal: signal }, more);
        return create ? navigator.credentials.create(wish) : navigator.credentials.get(wish);
      })
      .then(function (made) {
        form.elements.answer.value = spoken(made);
        form.submit();
      });
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (says) says.textContent = "";
    ask({}).catch(function (refused) {
      if (says && refused.name !== "AbortError") says.textContent = form.dataset.failed;
    });
  });

  // ---- The browser offers the keys it has where the name is typed
  if (!create && window.PublicKeyCredential.isConditionalMediationAvailable) {
    window.PublicKeyCredential.isConditionalMediationAvailable()
      .then(function (can) { return can ? ask({ mediation: "conditional" }) : null; })
      .catch(function () { /* the button and the password are there */ });
  }
})();
