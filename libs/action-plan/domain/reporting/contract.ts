import * as z from 'zod/mini';
import { Id, Lines } from '@wijkspoor/platform/domain';
import { reportStates, reportVerbs } from './life';
import { obstacleStates, obstacleVerbs } from './obstacles';
import { obstacleLevels, partContracts, type PartKey, partKeys } from './parts';

const Named = z.object({ id: z.string(), name: z.string() });
const Part = z.enum(partKeys);
const words = Lines(2000);
/** A day of a list and the id in it: the `next` of the page before. */
const After = z
  .templateLiteral([z.iso.date(), '_', Id], { error: 'format' })
  .check(z.regex(/^(?!0000)/, { error: 'format' }));

/** The lists of reports. `mine`: what is still to do for whoever asks. `late`: not handed in by the day it was due. */
export const reportLists = ['mine', 'late', 'submitted', 'accepted', 'all'] as const;
/** Which reports; without `show` what is still to do for whoever asks. */
export const ReportsQuery = z.strictObject({ show: z.optional(z.enum(reportLists)), after: z.optional(After) });
export type ReportsQuery = z.infer<typeof ReportsQuery>;

const Period = z.object({ number: z.int(), startsOn: z.string(), endsOn: z.string(), last: z.boolean() });
const line = {
  id: z.string(),
  state: z.enum(reportStates),
  /** Somebody has to look whether it tells of one person. */
  held: z.boolean(),
  intervention: Named,
  project: Named,
  wijken: z.array(z.string()),
  /** Null: the gemeente itself. */
  organisation: z.nullable(z.string()),
  period: Period,
  dueOn: z.string(),
  /** Days after the day it was due, for what was not handed in. */
  daysLate: z.int(),
  /** How many versions were accepted. */
  accepted: z.int(),
};
/** A report in a list. */
export const ReportLine = z.object(line);
export type ReportLine = z.infer<typeof ReportLine>;
/** A page of a list, by the day reports are due; `accepted` and `all` the last day first. `next`: what to give as `after`. */
export const ReportList = z.object({
  show: z.enum(reportLists),
  items: z.array(ReportLine),
  next: z.nullable(z.string()),
  /** Of everything this person sees. */
  counts: z.object({ mine: z.int(), late: z.int(), submitted: z.int() }),
  may: z.object({ judge: z.string(), write: z.string() }),
});
export type ReportList = z.infer<typeof ReportList>;

const ReportContents = z.object(partContracts);
const PartHead = z.object({
  part: Part,
  version: z.int(),
  /** What the rules saw in its words. */
  marks: z.array(z.string()),
  savedBy: z.nullable(z.string()),
  savedAt: z.nullable(z.string()),
});
export type PartHead = z.infer<typeof PartHead>;

/** A goal the intervention serves, with what was told of it before. */
const ReportGoal = z.object({
  id: z.string(),
  title: z.string(),
  indicator: z.string(),
  unit: z.string(),
  baseline: z.nullable(z.number()),
  target: z.nullable(z.number()),
  previous: z.nullable(z.number()),
});
export type ReportGoal = z.infer<typeof ReportGoal>;

/** A picture or PDF beside a report; `size` in bytes. */
export const Attachment = z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.int() });
export type Attachment = z.infer<typeof Attachment>;

/** One report, as far as whoever asks may read it. */
export const ReportView = z.object({
  ...line,
  version: z.int(),
  /** Who handed it in first, whoever accepted it. */
  author: z.nullable(z.string()),
  submittedAt: z.nullable(z.string()),
  acceptedAt: z.nullable(z.string()),
  /** Null while it is being written by somebody else. */
  content: z.nullable(ReportContents),
  parts: z.array(PartHead),
  goals: z.array(ReportGoal),
  remarks: z.array(z.object({ part: z.nullable(Part), words: z.string(), madeAt: z.string(), current: z.boolean() })),
  attachments: z.array(Attachment),
  versions: z.array(z.object({ number: z.int(), acceptedAt: z.string(), why: z.string() })),
  moves: z.array(z.object({ move: z.enum(reportVerbs), needsRemark: z.boolean(), may: z.string() })),
  /** What must still be told, by its path. */
  lacks: z.array(z.object({ path: z.string(), code: z.string() })),
  storyWithdrawn: z.boolean(),
  may: z.object({ write: z.string(), judge: z.string(), withdrawStory: z.string() }),
});
export type ReportView = z.infer<typeof ReportView>;

