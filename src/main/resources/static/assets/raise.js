// Raising something: how many pictures were picked, and one's own position by one tap. Words come from the page.
(function () {
  "use strict";
  var files = document.getElementById("photos");
  if (files) files.addEventListener("change", function () {
    var label = files.closest("label").querySelector("[data-picked]");
    label.textContent = label.dataset.picked.replace("0", String(files.files.length));
  });
  var button = document.querySelector("[data-locate]");
  var go = document.getElementById("locate");
  var ways = document.querySelector("[data-pin-ways]");
  if (ways) ways.hidden = false;
  if (!button || !go) return;
  if (!navigator.geolocation) { button.hidden = true; return; }
  button.addEventListener("click", function () {
    button.disabled = true;
    button.textContent = button.dataset.locate;
    navigator.geolocation.getCurrentPosition(function (found) {
      document.getElementById("pin-latitude").value = found.coords.latitude.toFixed(6);
      document.getElementById("pin-longitude").value = found.coords.longitude.toFixed(6);
      go.click();
    }, function () {
      button.hidden = true;
      document.getElementById("locate-refused").hidden = false;
    }, { enableHighAccuracy: true, timeout: 15000, maximumAge: 0 });
  });
})();
