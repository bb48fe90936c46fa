import type { BurstFacts } from '@wijkspoor/instruments/domain';

const hourMs = 60 * 60_000;
/** So long it may go without a look at what is old. */
const lookedMs = 1_000;

/** Forms of one round that were handed in within the hour, the oldest first; found by where they came from without looking at all of them. */
export class RecentForms {
  private readonly forms = new Map<string, BurstFacts>();
  private readonly from = new Map<string, Map<string, BurstFacts>>();
  private looked = 0;

  get size(): number {
    return this.forms.size;
  }

  has(formId: string): boolean {
    return this.forms.has(formId);
  }

  /** Those of the same address or the same device. */
  near(facts: BurstFacts): readonly BurstFacts[] {
    const found = originsOf(facts).flatMap((origin) => [...(this.from.get(origin)?.values() ?? [])]);
    return [...new Set(found)];
  }

  add(formId: string, facts: BurstFacts): void {
    this.forms.set(formId, facts);
    for (const origin of originsOf(facts)) {
      const there = this.from.get(origin) ?? new Map<string, BurstFacts>();
      this.from.set(origin, there.set(formId, facts));
    }
  }

  delete(formId: string): void {
    const facts = this.forms.get(formId);
    if (facts === undefined) return;
    this.forms.delete(formId);
    for (const origin of originsOf(facts)) {
      const there = this.from.get(origin);
      there?.delete(formId);
      if (there?.size === 0) this.from.delete(origin);
    }
  }

  /**
   * Seldom, and then many: at the front of a map stand the empty places of what went before, and every look goes past all of them.
   * @param most how many may stay.
   */
  forgetOld(now: number, most: number): void {
    if (this.size <= most && now - this.looked < lookedMs) return;
    this.looked = now;
    const left = this.size <= most ? most : Math.floor(most * 0.95);
    for (const [id, { at }] of this.forms) {
      if (now - at < hourMs && this.size <= left) break;
      this.delete(id);
    }
  }
}

const originsOf = ({ address, device }: BurstFacts): readonly string[] => [
  ...(address === null ? [] : [`address ${address}`]),
  ...(device === null ? [] : [`device ${device}`]),
];
