// Runs before the first paint, so that nobody sees the page jump: large type and a chosen theme.
(function () {
  var root = document.documentElement;
  try {
    var asked = /[?&]large=([01])/.exec(location.search);
    if (asked) localStorage.setItem("cy-large", asked[1]);
    root.classList.toggle("cy-large", localStorage.getItem("cy-large") === "1");
    var theme = localStorage.getItem("cy-theme");
    if (theme && !root.hasAttribute("data-bs-theme")) root.setAttribute("data-bs-theme", theme);
  } catch (storageRefused) { /* the address alone decides */ }
})();
