/** A paragraph as it is kept. */
export type Paragraph = { readonly id: string; readonly words: string };
/** What has to be written to get from one text to another. */
export type ParagraphChanges = {
  readonly added: readonly (Paragraph & { readonly position: number })[];
  readonly rewritten: readonly Paragraph[];
  readonly moved: readonly { readonly id: string; readonly position: number }[];
  readonly removed: readonly string[];
};

/**
 * Compares a text as it is with how somebody wants it. A paragraph that stays keeps its id, so that what people proposed for it
 * stays with it.
 * @param now in order.
 * @param wanted in order; each id once.
 */
export function paragraphChanges(now: readonly Paragraph[], wanted: readonly Paragraph[]): ParagraphChanges {
  const known = new Map(now.map(({ id, words }, position) => [id, { words, position }]));
  const stays = new Set(wanted.map(({ id }) => id));
  const placed = wanted.map((one, position) => ({ ...one, position }));
  return {
    added: placed.filter(({ id }) => !known.has(id)),
    rewritten: wanted.filter(({ id, words }) => known.has(id) && known.get(id)?.words !== words),
    moved: placed.flatMap(({ id, position }) =>
      known.has(id) && known.get(id)?.position !== position ? [{ id, position }] : [],
    ),
    removed: now.flatMap(({ id }) => (stays.has(id) ? [] : [id])),
  };
}
