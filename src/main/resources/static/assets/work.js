// The queue beside its pane: on wide screens an item opens in the pane, Enter opens what it is about.
// Without this script each line leads to the item's own page.
(function () {
  "use strict";
  var pane = document.querySelector(".cy-pane #pane");
  if (!pane || !window.fetch) return;
  var wide = window.matchMedia("(min-width: 62rem)");
  var asked = null;

  function show(item) {
    if (item.getAttribute("aria-current") || asked === item.href) return;
    asked = item.href;
    fetch(item.href, { credentials: "same-origin" })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
      .then(function (html) {
        if (asked !== item.href) return;
        var found = new DOMParser().parseFromString(html, "text/html").getElementById("pane");
        if (!found) throw new Error("no pane");
        found.querySelectorAll("form").forEach(function (form) { form.remove(); });
        pane.replaceChildren.apply(pane, Array.prototype.slice.call(found.childNodes));
        document.querySelectorAll(".cy-item[aria-current]").forEach(function (each) { each.removeAttribute("aria-current"); });
        item.setAttribute("aria-current", "true");
        asked = null;
      })
      .catch(function () { asked = null; location.assign(item.href); });
  }

  document.addEventListener("focusin", function (event) {
    var item = event.target.closest(".cy-item");
    if (item && wide.matches) show(item);
  });
  document.addEventListener("click", function (event) {
    var item = event.target.closest(".cy-item");
    if (!item || !wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.detail === 0) {            // Enter on the focused line
      if (item.dataset.open) { event.preventDefault(); location.assign(item.dataset.open); }
      return;
    }
    if (!item.getAttribute("aria-current")) { event.preventDefault(); show(item); }
  });
})();
