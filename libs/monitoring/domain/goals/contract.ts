import * as z from 'zod/mini';
import { Day, Id, Line, Lines } from '@wijkspoor/platform/domain';
import { measurementKinds, measurementLevels, measurementSources } from './measurement';

/** The number of a goal, as it stands in addresses. */
export const GoalNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

/** As large as the table takes, in thousandths. */
const largest = 99_999_999_999;

/** A measurement of a goal. Sending it twice makes one. `about` empty: the indicator of the goal. `replaces`: it corrects that one. */
export const AddMeasurement = z.strictObject({
  id: Id,
  kind: z.enum(measurementKinds),
  about: Lines(200),
  unit: Lines(40),
  value: z.number().check(z.minimum(-largest), z.maximum(largest)),
  measuredOn: Day,
  source: z.enum(measurementSources),
  sourceWords: Line(300),
  level: z.nullable(z.enum(measurementLevels)),
  estimated: z.boolean(),
  n: z.nullable(z.int().check(z.minimum(1), z.maximum(99_999_999))),
  method: Lines(1000),
  story: Lines(4000),
  replaces: z.nullable(Id),
});
export type AddMeasurement = z.infer<typeof AddMeasurement>;

/** What is done otherwise, and why. Sending it twice makes one. */
export const AddAdjustment = z.strictObject({
  id: Id,
  notedOn: Day,
  what: Lines(2000).check(z.minLength(1)),
  why: Lines(2000).check(z.minLength(1)),
});
export type AddAdjustment = z.infer<typeof AddAdjustment>;
