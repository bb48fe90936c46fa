/**
 * Cronbach's alpha: how well the questions of one scale say the same, from minus infinity to 1.
 *
 * Each variance and covariance is taken over everyone who answered the questions it is about (pairwise), so that skipping one
 * question does not throw away a whole form. Questions that are asked the other way round must be turned first.
 * @param rows one per form, one answer per question, null when it was skipped.
 * @returns null with fewer than two questions, when two questions have fewer than two forms in common, or when no answers differ.
 * @see Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951); the raw alpha of `alpha()`
 * of the R package psych.
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[]): number | null {
  const questions = [...(rows[0] ?? []).keys()];
  if (questions.length < 2) return null;
  const pairs = questions.flatMap((one) =>
    questions.map((other) => ({ one, other, value: covariance(rows, one, other) })),
  );
  const known = pairs.flatMap(({ one, other, value }) => (value === null ? [] : [{ same: one === other, value }]));
  const total = known.reduce((all, { value }) => all + value, 0);
  if (known.length < pairs.length || total === 0) return null;
  const own = known.reduce((all, { same, value }) => all + (same ? value : 0), 0);
  return (questions.length / (questions.length - 1)) * (1 - own / total);
}

function covariance(rows: readonly (readonly (number | null)[])[], one: number, other: number): number | null {
  const both = rows.flatMap((row): [number, number][] => {
    const [x, y] = [row[one] ?? null, row[other] ?? null];
    return x === null || y === null ? [] : [[x, y]];
  });
  if (both.length < 2) return null;
  const meanX = both.reduce((all, [x]) => all + x, 0) / both.length;
  const meanY = both.reduce((all, [, y]) => all + y, 0) / both.length;
  return both.reduce((all, [x, y]) => all + (x - meanX) * (y - meanY), 0) / (both.length - 1);
}
