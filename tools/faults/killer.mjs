// Kills at random moments, in an order that can be repeated.
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../until.mjs';
import { isReady, kill, targetsOf } from './place.mjs';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param names what is killed: each as often as the others, in an order by chance.
 * @param onKill hears how many there were, after each.
 */
export function openKiller(place, { names, random, onKill }) {
  const kills = Object.fromEntries(names.map((name) => [name, 0]));
  let turn = [];
  const next = () => {
    if (turn.length === 0) turn = names.map((name) => [random(), name]).sort(([one], [other]) => one - other);
    return turn.pop()[1];
  };
  return {
    kills,
    /** Now and then two fall at once, or one while another starts; mostly there is time for something to get under way. */
    async kill(times) {
      for (let done = 0; done < times; done++) {
        const [chance, length, name] = [random(), random(), next()];
        if (chance > 0.15) await until(() => isReady(place), 60);
        await pause(1_500 * length);
        await until(() => targetsOf(place).includes(name), 30);
        await kill(place, name);
        kills[name]++;
        onKill(Object.values(kills).reduce((sum, one) => sum + one));
      }
    },
  };
}
