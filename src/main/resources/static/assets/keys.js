// The keys of staff pages beyond the walk: x ticks a line, a r e act on it, Ctrl+Enter sends the form one is in, ? tells them all.
// Nothing is taken from a field in which somebody types; without this script every key has its link or button.
(function () {
  "use strict";
  var MOVES = { a: "assign", r: "update", e: "escalate" };

  function line() {
    var here = document.activeElement && document.activeElement.closest(".cy-tick, .cy-item");
    here = here || document.querySelector(".cy-item[aria-current]");
    return here && (here.closest(".cy-tick") || here);
  }
  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      var form = event.target.closest("form");
      var send = form && !form.dataset.walk && form.querySelector("button.btn-primary[type='submit'], button[type='submit']:not([name])");
      if (send) { event.preventDefault(); form.requestSubmit(send); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type='checkbox']), textarea, select, [contenteditable]")) return;
    var here = line();
    if (event.key === "x" && here) {
      var box = here.querySelector("input[name='pick']");
      if (box) { event.preventDefault(); box.checked = !box.checked; }
    } else if (MOVES[event.key] && here && !document.querySelector("[data-key='" + event.key + "']")) {
      var item = here.querySelector("[data-open]") || here;
      if (item.dataset.open) { event.preventDefault(); location.assign(item.dataset.open + "/moves/" + MOVES[event.key]); }
    }
  });

  // ---- A tick with Shift ticks all between this one and the last
  var last = null;
  document.addEventListener("click", function (event) {
    var box = event.target.closest("input[name='pick']");
    if (!box) return;
    var all = Array.prototype.slice.call(document.querySelectorAll("input[name='pick']"));
    if (event.shiftKey && last && last !== box) {
      var ends = [all.indexOf(last), all.indexOf(box)].sort(function (a, b) { return a - b; });
      all.slice(ends[0], ends[1] + 1).forEach(function (each) { each.checked = box.checked; });
    }
    last = box;
  });

  // ---- What this page knows, and what every page knows
  var help = document.getElementById("cy-keys");
  document.addEventListener("click", function (event) {
    if (!help || !help.showModal || !event.target.closest("[data-help]")) return;
    event.preventDefault();
    var own = help.querySelector("[data-here]");
    own.replaceChildren();
    document.querySelectorAll("[data-key]").forEach(function (each) {
      if (each.closest("[data-help]") || each.offsetParent === null) return;
      var words = each.cloneNode(true);
      words.querySelectorAll("kbd, small, svg").forEach(function (part) { part.remove(); });
      var term = document.createElement("dt");
      var key = document.createElement("kbd");
      key.textContent = each.dataset.key;
      term.append(key);
      var said = document.createElement("dd");
      said.textContent = words.textContent.trim();
      own.append(term, said);
    });
    help.showModal();
  });

  // ---- Where the work goes on
  var first = document.querySelector("[data-first]");
  if (first && (!document.activeElement || document.activeElement === document.body)) first.focus();
})();
