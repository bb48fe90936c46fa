import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/**
 * Answers on whole steps of time only, whatever the work was and whether it went well: who waits for the answer learns nothing from
 * how long that takes. Work that takes longer than a step waits for the next one.
 */
export async function inEvenTime<T>(stepMs: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const spent = performance.now() - begun;
    await setTimeout(Math.ceil(spent / stepMs) * stepMs - spent);
  }
}
