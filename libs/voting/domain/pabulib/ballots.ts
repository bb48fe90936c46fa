import { inSteps, readAmount } from '../counting/amount';
import type { GivenBallot, VoteKind } from '../counting/ballot';
import type { Option } from '../counting/election';
import { countingError } from '../errors';
import { column, listOf } from './columns';
import type { PabulibFile } from './file';
import type { FileLine } from './records';

/** Steps finer than this would not add up exactly. */
const mostDecimals = 9;

/**
 * How many decimals points have, in the ballots and in META: 0 as a rule.
 * @throws voting.pabulibPointsMissing, voting.pabulibPoints, voting.pointsTooFine
 */
export function pointDecimalsOf(file: PabulibFile): number {
  const { votes, meta } = file;
  if (!votes.columns.includes('points')) throw countingError('pabulibPointsMissing', { line: String(votes.line) });
  const points = column(votes, 'points');
  const { value: given = '', line = 0 } = meta.get('default_score') ?? {};
  let decimals = given === '' ? 0 : decimalsOf(given, line);
  for (const row of votes.rows) {
    const text = points(row);
    // the usual ballot has whole points only
    if (!/^[\d,]*$/.test(text))
      for (const one of listOf(text)) decimals = Math.max(decimals, decimalsOf(one, row.line));
  }
  if (decimals > mostDecimals) throw countingError('pointsTooFine');
  return decimals;
}

function decimalsOf(found: string, line: number): number {
  const amount = readAmount(found);
  if (amount === null) throw countingError('pabulibPoints', { line: String(line), found: found.slice(0, 40) });
  return amount.decimals;
}

/**
 * The ballots of a file, one by one.
 * @throws voting.pabulib… with the line of the first that cannot be read.
 */
export function* ballotsOf(
  file: PabulibFile,
  kind: VoteKind,
  options: readonly Option[],
  pointDecimals: number,
): Generator<GivenBallot> {
  const { votes } = file;
  const places = new Map(options.map(({ id }, place) => [id, place]));
  const [voter, vote, points] = [column(votes, 'voter_id'), column(votes, 'vote'), column(votes, 'points')];
  const voteAt = votes.columns.indexOf('vote');
  const everybody = defaultPoints(file, pointDecimals);
  const seen = new Set<string>();
  for (const row of votes.rows) {
    const id = voter(row);
    if (id !== '' && seen.has(id)) throw countingError('pabulibVoterTwice', { line: String(row.line) });
    seen.add(id);
    if (row.fields.length <= voteAt) throw countingError('pabulibVoteMissing', { line: String(row.line) });
    const named = placesOf(row, vote(row), places);
    if (kind === 'points') yield withPoints(row, named, listOf(points(row)), { pointDecimals, everybody, options });
    else yield { options: kind === 'ordinal' ? once(row, named) : [...new Set(named)] };
  }
}

function placesOf({ line }: FileLine, text: string, places: ReadonlyMap<string, number>): number[] {
  return listOf(text).map((id) => {
    const place = places.get(id);
    if (place === undefined)
      throw countingError('pabulibUnknownProject', { line: String(line), project: id.slice(0, 40) });
    return place;
  });
}

function once({ line }: FileLine, named: readonly number[]): readonly number[] {
  if (new Set(named).size < named.length) throw countingError('pabulibNamedTwice', { line: String(line) });
  return named;
}

type Scale = { readonly pointDecimals: number; readonly everybody: number; readonly options: readonly Option[] };

function withPoints(row: FileLine, named: readonly number[], given: readonly string[], scale: Scale): GivenBallot {
  const line = String(row.line);
  if (given.length !== named.length)
    throw countingError('pabulibPointsCount', { line, projects: String(named.length), points: String(given.length) });
  const points = given.map((text) => stepsOf(text, row.line, scale.pointDecimals));
  once(row, named);
  if (scale.everybody === 0) return { options: named, points };
  const mine = new Map(named.map((place, index) => [place, points[index] ?? 0]));
  return {
    options: scale.options.map((_, place) => place),
    points: scale.options.map((_, place) => mine.get(place) ?? scale.everybody),
  };
}

function stepsOf(text: string, line: number, pointDecimals: number): number {
  const amount = readAmount(text);
  const steps = amount === null ? NaN : Number(inSteps(amount, pointDecimals));
  if (!Number.isSafeInteger(steps))
    throw countingError('pabulibPoints', { line: String(line), found: text.slice(0, 40) });
  return steps;
}

/** What a project gets that a ballot does not name. */
function defaultPoints({ meta }: PabulibFile, pointDecimals: number): number {
  const { value = '', line = 0 } = meta.get('default_score') ?? {};
  return value === '' ? 0 : stepsOf(value, line, pointDecimals);
}
