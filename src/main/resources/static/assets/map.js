// Maps that move. Without this script, and until it is there, a drawing or the tree of places says the same.
// Words come from the page, numbers from the server; nothing is asked of anybody else, unless a background is configured.
(function () {
  "use strict";

  function leaflet(box, then) {
    if (window.L) { then(); return; }
    var look = document.createElement("link");
    look.rel = "stylesheet";
    look.href = box.dataset.leafletLook;
    // before our own, so that ours has the last word
    document.head.insertBefore(look, document.head.querySelector("link[rel=stylesheet]"));
    var script = document.createElement("script");
    script.src = box.dataset.leaflet;
    script.addEventListener("load", then);
    document.head.append(script);
  }

  function extent(text) {
    var edge = text.split(",").map(Number);
    return window.L.latLngBounds([edge[1], edge[0]], [edge[3], edge[2]]);
  }

  /** Whole tiles: a small step of the hand asks the same question again. */
  function asked(map, address) {
    var zoom = map.getZoom();
    var seen = map.getPixelBounds();
    var from = window.L.point(Math.floor(seen.min.x / 256) * 256, Math.floor(seen.min.y / 256) * 256);
    var to = window.L.point(Math.ceil(seen.max.x / 256) * 256, Math.ceil(seen.max.y / 256) * 256);
    var northWest = map.unproject(from, zoom);
    var southEast = map.unproject(to, zoom);
    var box = [northWest.lng, southEast.lat, southEast.lng, northWest.lat].map(function (degrees) { return degrees.toFixed(6); });
    return address + (address.indexOf("?") < 0 ? "?" : "&") + "zoom=" + zoom + "&box=" + box.join(",");
  }

  function fetched(address) {
    return fetch(address, { credentials: "omit", headers: { Accept: "application/json" } }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
  }

  /** A map with our outlines, or over the configured background. */
  function begin(box) {
    var L = window.L;
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.hidden = false;
    var map = L.map(box, {
      zoomControl: false, attributionControl: false, minZoom: 3, maxZoom: 19, maxBoundsViscosity: 1,
      zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm,
      renderer: L.svg({ padding: 0.5 })
    });
    L.control.zoom({ zoomInText: "+", zoomOutText: "−", zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    if (box.dataset.tiles) {
      box.classList.add("cy-on-tiles");
      L.tileLayer(box.dataset.tiles, { maxZoom: 19 }).addTo(map);
      var from = L.control.attribution({ prefix: false }).addTo(map);
      var words = document.createElement("span");
      words.textContent = box.dataset.attribution || "";
      from.addAttribution(words.innerHTML);
    }
    map.fitBounds(extent(box.dataset.map), { padding: [12, 12], maxZoom: 18, animate: false });
    layer(map, box.dataset.outlines, function (shapes, group) {
      shapes.shapes.forEach(function (shape) {
        shape.rings.forEach(function (ring) {
          var points = [];
          for (var i = 0; i < ring.length; i += 2) points.push([ring[i], ring[i + 1]]);
          L.polygon(points, { className: "cy-area", interactive: false }).addTo(group);
        });
        if (shape.name) {
          var name = document.createElement("span");
          name.textContent = shape.name;
          L.marker(shape.middle, { interactive: false, keyboard: false, icon: L.divIcon({ className: "cy-name", html: name, iconSize: [0, 0] }), zIndexOffset: -1000 }).addTo(group);
        }
      });
      box.querySelectorAll(".leaflet-marker-icon.cy-name").forEach(function (each) { each.setAttribute("aria-hidden", "true"); });
    });
    return map;
  }

  /** Fetches again after each move; the answer that comes too late is dropped. */
  function layer(map, address, draw, failed) {
    var group = window.L.layerGroup().addTo(map);
    var last = "";
    function again() {
      var next = asked(map, address);
      if (next === last) return;
      last = next;
      fetched(next).then(function (found) {
        if (next !== last) return;
        group.clearLayers();
        draw(found, group);
      }).catch(function () { if (next === last) { last = ""; if (failed) failed(); } });
    }
    map.on("moveend", again);
    again();
  }

  // ---- The page with everybody's concerns
  function concerns(box) {
    var L = window.L;
    var said = document.getElementById("map-said");
    var sketch = document.querySelector("[data-sketch]");
    if (sketch) sketch.hidden = true;
    var map = begin(box);
    box.addEventListener("keydown", function (event) { if (event.key === "Escape") map.closePopup(); });
    layer(map, box.dataset.piles, function (found, group) {
      found.numbers.forEach(function (number) { mark(map, number, box).addTo(group); });
      if (said) said.textContent = found.said;
    }, function () { if (said) said.textContent = box.dataset.failed; });
  }

  function mark(map, number, box) {
    var L = window.L;
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = number.count > 1 ? number.count.toLocaleString(document.documentElement.lang) : "";
    button.setAttribute("aria-label", number.label);
    var at = [number.latitude, number.longitude];
    var marker = L.marker(at, {
      keyboard: false, riseOnHover: true,
      icon: L.divIcon({ className: "cy-number" + (number.count > 1 ? "" : " is-one"), html: button, iconSize: [0, 0] })
    });
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", function () {
      if (!number.href) { closer(map, number); return; }
      var text = document.createElement("div");
      var title = document.createElement("p");
      title.textContent = number.title;
      var link = document.createElement("a");
      link.href = number.href;
      link.textContent = number.action;
      text.append(title, link);
      var pop = L.popup({ offset: [0, -10], maxWidth: 260, autoPanPadding: [12, 12] }).setLatLng(at).setContent(text);
      button.setAttribute("aria-expanded", "true");
      map.once("popupclose", function () {
        button.removeAttribute("aria-expanded");
        if (document.activeElement === document.body || document.activeElement === link) button.focus({ preventScroll: true });
      });
      pop.openOn(map);
      var close = pop.getElement().querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", box.dataset.close);
      link.focus({ preventScroll: true });
    });
    return marker;
  }

  function closer(map, number) {
    var around = extent(number.box.join(","));
    var zoom = Math.min(Math.max(map.getBoundsZoom(around, false, [24, 24]), map.getZoom() + 1), map.getZoom() + 3, 19);
    map.setView(around.isValid() && around.getNorthEast().equals(around.getSouthWest()) ? [number.latitude, number.longitude] : around.getCenter(), zoom);
    map.getContainer().focus({ preventScroll: true });
  }

  // ---- Setting a pin by hand: what is in the middle of the map is meant, so that a finger, a mouse and the arrow keys all do
  var open = document.querySelector("[data-pin-open]");
  var pane = document.getElementById("pin-map");
  if (open && pane) {
    var box = pane.querySelector("[data-map]");
    var map = null;
    open.addEventListener("click", function () {
      pane.hidden = !pane.hidden;
      open.setAttribute("aria-expanded", String(!pane.hidden));
      if (pane.hidden) return;
      leaflet(box, function () {
        if (!map) {
          map = begin(box);
          var cross = document.createElement("span");
          cross.className = "cy-cross";
          cross.setAttribute("aria-hidden", "true");
          box.append(cross);
          map.on("click", function (event) { map.panTo(event.latlng); });
        }
        box.focus({ preventScroll: true });
        pane.scrollIntoView({ block: "nearest" });
      });
    });
    pane.querySelector("[data-pin-here]").addEventListener("click", function () {
      if (!map) return;
      var middle = map.getCenter();
      document.getElementById("pin-latitude").value = middle.lat.toFixed(6);
      document.getElementById("pin-longitude").value = middle.lng.toFixed(6);
      document.getElementById("locate").click();
    });
  }

  /** The drawing is enough for most: what moves, and weighs as much as the page, comes to who reaches for it. */
  function waiting(box) {
    var card = box.closest(".cy-map-card");
    var start = card.querySelector(".cy-map-start");
    function go(asked) {
      card.removeEventListener("pointerenter", byMouse);
      start.remove();
      leaflet(box, function () {
        concerns(box);
        if (asked) box.focus({ preventScroll: true });
      });
    }
    function byMouse(event) { if (event.pointerType === "mouse") go(false); }
    start.hidden = false;
    start.querySelector("button").addEventListener("click", function () { go(true); });
    card.addEventListener("pointerenter", byMouse);
  }

  document.querySelectorAll("[data-map][data-piles]").forEach(function (box) {
    waiting(box);
  });
})();
