import * as z from 'zod/mini';
import { Id, languages, Line, Lines } from '@wijkspoor/platform/domain';

/** Whole cents; no vote divides more than a billion euros. */
export const Cents = z.int().check(z.minimum(0), z.maximum(100_000_000_000));
const Title = Line(150);
const Text = Lines(2000);
const Theme = Line(60);

/** What people can choose, in the first language of the vote. */
export const Option = z.strictObject({
  ...{ title: Title, text: Text, costCents: z.nullable(Cents) },
  /** The idea that it was made of. Its words are those of the ballot: they stay when the idea changes. */
  ideaId: z._default(z.nullable(Id), null),
  /** The theme that it was made of. */
  theme: z._default(z.nullable(Theme), null),
  /** Code of the buurt where it would be done; null: in the whole wijk. */
  buurt: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(16))), null),
  /** One of the categories of the vote. */
  category: z._default(z.nullable(Line(60)), null),
  /** The same words in other languages. Who reads a language that is not there reads the first one. */
  translations: z._default(
    z
      .array(z.strictObject({ language: z.enum(languages), title: Title, text: Text }))
      .check(z.maxLength(languages.length)),
    [],
  ),
});
export type Option = z.infer<typeof Option>;

/** A kind of options, with the most money that may go to it. Commas and semicolons separate names in published files. */
export const Category = z.strictObject({
  name: Line(60).check(z.regex(/^[^,;]*$/, { error: 'voting.categoryName' })),
  budgetCents: z.nullable(Cents.check(z.minimum(1))),
});
export type Category = z.infer<typeof Category>;

/** How many categories a vote can have. */
export const mostCategories = 10;

/** An idea as a ballot names it: where it is read. */
const IdeaAddress = z.object({ number: z.int(), wijk: z.string() });

/** `place` is what ballots name it by. */
export const OptionView = z.object({
  place: z.int(),
  title: z.string(),
  text: z.string(),
  costCents: z.nullable(z.int()),
  theme: z.nullable(z.string()),
  category: z.nullable(z.string()),
  buurt: z.nullable(z.string()),
  translations: z.array(z.object({ language: z.enum(languages), title: z.string(), text: z.string() })),
  /** Where the idea that it was made of is read; null without one. */
  idea: z.nullable(IdeaAddress),
});
export type OptionView = z.infer<typeof OptionView>;
export const CategoryView = z.object({ name: z.string(), budgetCents: z.nullable(z.int()) });

/** What can be taken onto a ballot of a project. */
export const BallotIdeas = z.object({
  ideas: z.array(
    z.object({
      id: z.string(),
      number: z.int(),
      title: z.string(),
      text: z.string(),
      wijk: z.object({ slug: z.string(), name: z.string() }),
      theme: z.string(),
      supporters: z.int(),
    }),
  ),
  /** Of the ideas of the project. */
  themes: z.array(z.string()),
});
export type BallotIdeas = z.infer<typeof BallotIdeas>;
