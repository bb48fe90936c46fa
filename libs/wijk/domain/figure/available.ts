import * as z from 'zod/mini';

/** Something a table holds a figure of, for who chooses figures. */
export const AvailableIndicator = z.object({
  /** Key of our catalogue; of a column we do not know `table/column` or `own/table/column`. */
  indicator: z.string(),
  /** Title from the newest table that has it. */
  title: z.string(),
  source: z.string(),
  tableTitle: z.string(),
  /** Of a table of the gemeente itself. */
  own: z.boolean(),
});
export type AvailableIndicator = z.infer<typeof AvailableIndicator>;

/** What tables hold of the wijken of a project beside our catalogue: of the gemeente itself first, then by title of the table. */
export const AvailableIndicators = z.object({ items: z.array(AvailableIndicator) });
export type AvailableIndicators = z.infer<typeof AvailableIndicators>;
