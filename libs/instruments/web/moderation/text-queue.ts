import { computed, linkedSignal, type Resource, signal, type WritableSignal } from '@angular/core';
import type { TextList, TextMoved, TextView } from '@wijkspoor/instruments/domain';

type Reading = Pick<Resource<TextList | undefined>, 'hasValue' | 'value'> & { reload(): boolean };

/**
 * Texts of one pile, one at a time. What was decided about is gone from it; what is left for later comes round again.
 * @param read the page of the pile that begins after `after`.
 */
export function textQueue(read: Reading, after: WritableSignal<string | null>) {
  const list = computed(() => (read.hasValue() ? read.value() : undefined));
  const decided = signal<ReadonlySet<string>>(new Set());
  const at = linkedSignal({ source: list, computation: () => 0 });
  const waiting = computed(() => (list()?.items ?? []).filter((text) => !decided().has(seen(text))));
  const left = linkedSignal(() => list()?.left);

  /** Goes to the next page, or to the first again. */
  const further = (): void => {
    const next = list()?.next ?? null;
    const stays = next === after();
    after.set(next);
    if (stays) read.reload();
  };
  return {
    left,
    current: computed<TextView | undefined>(() => waiting()[at()]),
    /** More than this one can be looked at. */
    hasMore: computed(() => waiting().length > 1 || (list()?.next ?? null) !== null || after() !== null),
    later(): void {
      if (at() + 1 < waiting().length) at.update((place) => place + 1);
      else further();
    },
    decide(text: TextView, moved: TextMoved): void {
      decided.update((texts) => new Set([...texts, seen(text)]));
      left.set(moved.left);
      if (at() >= waiting().length) further();
    },
    /** Reads anew, from the beginning: somebody else changed something. */
    again(): void {
      decided.set(new Set());
      if (after() === null) read.reload();
      else after.set(null);
    },
  };
}

/** A text that changed since is another one. */
const seen = ({ id, version }: TextView): string => `${id} ${version}`;
