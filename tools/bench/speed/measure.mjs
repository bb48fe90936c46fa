// What the parts of the bench share: load from a process of its own, and numbers that say how far they go apart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Puts load on an address, see load.mjs. @returns answers a second, and milliseconds. @throws when an answer was not the right one */
export async function load(orders) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'load.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(orders));
  const [said, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (status !== 0) throw new Error(`load on ${orders.url} ended with ${status}`);
  const result = JSON.parse(said);
  if (result.failed > 0)
    throw new Error(`${result.failed} of ${result.n} requests were refused: ${orders.requests[0].path}`);
  return result;
}

/**
 * How long reading takes at a steady rate, while others write on the same api. @param writes their requests: fifty a second
 * @returns milliseconds from when each was due: `p50`, `p95`, `p99`
 */
export async function readingTimes(url, requests, { writes, seconds, rate = 50 }) {
  const busy = load({ url, connections: 8, seconds: seconds + 1, rate: 50, requests: writes });
  await pause(500);
  const [{ p50, p95, p99 }] = await Promise.all([load({ url, connections: 8, seconds, rate, requests }), busy]);
  return { p50: tidy(p50), p95: tidy(p95), p99: tidy(p99) };
}

/** Median, least and most. */
export function spread(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return { median: tidy(median(sorted)), min: tidy(sorted[0]), max: tidy(sorted.at(-1)) };
}

export const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** Three digits say enough. */
export const tidy = (number) => Number(number.toPrecision(3));

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
