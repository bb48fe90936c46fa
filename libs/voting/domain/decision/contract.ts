import * as z from 'zod/mini';
import { RoundNumber, rungs } from '@wijkspoor/instruments/domain';
import { Day, Id, Line, LineOrNone, Lines, Slug } from '@wijkspoor/platform/domain';
import { decisionBodies } from '@wijkspoor/project/domain';
import { IdeaNumber } from '@wijkspoor/proposals/domain';
import { VoteNumber } from '../round/contract';
import { criteria, scores } from './criteria';

/** The number of a decision in a gemeente, as addresses have it. */
export const DecisionNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

/** The five sporen a priority can be of. */
export const prioritySporen = ['environment', 'behaviour', 'participation', 'care', 'social'] as const;
/** So many candidates a decision can have: as many as a ballot has options. */
export const mostPriorities = 200;
/** More figures than this nobody compares. */
const mostIndicators = 6;
/** More subjects of rounds than this a priority does not lean on. */
const mostAspects = 10;

const apart = <T>() => z.refine<readonly T[]>((list) => new Set(list).size === list.length, { error: 'voting.twice' });
const once = <T>(of: (one: T) => unknown, error: string) =>
  z.refine<readonly T[]>(
    (list) => {
      const known = list.map(of).filter((one) => one !== null);
      return new Set(known).size === known.length;
    },
    { error },
  );

const Found = z.strictObject({ score: z.nullable(z.enum(scores)), why: Lines(500), by: LineOrNone(80) });
const Feasibility = z.strictObject(
  Object.fromEntries(criteria.map((one) => [one, Found])) as Record<(typeof criteria)[number], typeof Found>,
);

/** A subject that people gave marks for: the round, and the place of its question in the instrument, from 1. */
const Aspect = z.strictObject({ round: RoundNumber, place: z.int().check(z.minimum(1), z.maximum(60)) });

/** A candidate; the caller makes the id, so that sending twice makes one. */
const Priority = z.strictObject({
  id: Id,
  title: Line(150),
  text: Lines(2000),
  spoor: z.nullable(z.enum(prioritySporen)),
  theme: LineOrNone(60),
  /** The option of the vote that it is. */
  option: z.nullable(z.int().check(z.minimum(1), z.maximum(200))),
  /** The number of the idea that it came from. */
  idea: z.nullable(IdeaNumber),
  indicators: z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(mostIndicators), apart()),
  /** Subjects of rounds of the wijk that it leans on. */
  aspects: z._default(
    z.array(Aspect).check(
      z.maxLength(mostAspects),
      once(({ round, place }) => `${round}-${place}`, 'voting.twice'),
    ),
    [],
  ),
  criteria: Feasibility,
  chosen: z.nullable(z.boolean()),
  reason: Lines(2000),
});

/**
 * A decision is made as a draft. With a vote all its options become candidates at once, and its rung is the one that was said
 * beforehand; without one the rung is chosen here. Neither changes afterwards.
 */
export const AddDecisionOnPriorities = z
  .strictObject({
    id: Id,
    title: Line(150),
    wijk: Slug,
    vote: z.nullable(VoteNumber),
    rung: z.nullable(z.enum(rungs)),
    replaces: z.nullable(DecisionNumber),
  })
  .check(
    z.refine(({ vote, rung }) => (vote === null) !== (rung === null), { error: 'voting.rungOrVote', path: ['rung'] }),
  );
export type AddDecisionOnPriorities = z.infer<typeof AddDecisionOnPriorities>;

/** The whole of a draft, in order: what is not in it is taken out. */
export const ChangeDecisionOnPriorities = z.strictObject({
  title: Line(150),
  intro: Lines(2000),
  body: z.nullable(z.enum(decisionBodies)),
  decidedOn: z.nullable(Day),
  why: Lines(2000),
  priorities: z.array(Priority).check(
    z.maxLength(mostPriorities),
    once(({ id }) => id, 'voting.twice'),
    once(({ option }) => option, 'voting.optionTwice'),
    once(({ idea }) => idea, 'voting.ideaTwice'),
  ),
});
export type ChangeDecisionOnPriorities = z.infer<typeof ChangeDecisionOnPriorities>;

/** Ideas that become candidates, by number. */
export const AddCandidates = z.strictObject({
  ideas: z.array(IdeaNumber).check(z.minLength(1), z.maxLength(50), apart()),
});
export type AddCandidates = z.infer<typeof AddCandidates>;
