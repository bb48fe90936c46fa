import * as z from 'zod/mini';
import { Day, Id, Line, LineOrNone, Lines } from '@wijkspoor/platform/domain';
import { recognitionLevels } from './recognition';

const Level = z.enum(recognitionLevels);
/** One line or nothing. */
/** Where to read more; never a script or a file. */
const Link = z.union([
  z.literal(''),
  z.string().check(z.trim(), z.maxLength(300), z.url({ protocol: /^https$/, error: 'knowledge.link' })),
]);
const entry = {
  name: Line(150),
  owner: LineOrNone(150),
  theme: LineOrNone(60),
  level: Level,
  validUntil: z.nullable(Day),
  cost: Lines(300),
  link: Link,
};
type Judged = { readonly level: string; readonly validUntil: string | null };
/** A recognition has a last day, and without one there is no day. */
const agrees = <T extends Judged>() =>
  z.refine<T>(({ level, validUntil }) => (level === 'none') === (validUntil === null), {
    error: 'knowledge.validUntil',
    path: ['validUntil'],
  });

/** An intervention as a line of a file, or as somebody writes it. */
/** One of the gemeente's own; the caller makes the id, so that sending twice makes one. */
export const AddEntry = z.strictObject({ id: Id, ...entry }).check(agrees());
export type AddEntry = z.infer<typeof AddEntry>;
/** All fields of one of the gemeente's own anew. */
export const ChangeEntry = z.strictObject(entry).check(agrees());
export type ChangeEntry = z.infer<typeof ChangeEntry>;

/** Words to look for in name, owner and theme; the page after an entry. */
export const CatalogueQuery = z.strictObject({
  q: z._default(z.string().check(z.maxLength(100)), ''),
  after: z.optional(Id),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
});
export type CatalogueQuery = z.infer<typeof CatalogueQuery>;

/** An intervention somebody can choose. `local`: of this gemeente. `expired`: its recognition is past. */
export const EntryView = z.object({
  id: z.string(),
  local: z.boolean(),
  name: z.string(),
  owner: z.string(),
  theme: z.string(),
  level: Level,
  validUntil: z.nullable(z.string()),
  expired: z.boolean(),
  cost: z.string(),
  link: z.string(),
  /** Null for an entry of all gemeenten: only the operator changes those. */
  version: z.nullable(z.int()),
});
export type EntryView = z.infer<typeof EntryView>;
/** By name. `next` is what to give as `after` for the following page. */
export const CataloguePage = z.object({
  items: z.array(EntryView),
  next: z.nullable(z.string()),
  may: z.object({ write: z.string() }),
});
export type CataloguePage = z.infer<typeof CataloguePage>;
