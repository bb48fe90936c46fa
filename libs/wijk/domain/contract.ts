import * as z from 'zod/mini';
import { freeForWijk, Line, Lines, Slug } from '@wijkspoor/platform/domain';
import { Area } from './area';
import { ChooseAreas, Composition } from './composition';
import { DrawnMap } from './map';

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
  /** What it is made of; null when nobody chose that yet. */
  areas: z.nullable(Composition),
  /** `yes`, or the code that says why this person may not. */
  may: z.object({ write: z.string() }),
});
export type WijkView = z.infer<typeof WijkView>;

/** The wijken of a gemeente, by name. A gemeente has at most some hundreds, so there is no paging. */
export const WijkList = z.object({ items: z.array(WijkView), may: z.object({ add: z.string() }) });
export type WijkList = z.infer<typeof WijkList>;

/** Without `areas` a wijk is made of nothing yet; they can be chosen later. */
export const AddWijk = z.strictObject({
  slug: WijkSlug,
  name: Line(100),
  intro: Lines(2000),
  areas: z.optional(z.nullable(ChooseAreas)),
});
export type AddWijk = z.infer<typeof AddWijk>;

/** The slug stays: addresses on paper must keep working. Without `areas` they stay as they are; null takes them away. */
export const ChangeWijk = z.strictObject({
  name: Line(100),
  intro: Lines(2000),
  published: z.boolean(),
  areas: z.optional(z.nullable(ChooseAreas)),
});
export type ChangeWijk = z.infer<typeof ChangeWijk>;

/** Which indelingsjaar; the newest when it is not said. */
export const AreasQuery = z.strictObject({
  year: z.optional(z.coerce.number().check(z.int(), z.minimum(1990), z.maximum(2100))),
});
export type AreasQuery = z.infer<typeof AreasQuery>;

/** What a wijk of this gemeente can be made of. */
export const GemeenteAreas = z.object({
  /** The code of CBS of the gemeente; null when the operator has not filled it in. */
  gemeenteCode: z.nullable(z.string()),
  /** Years that were imported for this gemeente, newest first. */
  years: z.readonly(z.array(z.int())),
  year: z.nullable(z.int()),
  /** Wijken and buurten of that year, by code. */
  areas: z.array(Area),
  /** The buurten (or the wijken, where there are no buurten), by code. */
  map: z.nullable(DrawnMap),
});
export type GemeenteAreas = z.infer<typeof GemeenteAreas>;

/** The wijken of a gemeente on its map, by slug; nothing when no border is known. The first shape is the gemeente itself, with an empty key. */
export const WijkenMap = z.object({ map: z.nullable(DrawnMap) });
export type WijkenMap = z.infer<typeof WijkenMap>;

/** The house number, where the list of postcodes knows them. */
export const PostcodeQuery = z.strictObject({
  number: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999))),
});
export type PostcodeQuery = z.infer<typeof PostcodeQuery>;
