import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so. @returns what it was. @throws when it was not within so many seconds */
export async function until(what, seconds, everyMs = 50) {
  const last = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await what();
    if (answer) return answer;
    if (Date.now() > last) throw new Error(`not within ${seconds} s: ${what}`);
    await pause(everyMs);
  }
}
