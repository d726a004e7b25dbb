// The few things a page does by itself. Words come from the page (layout/hints.jte), never from here.
(function () {
  "use strict";
  var root = document.documentElement;
  var live = document.getElementById("cy-live");

  function word(name) { return live ? live.dataset[name] || "" : ""; }
  function stored(kind, key, value) {
    try {
      if (value === undefined) return window[kind].getItem(key);
      if (value === null) window[kind].removeItem(key); else window[kind].setItem(key, value);
    } catch (storageRefused) { /* works without */ }
    return null;
  }
  function hint(text, action, act) {
    if (!live) return;
    live.textContent = text;
    live.hidden = !text;
    if (!action) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-small";
    button.textContent = action;
    button.addEventListener("click", act);
    live.append(" ", button);
  }

  // ---- Large type, without loading the page again
  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-large]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stored("localStorage", "cy-large", link.dataset.large);
    root.classList.toggle("cy-large", link.dataset.large === "1");
    var other = document.querySelector("[data-large='" + (link.dataset.large === "1" ? "0" : "1") + "']");
    if (other) other.focus();
  });

  // ---- What is personal on a page that is the same for all
  var me = document.querySelector("[data-me]");
  var nobody = Number(stored("sessionStorage", "cy-nobody") || 0);
  if (me && Date.now() - nobody > 300000) {
    fetch(me.dataset.me, { credentials: "same-origin", headers: { Accept: "text/html", "X-Fragment": "me" } })
      .then(function (answer) { return answer.status === 200 ? answer.text() : ""; })
      .then(function (html) {
        if (html.trim()) {
          me.innerHTML = html;
          me.hidden = false;
          document.querySelectorAll("[data-nobody]").forEach(function (each) { each.hidden = true; });
        }
        else stored("sessionStorage", "cy-nobody", String(Date.now()));
      })
      .catch(function () { /* offline: the page stands without it */ });
  }

  // ---- Drafts: a form with data-draft keeps what was typed until it has been sent
  var DAY = 86400000;
  function draftKey(form) { return "cy-draft:" + form.dataset.draft; }
  function typed(form) {
    var values = [];
    for (var i = 0; i < form.elements.length; i++) {
      var field = form.elements[i];
      if (!field.name || field.type === "hidden" || field.type === "password" || field.type === "file"
        || field.type === "submit" || field.hasAttribute("data-nodraft")) continue;
      if (field.type === "checkbox" || field.type === "radio") values.push([field.name, field.value, field.checked]);
      else values.push([field.name, null, field.value]);
    }
    return values;
  }
  function put(form, values) {
    values.forEach(function (entry) {
      for (var i = 0; i < form.elements.length; i++) {
        var field = form.elements[i];
        if (field.name !== entry[0]) continue;
        if (entry[1] === null) { if (field.type !== "radio" && field.type !== "checkbox") field.value = entry[2]; }
        else if (field.value === entry[1]) field.checked = entry[2];
      }
    });
  }
  function read(key) { try { return JSON.parse(stored("localStorage", key) || "null"); } catch (damaged) { return null; } }
  function keep(form, sent) {
    var own = form.elements.namedItem("key");
    stored("localStorage", draftKey(form), JSON.stringify({ at: Date.now(), sent: !!sent, key: own && own.value, values: typed(form) }));
  }
  var forms = document.querySelectorAll("form[data-draft]");
  var here = {};
  forms.forEach(function (form) { here[draftKey(form)] = true; });
  try {
    for (var i = localStorage.length - 1; i >= 0; i--) {
      var key = localStorage.key(i);
      if (!key || key.indexOf("cy-draft:") !== 0) continue;
      var draft = read(key);
      // sent, and the answer was another page: it arrived
      if (!draft || Date.now() - draft.at > DAY || (draft.sent && !here[key])) localStorage.removeItem(key);
    }
  } catch (storageRefused) { /* no drafts then */ }
  forms.forEach(function (form) {
    var draft = read(draftKey(form));
    var answered = form.hasAttribute("data-answered") || form.querySelector("[aria-invalid='true'], .cy-errors") || document.querySelector(".cy-errors");
    if (draft && !answered && JSON.stringify(draft.values) !== JSON.stringify(typed(form))) {
      put(form, draft.values);
      // sent, and no answer came: it may have arrived, so it goes under the same key again
      if (draft.sent && draft.key && form.elements.namedItem("key")) form.elements.namedItem("key").value = draft.key;
      hint(word("kept"), word("drop"), function () {
        stored("localStorage", draftKey(form), null);
        form.reset();
        hint("");
      });
    }
    var timer = 0;
    form.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(keep, 300, form); });
    form.addEventListener("submit", function () { clearTimeout(timer); keep(form, true); });
    form.addEventListener("reset", function () { stored("localStorage", draftKey(form), null); });
  });
  function offline() { if (forms.length) hint(navigator.onLine ? "" : word("offline")); }
  window.addEventListener("offline", offline);
  window.addEventListener("online", offline);
  if (!navigator.onLine) offline();

  // ---- A second click sends nothing twice, and the button says what it is doing
  function free(scope) {
    scope.querySelectorAll("[data-was]").forEach(function (button) {
      button.disabled = false;
      button.innerHTML = button.dataset.was;
      button.removeAttribute("data-was");
    });
  }
  document.addEventListener("submit", function (event) {
    var form = event.target;
    stored("sessionStorage", "cy-nobody", null);
    // what the field app has not sent yet: it asks before somebody leaves
    if (/\/sign-out$/.test(form.action) && Number(stored("localStorage", "cy-field-unsent"))) {
      event.preventDefault();
      location.assign("/" + document.body.dataset.lang + "/field#/outbox");
      return;
    }
    if (form.method === "get" || form.hasAttribute("data-again")) return;
    if (!navigator.onLine) { event.preventDefault(); event.stopPropagation(); offline(); return; }
    var button = event.submitter || form.querySelector("[type=submit], button:not([type])");
    if (!button) return;
    if (button.hasAttribute("data-was")) { event.preventDefault(); event.stopPropagation(); return; }
    // after this turn, so that the button's own name still travels with the form
    setTimeout(function () {
      button.dataset.was = button.innerHTML;
      button.textContent = button.dataset.busy || word("busy");
      button.disabled = true;
    }, 0);
    setTimeout(free, 20000, form);
  }, true);
  window.addEventListener("pageshow", function (event) { if (event.persisted) free(document); });
  document.addEventListener("htmx:finally:request", function () { free(document); });

  // ---- Copying a ready text, printing
  document.addEventListener("click", function (event) {
    var copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) {
      var source = document.querySelector(copy.dataset.copy);
      navigator.clipboard.writeText(source ? (source.value || source.textContent).trim() : copy.dataset.text || "")
        .then(function () { hint(word("copied")); setTimeout(hint, 3000, ""); });
      event.preventDefault();
    }
    if (event.target.closest("[data-print]")) { event.preventDefault(); window.print(); }
  });

  // ---- Escape closes what was opened; a key named by data-key presses its control; j and k walk a list
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      var open = event.target.closest("details[open]") || document.querySelector("details.cy-menu[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    if (event.key === "j" || event.key === "k") {
      var items = Array.prototype.slice.call(document.querySelectorAll(".cy-item"));
      if (!items.length) items = Array.prototype.slice.call(document.querySelectorAll("main a.cy-row"));
      var next = items[items.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1)];
      if (next) { next.focus(); event.preventDefault(); }
      return;
    }
    var target = document.querySelector("[data-key='" + CSS.escape(event.key) + "']");
    if (target) { event.preventDefault(); target.click(); }
  });
  // a link may lead straight into a field
  var field = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (field && field.matches("input, textarea")) field.focus();
})();
