import { safeText } from '@wijkspoor/platform/domain';
import { numbersOf } from './picture';
import type { ProfileIndicator, ProfileNumber, WijkProfile } from './view';

/** What a cell of an export holds. */
export type SheetCell = string | number | null;
/** A profile as a file of figures: titles of the columns, and rows with a cell for each of them. */
export type Sheet = { readonly header: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] };

/** The columns of the export, in order. Texts are `column.<name>`. */
export const sheetColumns = [
  ...(['topic', 'title', 'people', 'why', 'row', 'area', 'level', 'code', 'areaYear', 'period'] as const),
  ...(['value', 'lower', 'upper', 'share', 'noFigure', 'unit', 'kind', 'source', 'table', 'tableTitle'] as const),
  ...(['column', 'licence', 'importedAt', 'own', 'indicator'] as const),
] as const;
/** A column of the export, by the name that its text has. */
export type SheetColumn = (typeof sheetColumns)[number];

/** Words of the export, in the reader's language. */
export type SheetWords = {
  readonly column: (column: SheetColumn) => string;
  readonly topic: (spoor: ProfileIndicator['spoor']) => string;
  readonly title: (one: Pick<ProfileIndicator, 'indicator' | 'title'>) => string;
  readonly level: (level: ProfileNumber['area']['level']) => string;
  readonly area: (area: ProfileNumber['area']) => string;
  readonly measured: (measured: ProfileIndicator['measured']) => string;
  readonly reason: (reason: NonNullable<ProfileNumber['reason']>) => string;
  readonly row: (row: 'now' | 'trend' | 'earlier') => string;
  readonly yes: string;
};

type Row = Readonly<Partial<Record<SheetColumn, SheetCell>>>;

/** Every number of a profile with where it comes from: the same as on the page, a row each. */
export function sheetOf(profile: WijkProfile, words: SheetWords): Sheet {
  const shown = [...profile.sections.flatMap(({ indicators }) => indicators), ...profile.brief];
  const each = [...new Map(shown.map((one) => [one.indicator, one])).values()];
  return {
    header: sheetColumns.map((column) => words.column(column)),
    rows: each
      .flatMap((one) => rowsOf(one, words))
      .map((row) =>
        sheetColumns.map((column) => {
          const cell = row[column] ?? null;
          return typeof cell === 'string' ? safeText(cell) : cell;
        }),
      ),
  };
}

function rowsOf(one: ProfileIndicator, words: SheetWords): Row[] {
  const about: Row = {
    topic: words.topic(one.spoor),
    title: words.title(one),
    people: one.categories.join(', '),
    why: one.why,
    indicator: one.indicator,
  };
  const made: Row = {
    ...{ unit: one.unit, kind: words.measured(one.measured), own: one.own ? words.yes : '' },
    ...(one.source === null ? {} : sourceCells(one.source)),
  };
  const now = numbersOf(one).map(({ number }) => ({
    ...about,
    ...made,
    ...numberCells(number, words),
    ...{ row: words.row('now'), period: one.period },
  }));
  const place = numberCells(one.wijk, words);
  const then = one.trend
    .filter(({ period }) => period !== one.period)
    .map(({ period, value }) => ({
      ...about,
      ...made,
      ...whereOf(place),
      ...{ row: words.row('trend'), period, value },
    }));
  const earlier = one.earlier.map(({ source, measured, unit, period, value, lower, upper, own, areaYear }) => ({
    ...{ ...about, ...whereOf(place), ...sourceCells(source), row: words.row('earlier') },
    ...{ period, value, lower, upper, unit, areaYear, kind: words.measured(measured), own: own ? words.yes : '' },
  }));
  return [...now, ...then, ...earlier];
}

const sourceCells = (source: NonNullable<ProfileIndicator['source']>): Row => ({
  ...{ source: source.name, table: source.table, tableTitle: source.tableTitle, column: source.column },
  ...{ licence: source.licence, importedAt: source.importedAt.slice(0, 10) },
});

const numberCells = ({ area, value, lower, upper, share, reason }: ProfileNumber, words: SheetWords): Row => ({
  ...{ area: words.area(area), level: words.level(area.level), code: area.code, areaYear: area.year },
  ...{ value, lower, upper, share, noFigure: value === null ? words.reason(reason ?? 'notAvailable') : '' },
});

const whereOf = ({ area, level, code }: Row): Row => ({ area: area ?? null, level: level ?? null, code: code ?? null });
