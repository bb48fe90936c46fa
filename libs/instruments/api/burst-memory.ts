import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { networkOf } from '@wijkspoor/identity/api';
import { type BurstFacts, type BurstMark, marksOf } from '@wijkspoor/instruments/domain';

const dayMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;
/** Of a round, and of starts: what an hour of a whole town makes, and no more memory than that. */
const most = 20_000;

type Started = {
  readonly at: number;
  readonly address: string;
  readonly device: string;
  /** Null until it is handed in. */
  marks: readonly BurstMark[] | null;
};

/**
 * What this process remembers of forms that began at the open link, to mark a burst: their beginning for a day, what was handed
 * in for an hour, in memory only. Addresses of the network are hashed with a key that is made anew every day and stands nowhere
 * else.
 */
@Injectable()
export class BurstMemory {
  private key = randomBytes(32);
  private keyFrom = 0;
  private readonly started = new Map<string, Started>();
  private readonly recent = new Map<string, BurstFacts[]>();

  /** A form begins. @param before the form this browser had, when it had one. */
  begin(formId: string, address: string, before: string | null, now: number): void {
    if (now - this.keyFrom > dayMs) {
      this.key = randomBytes(32);
      this.keyFrom = now;
    }
    const device =
      (before === null ? undefined : this.started.get(before)?.device) ?? randomBytes(9).toString('base64url');
    this.started.set(formId, { at: now, address: this.hash(networkOf(address)), device, marks: null });
    this.forget(now);
  }

  /**
   * A form is handed in. @returns the marks of its first time, also when it is sent again because nobody heard that it was kept;
   * none when nothing is known of its beginning.
   */
  handIn(
    roundId: string,
    formId: string,
    scores: readonly (number | null)[],
    answered: number,
    now: number,
  ): readonly BurstMark[] {
    const start = this.started.get(formId);
    if (start === undefined) return [];
    if (start.marks !== null) return start.marks;
    const { address, device } = start;
    const facts: BurstFacts = { address, device, at: now, tookMs: now - start.at, answered, scores };
    const recent = (this.recent.get(roundId) ?? []).filter(({ at }) => now - at < hourMs);
    start.marks = marksOf(facts, recent);
    this.recent.set(roundId, [...recent.slice(-most), facts]);
    return start.marks;
  }

  private forget(now: number): void {
    for (const [id, { at }] of this.started) {
      if (now - at < dayMs && this.started.size <= most) break;
      this.started.delete(id);
    }
    for (const [roundId, facts] of this.recent)
      if (now - (facts.at(-1)?.at ?? 0) >= hourMs) this.recent.delete(roundId);
  }

  private hash(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url').slice(0, 16);
  }
}
