import * as z from 'zod/mini';
import { Email, languages, Line } from '@wijkspoor/platform/domain';
import { Question } from '../instrument/definition';
import { ageBands } from '../results/counts';
import { FormAnswers } from '../instrument/answers';

const Language = z.enum(languages);

/** Begins a form. `keep`: this is the resident's own device, so the answers may stay on it. `assisted`: a key person writes for somebody. */
export const StartForm = z.strictObject({
  language: Language,
  keep: z.optional(z.boolean()),
  assisted: z.optional(z.boolean()),
});
export type StartForm = z.infer<typeof StartForm>;

/** A code from a letter, as people type it: spaces, hyphens and small letters do not matter. */
export const UseCode = z.strictObject({ code: Line(40), language: Language });
export type UseCode = z.infer<typeof UseCode>;

/** All answers so far: what is not in it is not answered. Sending the same twice is once. */
export const SaveForm = z.strictObject({
  ...FormAnswers.shape,
  /** Code of a buurt of the round; null when it is not said. */
  buurt: z.nullable(z.string().check(z.maxLength(20))),
  age: z.nullable(z.enum(ageBands)),
  /** Hands it in; after that it still can be changed until the round closes. */
  done: z.boolean(),
});
export type SaveForm = z.infer<typeof SaveForm>;

/** One screen of a plain form: only the questions on it are changed. */
export const SaveScreen = z.strictObject({
  ...FormAnswers.shape,
  /** Keys on this screen: what of these is not in `answers` or `texts` was left open. */
  keys: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(60)),
  buurt: z.optional(z.nullable(z.string().check(z.maxLength(20)))),
  age: z.optional(z.nullable(z.enum(ageBands))),
  done: z.optional(z.boolean()),
});
export type SaveScreen = z.infer<typeof SaveScreen>;
/** Keys of the screens around the one that was saved, by what was answered; null where there is none. */
export const ScreenSaved = z.object({ previous: z.nullable(z.string()), next: z.nullable(z.string()) });
export type ScreenSaved = z.infer<typeof ScreenSaved>;

/** A form as whoever fills it in sees it. */
export const FormView = z.object({
  /** Tells this form from another in the same browser; it opens nothing. */
  id: z.string(),
  round: z.object({ number: z.int(), title: z.string(), takesAnswers: z.boolean() }),
  language: Language,
  handedIn: z.boolean(),
  assisted: z.boolean(),
  /** The questions, in the language of the form: see `texts` of each. */
  questions: z.array(Question),
  answers: z.record(z.string(), z.int()),
  texts: z.record(z.string(), z.string()),
  askBuurt: z.boolean(),
  askAge: z.boolean(),
  buurten: z.array(z.object({ code: z.string(), name: z.string() })),
  buurt: z.nullable(z.string()),
  age: z.nullable(z.enum(ageBands)),
});
export type FormView = z.infer<typeof FormView>;

/** Nobody under 16 gives us a mail address. */
const Sixteen = z.literal(true, { error: 'instruments.sixteen' });
/** The personal link by mail, for changing the answers later; the address is used once and then wiped. */
export const MailLink = z.strictObject({ email: Email, sixteen: Sixteen });
export type MailLink = z.infer<typeof MailLink>;
/** Who wants to hear what became of it; kept apart from every answer. */
export const FollowRound = z.strictObject({ email: Email, sixteen: Sixteen });
export type FollowRound = z.infer<typeof FollowRound>;
/** A code from a mail: opens the form again, or takes somebody off the list. */
export const UseLink = z.strictObject({ code: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) });
export type UseLink = z.infer<typeof UseLink>;
