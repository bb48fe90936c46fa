import * as z from 'zod/mini';
import { Figure } from './figure';

/** Which indicators are asked for; all of them when it does not say. */
export const FiguresQuery = z.strictObject({
  indicators: z.optional(
    z.pipe(
      z.string().check(z.maxLength(4000)),
      z.transform((text) =>
        text
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      ),
    ),
  ),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;

/** Figures of a wijk beside its gemeente and the country. */
export const WijkFigures = z.object({
  wijk: z.string(),
  /** Codes of the areas the wijk is made of; the figures are theirs, nothing is added up. */
  parts: z.array(z.string()),
  items: z.array(Figure),
});
export type WijkFigures = z.infer<typeof WijkFigures>;

const seriesOf = ({ area, indicator, categories, own }: Figure): string =>
  [area.code, indicator, JSON.stringify(categories), own].join('\n');

/**
 * Of every area, indicator and group of people the figure of the newest period that has one: a table of this year may still be
 * empty. Where no period has one, the newest says why.
 */
export function latestFilled(figures: readonly Figure[]): Figure[] {
  const latest = new Map<string, Figure>();
  for (const figure of figures) {
    const series = seriesOf(figure);
    const known = latest.get(series);
    if (known === undefined || isBetter(figure, known)) latest.set(series, figure);
  }
  return [...latest.values()];
}

function isBetter(figure: Figure, known: Figure): boolean {
  const filled = figure.value !== null;
  if (filled !== (known.value !== null)) return filled;
  if (figure.period !== known.period) return figure.period > known.period;
  return figure.source.importedAt > known.source.importedAt;
}
