// The desk's form by keyboard: Enter moves on, and the words suggest a category while the rest is typed.
(function () {
  "use strict";
  var form = document.querySelector("form[data-walk]");
  if (!form) return;

  function controls() {
    return Array.prototype.filter.call(form.elements, function (each) {
      return each.type !== "hidden" && each.type !== "fieldset" && !each.disabled && each.offsetParent !== null
        && (each.type !== "radio" || each.checked);
    });
  }
  form.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.type === "submit") return;
    var all = controls();
    var next = all[all.indexOf(event.target) + 1];
    if (event.ctrlKey || event.metaKey) { event.preventDefault(); form.requestSubmit(); return; }
    if (next) { event.preventDefault(); next.focus(); }
  });

  var words = form.querySelector("#text");
  var asked = "";
  var chosen = false;
  form.addEventListener("change", function (event) { if (event.target.name === "category") chosen = true; });
  words.addEventListener("blur", function () {
    var text = words.value.trim();
    if (!text || text === asked || chosen) return;
    asked = text;
    var typed = new FormData(form);
    typed.delete("category");
    fetch(form.dataset.walk, { method: "POST", body: new URLSearchParams(typed), credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (html) {
        var old = document.getElementById("guess");
        if (!html || !old || chosen) return;
        var focused = document.activeElement && document.activeElement.name === "category";
        old.outerHTML = html;
        if (focused) document.getElementById("category").focus();
      })
      .catch(function () { /* the server chooses when the form arrives */ });
  });
  if (!document.querySelector(".cy-errors")) words.focus();
})();
