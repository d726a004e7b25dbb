// The words of the app stand in the page (field/app.jte); here they are found and filled.

const kept = document.getElementById("phrases").dataset;
const lang = document.documentElement.lang;
let zone = "Asia/Shanghai";

export const inZone = (name) => { zone = name; };

/** "{0}" and so on are replaced. */
export function word(name, ...args) {
  const key = name.replace(/-(\w)/g, (all, letter) => letter.toUpperCase());
  return args.reduce((text, arg, i) => text.replace("{" + i + "}", arg), kept[key] || "");
}

export const kind = (code) => word("kind-" + code.toLowerCase());

export const when = (millis) => new Intl.DateTimeFormat(lang, { timeZone: zone, month: "long", day: "numeric",
  weekday: "short", hour: "2-digit", minute: "2-digit", hour12: false }).format(new Date(millis));
