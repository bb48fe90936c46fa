import * as z from 'zod/mini';
import { Id, LineOrNone } from '@wijkspoor/platform/domain';
import { DrawnMap, Spoor } from '@wijkspoor/wijk/domain';
import { ideaStates, ideaVerbs } from './life';

/** Who brought or said something, as everybody may know it: a role and a name that was chosen. Never a real name or an address. */
export const writerRoles = ['resident', 'keyPerson', 'partner', 'gemeente'] as const;
/** As what somebody is shown beside an idea or a comment. */
export type WriterRole = (typeof writerRoles)[number];
const Writer = z.object({
  role: z.enum(writerRoles),
  /** Empty when somebody chose none. */
  name: z.string(),
});
export type Writer = z.infer<typeof Writer>;

const State = z.enum(ideaStates);
const Wijk = z.object({ slug: z.string(), name: z.string() });
const Buurt = z.object({ code: z.string(), name: z.string() });
const Project = z.object({ id: z.string(), name: z.string() });
const count = z.int();

/** States a list can be narrowed to, as residents think of them. */
export const ideaFilters = ['open', 'adopted', 'declined', 'planned', 'done'] as const;
export const ideaOrders = ['newest', 'supported'] as const;
/** Which ideas of a wijk, in which order. `after`: the `next` of the page before. Empty values say nothing, as a form sends them. */
export const IdeasQuery = z.strictObject({
  q: z.optional(LineOrNone(100)),
  spoor: z.optional(z.union([Spoor, z.literal('')])),
  theme: z.optional(LineOrNone(60)),
  state: z.optional(z.union([z.enum(ideaFilters), z.literal('')])),
  buurt: z.optional(LineOrNone(20)),
  order: z.optional(z.enum(ideaOrders)),
  after: z.optional(z.string().check(z.regex(/^\d{1,9}(-\d{1,9})?$/, { error: 'format' }))),
});
export type IdeasQuery = z.infer<typeof IdeasQuery>;

/** An idea in a list. */
export const IdeaLine = z.object({
  number: z.int(),
  title: z.string(),
  /** The beginning of the text. */
  begin: z.string(),
  state: State,
  by: Writer,
  /** Written down by the gemeente or a key person, for somebody on paper. */
  onPaper: z.boolean(),
  buurt: z.nullable(Buurt),
  street: z.string(),
  spoor: z.nullable(Spoor),
  theme: z.string(),
  photo: z.boolean(),
  supporters: count,
  comments: count,
  publishedOn: z.string(),
});
export type IdeaLine = z.infer<typeof IdeaLine>;

/** Ideas of a wijk that everybody can read; parts of another idea are found there. */
export const IdeaList = z.object({
  wijk: Wijk,
  items: z.array(IdeaLine),
  next: z.nullable(z.string()),
  /** All that the query finds, up to a thousand. */
  found: count,
  /** What can be filtered by: themes in use. */
  themes: z.array(z.string()),
  /** Projects of this wijk that take ideas now. */
  open: z.array(Project),
});
export type IdeaList = z.infer<typeof IdeaList>;

/** The buurten of a wijk with how many ideas are about each. */
export const IdeasMap = z.object({
  map: z.nullable(DrawnMap),
  buurten: z.array(z.object({ ...Buurt.shape, ideas: count })),
});
export type IdeasMap = z.infer<typeof IdeasMap>;

/** One step in the life of an idea, with what was said. */
const Step = z.object({
  move: z.enum(ideaVerbs),
  to: State,
  on: z.string(),
  words: z.string(),
  /** The idea that this one became part of. */
  into: z.nullable(z.object({ number: z.int(), title: z.string() })),
});
const Version = z.object({ number: z.int(), title: z.string(), text: z.string(), on: z.string(), by: Writer });

/** A vote with the idea on its ballot: that people were told of, so never a draft. */
const Vote = z.object({
  number: z.int(),
  title: z.string(),
  wijk: z.string(),
  state: z.enum(['planned', 'open', 'closing', 'closed']),
  opensAt: z.string(),
  closesAt: z.string(),
  /** Null until the vote is closed. */
  won: z.nullable(z.boolean()),
});

/** An idea as everybody can read it. */
export const IdeaPage = z.object({
  ...IdeaLine.shape,
  text: z.string(),
  wijk: Wijk,
  project: Project,
  /** What a photo shows, in words; empty when nobody wrote it. */
  photoAbout: z.string(),
  /** Every step since it was handed in, oldest first. */
  trace: z.array(Step),
  /** What it said before, newest first; without the words of now. */
  versions: z.array(Version),
  /** The idea that this one is part of now. */
  into: z.nullable(z.object({ number: z.int(), title: z.string() })),
  /** Ideas that became part of this one. */
  parts: z.array(z.object({ number: z.int(), title: z.string() })),
  takesSupport: z.boolean(),
  takesComments: z.boolean(),
  /** What this person, when signed in, did with it. */
  mine: z.object({ supported: z.boolean(), follows: z.boolean(), wrote: z.boolean() }),
  /** Newest first. */
  votes: z.array(Vote),
});
export type IdeaPage = z.infer<typeof IdeaPage>;

/** How many support an idea now, those of ideas that became part of it too, and whether this person is one of them. */
export const SupportView = z.object({ supporters: count, supported: z.boolean() });
export type SupportView = z.infer<typeof SupportView>;

const Comment = z.object({
  id: z.string(),
  text: z.string(),
  on: z.string(),
  by: Writer,
  /** Its writer took it away; it keeps its place for the replies to it. */
  withdrawn: z.boolean(),
  /** Of whoever asks: signed in, or in the browser that confirmed it. */
  mine: z.boolean(),
  /** What it said before, newest first. */
  versions: z.array(z.object({ text: z.string(), on: z.string() })),
});
/** Where a next page begins: the `next` of the one before. */
export const AfterComment = z.strictObject({ after: z.optional(Id) });
export type AfterComment = z.infer<typeof AfterComment>;
/** What was said about an idea, oldest first, each with its replies. */
export const CommentList = z.object({
  items: z.array(z.object({ ...Comment.shape, replies: z.array(Comment) })),
  next: z.nullable(z.string()),
});
export type CommentList = z.infer<typeof CommentList>;

/** What one said oneself, to change it or to take it away. */
export const OwnComment = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'shown', 'refused']),
  text: z.string(),
  name: z.string(),
  /** A change that somebody reads first; null when there is none. */
  change: z.nullable(z.string()),
  /** Why it, or the last change, was not taken. */
  reason: z.string(),
  idea: z.object({ number: z.int(), title: z.string(), wijk: Wijk }),
});
export type OwnComment = z.infer<typeof OwnComment>;

/** One's own idea, as this browser or account holds it. */
export const OwnIdea = z.object({
  /** Null until it is handed in. */
  number: z.nullable(z.int()),
  state: State,
  title: z.string(),
  text: z.string(),
  street: z.string(),
  buurt: z.nullable(z.string()),
  spoor: z.nullable(Spoor),
  theme: z.string(),
  photo: z.boolean(),
  photoAbout: z.string(),
  wijk: Wijk,
  project: Project,
  buurten: z.array(Buurt),
  themes: z.array(z.string()),
  /** Why it came back; empty when it did not. */
  reason: z.string(),
  /** A mail was sent, and its link waits to be used. */
  mailed: z.boolean(),
  /** Somebody is signed in, so that no address is needed. */
  signedIn: z.boolean(),
  /** The project reads everything before everybody can; else only what a rule marks. */
  readFirst: z.boolean(),
});
export type OwnIdea = z.infer<typeof OwnIdea>;
