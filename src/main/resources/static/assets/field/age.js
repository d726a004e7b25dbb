// How long the device has been without a word from the server. Only differences of its own clock are used, so that a
// clock that is wrong does no harm; one that is turned back does not make anything stay longer.

const HOUR = 3600000;
export const LIMIT = 72 * HOUR;
/** Clocks are set right now and then; more than this is turning back. */
const SLACK = HOUR;

/** After a word from the server. */
export function heard(now, server) {
  return { heardAt: now, highest: now, used: 0, offset: server - now };
}

/** The app was seen running. @param ran milliseconds since the last look, by a clock nobody turns */
export function seen(clock, now, ran) {
  return clock && { ...clock, highest: Math.max(clock.highest, now), used: clock.used + Math.max(0, ran || 0) };
}

/** What came from the server has to go. */
export function over(clock, now) {
  if (!clock) return false;
  if (now < clock.highest - SLACK) return true;
  return Math.max(now, clock.highest) - clock.heardAt >= LIMIT || clock.used >= LIMIT;
}

/** The server's time, as far as one can know without asking. */
export const serverNow = (clock, now) => now + (clock ? clock.offset : 0);
