import * as z from 'zod/mini';
import { Day, Id, Line, LineOrNone, Lines } from '@wijkspoor/platform/domain';
import { mixPillars, sporen } from '../sporen';
import { accessAnswers, accessAspects } from './access';
import { asksWhy, interventionStates, interventionVerbs } from './life';

/** The number of an intervention in a gemeente, as addresses have it. */
export const InterventionNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

/** One line or nothing. */
/** Whole cents; nothing in a wijk costs more than a billion euros. */
const Cents = z.int().check(z.minimum(0), z.maximum(100_000_000_000));
const apart = <T>() =>
  z.refine<readonly T[]>((list) => new Set(list).size === list.length, { error: 'action-plan.twice' });

const intervention = {
  title: Line(200),
  words: Lines(4000),
  pillar: z.nullable(z.enum(mixPillars)),
  sporen: z.array(z.enum(sporen)).check(z.maxLength(sporen.length), apart()),
  targetGroup: LineOrNone(300),
  setting: LineOrNone(200),
  /** The partner who carries it out; null with `byGemeente`, or while nobody is known. */
  organisationId: z.nullable(Id),
  byGemeente: z.boolean(),
  agreements: Lines(4000),
  startsOn: z.nullable(Day),
  endsOn: z.nullable(Day),
  reportsPerYear: z.int().check(z.minimum(0), z.maximum(4)),
  /** The other partners of the team may read it. */
  sharedWithTeam: z.boolean(),
  goals: z.array(Id).check(z.maxLength(20), apart()),
};
type Fields = {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly organisationId: string | null;
  readonly byGemeente: boolean;
};
/** What has to agree between the fields. */
const agrees = <T extends Fields>() => [
  z.refine<T>(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    error: 'action-plan.periodOrder',
    path: ['endsOn'],
  }),
  z.refine<T>(({ organisationId, byGemeente }) => organisationId === null || !byGemeente, {
    error: 'action-plan.onePartner',
    path: ['organisationId'],
  }),
];

/** A draft. The caller makes the id, so that sending twice makes one. `entry`: what it was copied from in the catalogue. */
export const AddIntervention = z.strictObject({ id: Id, entry: z.nullable(Id), ...intervention }).check(...agrees());
export type AddIntervention = z.infer<typeof AddIntervention>;
/** All fields of an intervention anew; what it was copied from stays. */
export const ChangeIntervention = z.strictObject(intervention).check(...agrees());
export type ChangeIntervention = z.infer<typeof ChangeIntervention>;

/** Going back and dropping ask why. */
export const MoveIntervention = z
  .strictObject({ move: z.enum(interventionVerbs), reason: Lines(1000) })
  .check(z.refine(({ move, reason }) => !asksWhy(move) || reason !== '', { error: 'required', path: ['reason'] }));
export type MoveIntervention = z.infer<typeof MoveIntervention>;

/** What will be done about a weak answer, and by whom: an organisation (null: the gemeente) and a role, never a name. */
const NewAction = z.strictObject({
  what: Line(300),
  ownerOrganisation: z.nullable(Id),
  ownerRole: Line(100),
  dueOn: Day,
});
const Answer = z
  .strictObject({
    aspect: z.enum(accessAspects),
    answer: z.enum(accessAnswers),
    words: Lines(1000),
    action: z.nullable(NewAction),
  })
  .check(
    z.refine(({ answer, action }) => answer !== 'weak' || action !== null, { error: 'required', path: ['action'] }),
    z.refine(({ answer, action }) => answer === 'weak' || action === null, {
      error: 'action-plan.actionOnlyWeak',
      path: ['action'],
    }),
  );
/** All that is answered of 4xToegang; a weak answer comes with its action. */
export const AnswerAccess = z.strictObject({
  answers: z.array(Answer).check(
    z.maxLength(accessAspects.length),
    z.refine((all) => new Set(all.map(({ aspect }) => aspect)).size === all.length, { error: 'action-plan.twice' }),
  ),
});
export type AnswerAccess = z.infer<typeof AnswerAccess>;
/** Says that an action is done, or with `false` that it is not after all. */
export const FinishAction = z.strictObject({ done: z.boolean() });
export type FinishAction = z.infer<typeof FinishAction>;

/** Which interventions of a project; the page after a number. */
export const InterventionQuery = z.strictObject({
  state: z.optional(z.enum(interventionStates)),
  pillar: z.optional(z.enum(mixPillars)),
  spoor: z.optional(z.enum(sporen)),
  after: z.optional(InterventionNumber),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
});
export type InterventionQuery = z.infer<typeof InterventionQuery>;

const places = [...mixPillars.map((one) => `pillar-${one}`), ...sporen.map((one) => `spoor-${one}`)];
/** A pillar or a spoor in an address: `pillar-education`, `spoor-care`. */
export const MixPlaceParam = z.enum(places);
/** Why nothing is done there, and when that was decided. */
export const LeaveGap = z.strictObject({ reason: Lines(1000).check(z.minLength(1)), decidedOn: Day });
export type LeaveGap = z.infer<typeof LeaveGap>;

/** Where money comes from. */
export const sourceKinds = ['gemeente', 'state', 'province', 'fund', 'partner', 'other'] as const;
const source = {
  name: Line(150),
  kind: z.enum(sourceKinds),
  givenBy: LineOrNone(150),
  amountCents: Cents,
  endsOn: z.nullable(Day),
  /** Residents may read its total. */
  shown: z.boolean(),
};
/** Adds a source of money, in whole cents. The caller makes the id, so that sending twice makes one. */
export const AddSource = z.strictObject({ id: Id, ...source });
export type AddSource = z.infer<typeof AddSource>;
/** All fields of a source of money anew, its amount in whole cents. */
export const ChangeSource = z.strictObject(source);
export type ChangeSource = z.infer<typeof ChangeSource>;

const Commitment = z.strictObject({
  sourceId: Id,
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  cents: Cents.check(z.minimum(1)),
});
/** All money of one intervention: what it will cost, and which source gives how much in which year. */
export const PutMoney = z.strictObject({
  plannedCents: z.nullable(Cents),
  commitments: z.array(Commitment).check(
    z.maxLength(60),
    z.refine((all) => new Set(all.map(({ sourceId, year }) => `${sourceId} ${year}`)).size === all.length, {
      error: 'action-plan.twice',
    }),
  ),
});
export type PutMoney = z.infer<typeof PutMoney>;
