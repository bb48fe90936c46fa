import * as z from 'zod/mini';
import { freeForWijk, Line, Lines, Slug } from '@wijkspoor/platform/domain';

/** The word of a wijk in an address; words of our own pages are not free. */
const WijkSlug = Slug.check(z.refine((slug) => freeForWijk(slug), { error: 'wijk.slugReserved' }));

/** A wijk as anyone may see it. */
export const WijkView = z.object({
  slug: z.string(),
  name: z.string(),
  /** What is going on, in a few plain sentences. */
  intro: z.string(),
  /** Whether residents can see it. */
  published: z.boolean(),
  version: z.int(),
  /** `yes`, or the code that says why this person may not. */
  may: z.object({ write: z.string() }),
});
export type WijkView = z.infer<typeof WijkView>;

/** The wijken of a gemeente, by name. A gemeente has at most some hundreds, so there is no paging. */
export const WijkList = z.object({ items: z.array(WijkView), may: z.object({ add: z.string() }) });
export type WijkList = z.infer<typeof WijkList>;

export const AddWijk = z.strictObject({ slug: WijkSlug, name: Line(100), intro: Lines(2000) });
export type AddWijk = z.infer<typeof AddWijk>;

/** The slug stays: addresses on paper must keep working. */
export const ChangeWijk = z.strictObject({ name: Line(100), intro: Lines(2000), published: z.boolean() });
export type ChangeWijk = z.infer<typeof ChangeWijk>;