/** An accepted version, as it was. Its story only while the yes to it stands. */
export const ReportVersionView = z.object({
  number: z.int(),
  acceptedAt: z.string(),
  author: z.nullable(z.string()),
  why: z.string(),
  content: ReportContents,
  goals: z.array(ReportGoal),
});
export type ReportVersionView = z.infer<typeof ReportVersionView>;

/** A part of a report in an address. */
export const PartName = Part;
/** The number of an accepted version in an address. */
export const VersionOfReport = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999));

const optionals = Object.fromEntries(partKeys.map((part) => [part, z.optional(partContracts[part])])) as {
  [Key in PartKey]: z.ZodMiniOptional<(typeof partContracts)[Key]>;
};
/** One part of a report: the one that the address names. `If-Match` is the version of that part. */
export const SavePart = z.strictObject(optionals);
export type SavePart = z.infer<typeof SavePart>;
/** The part as it was kept, with its new version; `reportVersion` goes with the next move of the whole report. */
export const PartSaved = z.object({ ...PartHead.shape, reportVersion: z.int() });
export type PartSaved = z.infer<typeof PartSaved>;

/** A move of a report, with what is said of it as a whole and of its parts. */
export const MoveReport = z
  .strictObject({
    move: z.enum(reportVerbs.filter((verb) => verb !== 'write')),
    words: z.optional(words),
    /** Only of what is given back. */
    remarks: z.optional(
      z.array(z.strictObject({ part: Part, words: words.check(z.minLength(1)) })).check(z.maxLength(9)),
    ),
  })
  .check(
    z.refine(({ move, remarks = [] }) => move === 'return' || remarks.length === 0, {
      ...{ error: 'unknown', path: ['remarks'] },
    }),
  );
export type MoveReport = z.infer<typeof MoveReport>;

/** Which obstacles; a state or level that is left out or empty takes all of them. */
export const ObstaclesQuery = z.strictObject({
  state: z.optional(z.union([z.enum(obstacleStates), z.literal('')])),
  level: z.optional(z.union([z.enum(obstacleLevels), z.literal('')])),
  after: z.optional(After),
});
export type ObstaclesQuery = z.infer<typeof ObstaclesQuery>;
/** Something in the way of an intervention, as its report told, at the level where it is now. */
export const ObstacleView = z.object({
  id: z.string(),
  version: z.int(),
  words: z.string(),
  needs: z.string(),
  whom: z.string(),
  level: z.enum(obstacleLevels),
  state: z.enum(obstacleStates),
  /** What was said with its last move. */
  answer: z.string(),
  toldOn: z.string(),
  intervention: Named,
  project: Named,
  organisation: z.nullable(z.string()),
  moves: z.array(z.enum(obstacleVerbs)),
});
export type ObstacleView = z.infer<typeof ObstacleView>;
/** What is in the way, the newest first. */
export const ObstacleList = z.object({
  items: z.array(ObstacleView),
  next: z.nullable(z.string()),
  may: z.object({ move: z.string() }),
});
export type ObstacleList = z.infer<typeof ObstacleList>;
/** Raises, solves or reopens an obstacle, and says what came of it; `to` is the level it is raised to. */
export const MoveObstacle = z.strictObject({
  move: z.enum(obstacleVerbs),
  words: Lines(1000),
  to: z.optional(z.enum(obstacleLevels)),
});
export type MoveObstacle = z.infer<typeof MoveObstacle>;
