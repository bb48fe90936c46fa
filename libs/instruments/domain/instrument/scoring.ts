import { instrumentsError } from '../errors';
import type { ScaleQuestion } from './definition';

/**
 * The mean of one scale, in its own range, not rounded.
 * @param counts how many forms gave each value; those of one version only.
 * @returns null when nobody answered.
 * @throws RangeError for a value outside the scale: those are answers to something else.
 */
export function meanOf(
  { min, max }: Pick<ScaleQuestion, 'min' | 'max'>,
  counts: readonly { readonly value: number; readonly n: number }[],
): number | null {
  let sum = 0;
  let total = 0;
  for (const { value, n } of counts) {
    if (value < min || value > max) throw new RangeError('a value outside the scale');
    sum += value * n;
    total += n;
  }
  return total === 0 ? null : sum / total;
}

/** What a round shows of each question, by its key, and the version of the instrument that it asked. */
export type RoundOfVersion<Shown> = {
  readonly round: string;
  readonly version: string;
  readonly shown: ReadonlyMap<string, Shown>;
};

/**
 * Puts rounds of one version beside each other; they are never added up or averaged.
 * @param rounds in the order in which they are to be shown; `version` is the id of an instrument version.
 * @returns per question of any of them what each round shows, null for a round that shows nothing of it.
 * @throws `instruments.differentVersions` for rounds of different versions: another version has other questions or another scale.
 */
export function overRounds<Shown>(
  rounds: readonly RoundOfVersion<Shown>[],
): ReadonlyMap<string, readonly { readonly round: string; readonly shown: Shown | null }[]> {
  if (new Set(rounds.map(({ version }) => version)).size > 1) throw instrumentsError('differentVersions');
  const questions = new Set(rounds.flatMap(({ shown }) => [...shown.keys()]));
  return new Map(
    [...questions].map((key) => [key, rounds.map(({ round, shown }) => ({ round, shown: shown.get(key) ?? null }))]),
  );
}
