import * as z from 'zod/mini';
import { Id, languages } from '@wijkspoor/platform/domain';
import { Definition } from './definition';

const Language = z.enum(languages);

/** A version of an instrument, without its questions. */
const VersionLine = z.object({
  id: z.string(),
  number: z.int(),
  state: z.enum(['draft', 'published']),
  /** In the reader's language. */
  title: z.string(),
  /** Languages in which every text is there. */
  languages: z.array(Language),
  questions: z.int(),
  minutes: z.int(),
});

/** The instruments a gemeente can ask with: ours, and its own. */
export const InstrumentList = z.object({
  items: z.array(z.object({ id: z.string(), shipped: z.boolean(), versions: z.array(VersionLine) })),
  may: z.object({ write: z.string() }),
});
export type InstrumentList = z.infer<typeof InstrumentList>;

/** One version, whole. `problems` are what keeps a draft from being published, in words. */
export const VersionView = z.object({
  id: z.string(),
  instrumentId: z.string(),
  number: z.int(),
  state: z.enum(['draft', 'published']),
  shipped: z.boolean(),
  version: z.int(),
  definition: Definition,
  languages: z.array(Language),
  problems: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })),
  may: z.object({ write: z.string() }),
});
export type VersionView = z.infer<typeof VersionView>;

/** A new instrument, or the next version of an own one: a draft that starts as a copy. The caller makes the id of the version. */
export const CopyVersion = z.strictObject({
  id: Id,
  from: Id,
  /** Makes the next version of this instrument instead of a new one. */ next: z.boolean(),
});
export type CopyVersion = z.infer<typeof CopyVersion>;

/** The whole draft. */
export const ChangeDraft = z.strictObject({ definition: Definition });
export type ChangeDraft = z.infer<typeof ChangeDraft>;
