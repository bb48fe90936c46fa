import * as z from 'zod/mini';
import { languages } from '@wijkspoor/platform/domain';
import { SaveForm } from '../form/contract';
import { Question } from '../instrument/definition';
import { ageBands, channels } from '../results/counts';
import { roundStates } from '../round/moves';

/** The number on a sheet, in an address; it reaches the rules as a number. */
export const SheetNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(99_999));

const { answers, texts, buurt, age } = SaveForm.shape;
/** The closed questions of a sheet, as they stand on paper. */
export const EnterSheet = z.strictObject({ answers, buurt, age });
export type EnterSheet = z.infer<typeof EnterSheet>;
/** The words of a sheet, in a second pass. */
export const EnterTexts = z.strictObject({ texts });
export type EnterTexts = z.infer<typeof EnterTexts>;

const line = {
  number: z.int(),
  version: z.int(),
  /** Who entered it; null when that person is no longer known. */
  enteredBy: z.nullable(z.string()),
  /** The reader entered it, and so cannot check it. */
  mine: z.boolean(),
  checked: z.boolean(),
  textsEntered: z.boolean(),
};

/** One sheet with what was entered of it. */
export const SheetView = z.object({
  ...line,
  answers: z.record(z.string(), z.int()),
  texts: z.record(z.string(), z.string()),
  buurt: z.nullable(z.string()),
  age: z.nullable(z.enum(ageBands)),
});
export type SheetView = z.infer<typeof SheetView>;

/** What stands on the sheets of a round, and which of them were entered; by number. */
export const SheetList = z.object({
  round: z.object({
    number: z.int(),
    title: z.string(),
    state: z.enum(roundStates),
    project: z.object({ id: z.string(), name: z.string() }),
  }),
  questions: z.array(Question),
  askBuurt: z.boolean(),
  askAge: z.boolean(),
  buurten: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Numbers that were printed. */
  printed: z.array(z.object({ from: z.int(), to: z.int() })),
  items: z.array(z.object(line)),
});
export type SheetList = z.infer<typeof SheetList>;

/** Rounds for which the reader may enter what others say: open ones, and closed ones while paper can still come in. */
export const EntryRounds = z.object({
  items: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      state: z.enum(roundStates),
      wijk: z.object({ slug: z.string(), name: z.string() }),
      project: z.string(),
      closesAt: z.nullable(z.string()),
      channels: z.array(z.enum(channels)),
      languages: z.array(z.enum(languages)),
      /** Where an assisted form begins. */
      firstScreen: z.string(),
    }),
  ),
});
export type EntryRounds = z.infer<typeof EntryRounds>;
