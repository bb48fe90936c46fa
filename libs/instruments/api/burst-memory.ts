import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { networkOf } from '@wijkspoor/identity/api';
import { ErasableHmac } from '@wijkspoor/platform/api';
import { type BurstFacts, type BurstMark, marksOf } from '@wijkspoor/instruments/domain';
import { RecentForms } from './recent-forms';

const dayMs = 24 * 60 * 60_000;
/** Of a round, and of starts: what an hour of a whole town makes, and no more memory than that. */
const most = 20_000;

type Started = {
  readonly at: number;
  readonly address: string;
  readonly device: string;
  /** All it got so far. */
  marks: readonly BurstMark[];
};
const newKey = () => new ErasableHmac(randomBytes(32));
/** A form as it is handed in, or changed after that. `address` is that of the visitor; scores as `BurstFacts` has them. */
export type HandedIn = Pick<BurstFacts, 'scores' | 'answered'> & {
  /** A round, by its gemeente and its id: two gemeenten may have chosen the same id. */
  readonly round: string;
  readonly formId: string;
  readonly address: string;
  readonly now: number;
};

/**
 * What this process remembers of forms at the open link, to mark a burst: their beginning for a day, what was handed in for an
 * hour, in memory only. Addresses of the network are hashed with a key that is made anew every day and stands nowhere else.
 */
@Injectable()
export class BurstMemory {
  private key = newKey();
  private keyFrom = 0;
  private readonly started = new Map<string, Started>();
  /** By round. */
  private readonly recent = new Map<string, RecentForms>();

  /** A form begins. @param before the form this browser had, when it had one. */
  begin(formId: string, address: string, before: string | null, now: number): void {
    const hashed = this.hash(address, now);
    const device =
      (before === null ? undefined : this.started.get(before)?.device) ?? randomBytes(9).toString('base64url');
    this.started.set(formId, { at: now, address: hashed, device, marks: [] });
    this.forget(now);
  }

  /**
   * A form is handed in, or changed after that: it is judged by what it is now, and counts once among the others.
   * @returns its marks, and those of the times before, as nobody may have heard that these were kept; when nothing is known any
   * more of how it began, those that need not know.
   */
  handIn({ round, formId, address, scores, answered, now }: HandedIn): readonly BurstMark[] {
    const start = this.started.get(formId);
    const facts: BurstFacts = {
      ...{ address: start?.address ?? this.hash(address, now), device: start?.device ?? null },
      ...{ at: now, tookMs: start === undefined ? null : now - start.at, answered, scores },
    };
    const recent = this.recent.get(round) ?? new RecentForms();
    this.recent.set(round, recent);
    recent.delete(formId);
    recent.forgetOld(now, most - 1);
    const marks = [...new Set([...(start?.marks ?? []), ...marksOf(facts, recent.near(facts))])];
    if (start !== undefined) start.marks = marks;
    recent.add(formId, facts);
    return marks;
  }

  /** Whether this process saw it handed in, an hour ago at most. */
  isHandedIn(round: string, formId: string): boolean {
    return this.recent.get(round)?.has(formId) ?? false;
  }

  private forget(now: number): void {
    for (const [id, { at }] of this.started) {
      if (now - at < dayMs && this.started.size <= most) break;
      this.started.delete(id);
    }
    for (const [round, facts] of this.recent) {
      facts.forgetOld(now, most);
      if (facts.size === 0) this.recent.delete(round);
    }
  }

  private hash(address: string, now: number): string {
    if (now - this.keyFrom > dayMs) {
      this.key.erase();
      this.key = newKey();
      this.keyFrom = now;
    }
    return this.key.digest(Buffer.from(networkOf(address))).toString('base64url', 0, 12);
  }
}
