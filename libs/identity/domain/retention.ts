import * as z from 'zod/mini';
import { LineOrNone } from '@wijkspoor/platform/domain';

/** One class of data, as everybody may know it: what it is, how long it is kept, and why when that is longer than usual. */
export const KeptView = z.object({
  name: z.string(),
  what: z.string(),
  days: z.number(),
  reason: z.string(),
});

/** The same for who sets it, with what was destroyed in the last days. */
export const RetentionView = z.object({
  items: z.array(
    z.object({
      ...KeptView.shape,
      standard: z.number(),
      longest: z.number(),
      /** What was destroyed in the last 30 days, and the last day on which it was looked at; null when that never happened. */
      removed: z.number(),
      lastOn: z.nullable(z.string()),
    }),
  ),
});
export type RetentionView = z.infer<typeof RetentionView>;

/** How long one class is kept from now on. Longer than usual needs a reason, which everybody can read. */
export const SetRetention = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  days: z.int().check(z.minimum(1), z.maximum(3650)),
  reason: LineOrNone(500),
});
export type SetRetention = z.infer<typeof SetRetention>;
