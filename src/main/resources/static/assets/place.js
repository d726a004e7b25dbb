// The chosen place lives in this browser alone; pages stay the same for everybody.
(function () {
  var key = "cy-place";
  var front = document.querySelector("[data-front]");
  var home = document.querySelector("[data-place]");
  try {
    if (home) localStorage.setItem(key, home.getAttribute("data-place"));
    var chosen = localStorage.getItem(key);
    if (front && /^[0-9a-f-]{36}$/.test(chosen || "") && !/[?&](choose|place)=/.test(location.search)) {
      location.replace(front.getAttribute("data-front").replace(/\?.*/, "") + chosen + location.search);
    }
  } catch (storageRefused) { /* then people choose each time */ }
})();
