import * as z from 'zod/mini';
import { Id, Line, LineOrNone, Lines } from '@wijkspoor/platform/domain';
import { contributionMarks, moderations } from '../moderation/marks';
import { IdeaLine, IdeaPage, ideaOrders } from './contract';
import { answerVerbs, ideaStates } from './life';
import { IdeaNumber } from './number';

const State = z.enum(ideaStates);
const Wijk = z.object({ slug: z.string(), name: z.string() });
const Project = z.object({ id: z.string(), name: z.string(), wijken: z.array(Wijk) });

/** Which ideas of a project; `after`: the `next` of the page before. */
export const WorkIdeasQuery = z.strictObject({
  q: z.optional(LineOrNone(100)),
  state: z.optional(z.union([State, z.literal('')])),
  order: z.optional(z.enum(ideaOrders)),
  after: z.optional(z.string().check(z.regex(/^\d{1,9}(-\d{1,9})?$/, { error: 'format' }))),
});
export type WorkIdeasQuery = z.infer<typeof WorkIdeasQuery>;

/** Ideas of a project that were handed in, for who works on them. */
export const WorkIdeas = z.object({
  project: Project,
  items: z.array(IdeaLine),
  next: z.nullable(z.string()),
  found: z.int(),
  /** Texts that somebody has to read. */
  toRead: z.int(),
  open: z.boolean(),
  may: z.object({ moderate: z.string(), answer: z.string(), bring: z.string(), settle: z.string() }),
});
export type WorkIdeas = z.infer<typeof WorkIdeas>;

/** An idea for who works on it: what everybody reads, and what can be done with it. */
export const WorkIdea = z.object({
  ...IdeaPage.shape,
  version: z.int(),
  followers: z.int(),
  /** Number of the version that everybody reads; null when they read none. */
  shown: z.nullable(z.int()),
  /** Texts of it that somebody has to read. */
  toRead: z.int(),
  moves: z.array(z.object({ move: z.enum(answerVerbs), needsWords: z.boolean(), may: z.string() })),
  /** Ideas that it could become part of: those most alike first. */
  alike: z.array(z.object({ number: z.int(), title: z.string(), supporters: z.int() })),
});
export type WorkIdea = z.infer<typeof WorkIdea>;

/** Moves an idea; `words` are for everybody to read, `into` is the number of the idea it becomes part of. */
export const MoveIdea = z
  .strictObject({
    move: z.enum(answerVerbs),
    words: z.optional(Lines(4000)),
    into: z.optional(IdeaNumber),
  })
  .check(
    z.refine(({ move, into }) => (move === 'merge') === (into !== undefined), { error: 'required', path: ['into'] }),
  );
export type MoveIdea = z.infer<typeof MoveIdea>;

const found = z.object({
  kind: z.enum(['bsn', 'iban', 'email', 'phone', 'address', 'birthDate', 'name', 'health']),
  from: z.int(),
  to: z.int(),
});

/** A text that somebody reads before everybody does. `text.slice(from, to)` of what was found may point at a person. */
const ToRead = z.object({
  kind: z.enum(['idea', 'change', 'comment', 'commentChange']),
  /** Of an idea the number of its version; of a comment its id. */
  id: z.string(),
  /** Which version of it this is: a decision is about what was read. */
  version: z.int(),
  idea: z.object({ number: z.int(), title: z.string() }),
  title: z.string(),
  text: z.string(),
  name: z.string(),
  street: z.string(),
  photo: z.boolean(),
  /** What the photo shows, in the words of who brought it. */
  photoAbout: z.string(),
  /** A reason reaches its author by mail. */
  reachable: z.boolean(),
  marks: z.array(z.enum(contributionMarks)),
  found: z.array(found),
  on: z.string(),
});
export type ToRead = z.infer<typeof ToRead>;

/** What waits in a project, longest first. */
export const ReadingPile = z.object({ project: Project, items: z.array(ToRead), left: z.int() });
export type ReadingPile = z.infer<typeof ReadingPile>;

/** Shows a text to everybody, or gives it back with a reason that its author hears. */
export const Decide = z
  .strictObject({
    decision: z.enum(['show', 'refuse']),
    reason: z.optional(Lines(1000)),
    /** Of a comment: the version that was read. Without it the decision is about the comment as it stands. */
    version: z.optional(z.int().check(z.minimum(1), z.maximum(999))),
  })
  .check(
    z.refine(({ decision, reason = '' }) => decision === 'show' || reason !== '', {
      error: 'required',
      path: ['reason'],
    }),
  );
export type Decide = z.infer<typeof Decide>;
/** How many texts of the project are still to be read after a decision. */
export const Decided = z.object({ left: z.int() });
export type Decided = z.infer<typeof Decided>;

/** Number of a version of an idea in an address, from 1. */
export const VersionNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999));

const settings = {
  /** Ideas are taken. */
  open: z.boolean(),
  moderation: z.enum(moderations),
  /** A text with one of these waits for a person. */
  words: z.array(Line(60)).check(z.maxLength(200)),
  /** What residents can choose an idea to be about. */
  themes: z.array(Line(60)).check(z.maxLength(30)),
};
/** All settings for the ideas of a project, in the place of those it had. */
export const ChangeIdeaSettings = z.strictObject(settings);
export type ChangeIdeaSettings = z.infer<typeof ChangeIdeaSettings>;
/** How a project takes ideas. `may.settle`: `yes`, or the code of why this person cannot change that. */
export const IdeaSettings = z.object({
  ...settings,
  project: z.object({ id: z.string(), name: z.string() }),
  version: z.int(),
  may: z.object({ settle: z.string() }),
});
export type IdeaSettings = z.infer<typeof IdeaSettings>;

/** Id of a comment in an address. */
export const CommentId = Id;
