import * as z from 'zod/mini';
import { Email, Id, Line, LineOrNone, Lines, Slug } from '@wijkspoor/platform/domain';
import { Spoor } from '@wijkspoor/wijk/domain';
import { toStreet } from './street';

/** Nobody under 16 gives a name, an address or a photo. */
const Sixteen = z.literal(true, { error: 'proposals.sixteen' });
/** The name that somebody chooses to be read under; without one pages say "een bewoner". */
const DisplayName = LineOrNone(40).check(
  z.refine((name) => !name.includes('@') && !/\p{Nd}{6}/u.test(name), { error: 'proposals.displayName' }),
);
const Title = Line(120);
const Text = Lines(4000).check(z.minLength(1));
const Buurt = z.nullable(LineOrNone(20));
const streetLength = 80;
/** Where it is, in words; kept without the number of a house. Signs that are several letters in one are counted as those letters. */
const Street = LineOrNone(streetLength).check((given) => {
  if (given.value.length <= streetLength && toStreet(given.value).length > streetLength)
    given.issues.push({
      code: 'too_big',
      origin: 'string',
      maximum: streetLength,
      inclusive: true,
      input: given.value,
    });
});
const Theme = LineOrNone(60);

/** Begins an idea. Without `project` it goes to the one project of the wijk that takes ideas. */
export const BeginIdea = z.strictObject({ project: z.optional(Id), title: Title, text: Text });
export type BeginIdea = z.infer<typeof BeginIdea>;

/** Changes what is named and nothing else. Of an idea that everybody can read, only title and text. */
export const ChangeIdea = z.strictObject({
  title: z.optional(Title),
  text: z.optional(Text),
  street: z.optional(Street),
  buurt: z.optional(Buurt),
  spoor: z.optional(z.nullable(Spoor)),
  theme: z.optional(Theme),
  /** What its photo shows, for who cannot see it. */
  photoAbout: z.optional(LineOrNone(150)),
});
export type ChangeIdea = z.infer<typeof ChangeIdea>;

const forOthers = { street: Street, buurt: Buurt, spoor: z.nullable(Spoor), theme: Theme, name: DisplayName };
/** An idea of somebody on paper or in a talk, written down by staff or a key person; the caller makes the id, so that sending twice makes one. */
export const BringForOther = z.strictObject({ id: Id, wijk: Slug, title: Title, text: Text, ...forOthers });
export type BringForOther = z.infer<typeof BringForOther>;

/**
 * Hands it in. Somebody who is signed in needs no address; somebody under 16 gives none, nor a name. `follow`: wants to hear what
 * becomes of it.
 */
export const HandInIdea = z
  .strictObject({
    age: z.enum(['sixteen', 'younger'], { error: 'proposals.sayAge' }),
    name: z.optional(DisplayName),
    email: z.optional(Email),
    follow: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ age, name = '' }) => age === 'sixteen' || name === '', { error: 'proposals.sixteen', path: ['name'] }),
    z.refine(({ age, email }) => age === 'sixteen' || email === undefined, {
      error: 'proposals.sixteen',
      path: ['email'],
    }),
  );
export type HandInIdea = z.infer<typeof HandInIdea>;

/** What became of handing in: a mail has to be answered, somebody reads it first, or everybody can read it. */
export const HandedIn = z.object({
  outcome: z.enum(['mailed', 'waits', 'published']),
  /** Its address, once it is handed in. */
  number: z.nullable(z.int()),
});
export type HandedIn = z.infer<typeof HandedIn>;

/** A code from a mail. */
export const UseIdeaLink = z.strictObject({ code: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) });
export type UseIdeaLink = z.infer<typeof UseIdeaLink>;

/** Without an account: an address that has to be confirmed. */
export const SupportByMail = z.strictObject({ email: Email, sixteen: Sixteen });
export type SupportByMail = z.infer<typeof SupportByMail>;
/** Without an account: an address. With one, that of the account. */
export const FollowIdea = z.strictObject({ email: z.optional(Email), sixteen: z.optional(Sixteen) }).check(
  z.refine(({ email, sixteen }) => email === undefined || sixteen === true, {
    error: 'proposals.sixteen',
    path: ['sixteen'],
  }),
);
export type FollowIdea = z.infer<typeof FollowIdea>;
/** Somebody who is signed in hears from now on; an address has to be confirmed first. */
export const Followed = z.object({ outcome: z.enum(['follows', 'mailed']) });
export type Followed = z.infer<typeof Followed>;

/** Says something about an idea, or about what somebody else said. The caller makes the id, so that sending twice makes one. */
export const AddComment = z
  .strictObject({
    id: Id,
    text: Lines(2000).check(z.minLength(1)),
    name: z.optional(DisplayName),
    replyTo: z.optional(Id),
    email: z.optional(Email),
    sixteen: z.optional(Sixteen),
  })
  .check(
    z.refine(({ email, sixteen }) => email === undefined || sixteen === true, {
      error: 'proposals.sixteen',
      path: ['sixteen'],
    }),
  );
export type AddComment = z.infer<typeof AddComment>;
/** What became of it, and which comment that is. */
export const CommentAdded = z.object({ outcome: z.enum(['mailed', 'waits', 'published']), id: Id });
export type CommentAdded = z.infer<typeof CommentAdded>;

/** Changes what one said. */
export const ChangeComment = z.strictObject({ text: Lines(2000).check(z.minLength(1)) });
export type ChangeComment = z.infer<typeof ChangeComment>;
