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

/**
 * Puts together what two people made of the same text, so that no word of either is lost. Where both rewrote one paragraph it
 * holds both texts, for a person to make one of. What one took out and the other rewrote stays.
 * @param base what both read. @param theirs as it is kept now. @param mine as it was typed.
 * @param newId for a paragraph of mine that the other took out: its own id is used up.
 */
export function mergeParagraphs(
  base: readonly Paragraph[],
  theirs: readonly Paragraph[],
  mine: readonly Paragraph[],
  newId: () => string,
): readonly Paragraph[] {
  const before = new Map(base.map(({ id, words }) => [id, words]));
  const now = new Map(theirs.map(({ id, words }) => [id, words]));
  const typed = new Set(mine.map(({ id }) => id));
  const kept = mine.flatMap(({ id, words }): Paragraph[] => {
    const [was, is] = [before.get(id), now.get(id)];
    if (is === undefined) return was === undefined ? [{ id, words }] : words === was ? [] : [{ id: newId(), words }];
    if (words === is || words === was) return [{ id, words: is }];
    return [{ id, words: is === was ? words : `${words}\n\n${is}` }];
  });
  return [...kept, ...theirs.filter(({ id, words }) => !typed.has(id) && before.get(id) !== words)];
}

/** The same for fields that hold one value: who did not touch a field takes that of the other. */
export const mergeGoal = <T extends Readonly<Record<string, unknown>>>(base: T, theirs: T, mine: T): T =>
  Object.fromEntries(
    Object.entries(mine).map(([key, value]) => [
      key,
      JSON.stringify(value) === JSON.stringify(base[key]) ? theirs[key] : value,
    ]),
  ) as T;
