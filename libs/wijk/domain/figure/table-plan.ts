import type { ImportReport, ReportLine } from '../import-report';
import { addRemark, emptyReport } from '../import-report';
import type { FigureKind } from './figure';
import { indicatorOf, type IndicatorKey, isNeverLocal } from './indicators';
import { kindOf, mayBeNegative } from './kind';
import { indicatorOfColumn, knownTable } from './known-tables';
import type { ColumnMeta, TableMeta } from './metadata';
import { areaKey, type ColumnSeen, periodKey, type Survey } from './survey';
import { type NumberStyle, numberStyle } from './value';

/** A column of figures, as it is kept. */
export type FigureColumn = {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly indicator: IndicatorKey | null;
  readonly kind: FigureKind | null;
  readonly measured: 'measured' | 'modelled';
  readonly never: boolean;
  /** A number below 0 stands for no figure. */
  readonly notBelowZero: boolean;
  /** Columns with the bounds of this one, and with the number of people it is about. */
  readonly lower: string | null;
  readonly upper: string | null;
  readonly n: string | null;
};

/** A column that says which people a row is about; the titles of its codes, where the source gives them. */
export type Dimension = {
  readonly key: string;
  readonly title: string;
  readonly codes: ReadonlyMap<string, string>;
};

/** How the rows of a file are read. */
export type TablePlan = {
  readonly areaColumn: string;
  readonly periodColumn: string | null;
  readonly marginColumn: string | null;
  readonly dimensions: readonly Dimension[];
  readonly columns: readonly FigureColumn[];
  readonly style: NumberStyle;
  /** The period of rows that do not say theirs; with `onlyPeriod`, rows of another one are left. */
  readonly period: string | null;
  readonly onlyPeriod: boolean;
  readonly minimumN: number;
  /** Columns whose words are judged too: who a row is about may stand there. */
  readonly words: readonly string[];
  /** Codes of the gemeenten whose areas are taken; null for all of them. */
  readonly gemeenten: readonly string[] | null;
};

/** What is asked of an import. */
export type PlanInput = {
  readonly table: string;
  readonly period: string | null;
  /** Of a CSV; null for numbers that a program wrote. */
  readonly delimiter: string | null;
  readonly minimumN: number;
  /** False: the period is for rows that do not say theirs, and the others are kept too. */
  readonly onlyPeriod?: boolean;
  /** Codes of the gemeenten it may be about; all when it does not say. */
  readonly gemeenten?: readonly string[];
};

const noCodes: ReadonlyMap<string, string> = new Map();
const notFigures =
  /^(gwb_code.*|.*_?code|codering(_\d+)?|statcode|id|ind_wbz|recs|regio.*|gm_naam|.*naam(_\d+)?|postcode|pc[46]|pst_.*|objectid|jrstatcode|soortregio.*|indelingswijziging.*|meestvoorkomendepostcode.*|jaar|year|peiljaar|water|shape.*|n|.*respondenten.*)$/i;
const periodNames = /^(perioden?|jaar|year|peiljaar|verslagjaar|peildatum|#period)$/i;
const marginNames = /^(marges?|margins?)$/i;
const dimensionNames =
  /^(leeftijd(en)?|leeftijdsgroep|age|geslacht|sex|gender|herkomst.*|inkomen.*klasse|opleiding(sniveau)?|categorie|doelgroep)$/i;

/** Decides how a file is read, or says why it cannot be. */
export function planTable(
  survey: Survey,
  meta: TableMeta,
  input: PlanInput,
): { plan: TablePlan | null; report: ImportReport } {
  const seen = [...survey.columns.values()];
  const refuse = (...remarks: ReportLine[]) => ({ plan: null, report: remarks.reduce(addRemark, emptyReport) });
  if (survey.rows === 0) return refuse({ line: 0, code: 'empty' });
  const areaColumn = findArea(seen, survey.rows);
  if (areaColumn === null) return refuse({ line: 0, code: 'areaMissing' });
  const known = knownTable(input.table);
  const periodColumn = roleOf(seen, meta, 'time', periodNames) ?? null;
  const period = known?.period ?? input.period ?? (periodColumn === null ? (meta.period ?? null) : null);
  if (periodColumn === null && !/^\d{4}/.test(period ?? '')) return refuse({ line: 0, code: 'periodMissing' });
  const style = numberStyle(totalLooks(seen), input.delimiter);
  if (style === null) return refuse({ line: 0, code: 'numberStyle' });

  const marginColumn = seen.find(({ key }) => marginNames.test(key))?.key ?? null;
  const dimensions = seen.filter(
    ({ key }) => key !== marginColumn && key !== areaColumn && key !== periodColumn && isDimension(key, meta),
  );
  const places = new Set([areaColumn, periodColumn, marginColumn, ...dimensions.map(({ key }) => key)]);
  const { columns, left } = figureColumns(
    seen.filter(({ key }) => !places.has(key)),
    meta,
    input,
  );
  if (columns.length === 0) return refuse({ line: 0, code: 'noFigures' });
  const unsure = input.minimumN > 1 ? columns.filter(({ n }) => n === null) : [];
  if (unsure.length > 0)
    return refuse(...unsure.map(({ key }) => ({ line: 0, code: 'nMissing', column: key }) as const));
  const remarks: ReportLine[] = [
    ...left.map((key): ReportLine => ({ line: 0, code: 'columnLeft', column: key })),
    ...columns.filter(({ never }) => never).map(({ key }): ReportLine => ({ line: 0, code: 'never', column: key })),
    ...(known?.source === 'RIVM' ? [{ line: 0, code: 'notTried' } as const] : []),
  ];
  return {
    plan: {
      ...{ areaColumn, periodColumn, marginColumn, columns, style, period, minimumN: input.minimumN },
      dimensions: dimensions.map(({ key }) => {
        const { title = key, codes = noCodes } = meta.columns.get(key) ?? {};
        return { key, title, codes };
      }),
      words: [...dimensions.map(({ key }) => key), ...left],
      gemeenten: input.gemeenten ?? null,
      onlyPeriod: input.onlyPeriod ?? (input.period !== null || known?.period != null),
    },
    report: {
      ...remarks.reduce(addRemark, emptyReport),
      columns: columns.map(({ key, title, indicator, unit }) => ({ key, title, indicator, unit })),
    },
  };
}

/** The column whose cells are codes of areas; of several the one with the smallest areas, of those the first. */
function findArea(seen: readonly ColumnSeen[], rows: number): string | null {
  if (seen.some(({ key }) => key === areaKey)) return areaKey;
  const depth = ({ level }: ColumnSeen): number => ['country', 'gemeente', 'wijk', 'buurt'].indexOf(level ?? '');
  const places = seen.filter(({ areas, looks }) => areas > 0 && areas * 2 >= rows - looks.missing);
  return places.sort((one, other) => depth(other) - depth(one))[0]?.key ?? null;
}

const roleOf = (
  seen: readonly ColumnSeen[],
  meta: TableMeta,
  role: ColumnMeta['role'],
  names: RegExp,
): string | undefined =>
  seen.find(({ key }) => key === periodKey || meta.columns.get(key)?.role === role || names.test(key))?.key;

const isDimension = (key: string, meta: TableMeta): boolean =>
  meta.columns.get(key)?.role === 'dimension' ||
  (meta.columns.get(key)?.role === undefined && dimensionNames.test(key));

function totalLooks(seen: readonly ColumnSeen[]): Record<'point' | 'comma' | 'unclear', number> {
  const total = { point: 0, comma: 0, unclear: 0 };
  for (const { key, looks } of seen) {
    // a column with words in it, such as remarks, shows nothing
    if (looks.text > looks.point + looks.comma + looks.unclear + looks.number || notFigures.test(key)) continue;
    total.point += looks.point;
    total.comma += looks.comma;
    total.unclear += looks.unclear;
  }
  return total;
}

function figureColumns(
  seen: readonly ColumnSeen[],
  meta: TableMeta,
  input: PlanInput,
): { columns: FigureColumn[]; left: string[] } {
  const keys = keysOf(seen);
  const beside = new Set(keys.all.flatMap((key) => besides(key, keys)));
  const columns: FigureColumn[] = [];
  const left: string[] = [];
  for (const one of seen) {
    if (one.key.startsWith('#') || beside.has(one.key) || isCount(one.key)) continue;
    if (isFigures(one, meta.columns.get(one.key), indicatorOfColumn(input.table, one.key, keys.all))) {
      columns.push(describe(one, keys, meta, input));
    } else left.push(one.key);
  }
  return { columns, left };
}

function isFigures({ key, looks }: ColumnSeen, meta: ColumnMeta | undefined, indicator: IndicatorKey | null): boolean {
  if (meta?.role === 'text' || meta?.role === 'geo') return false;
  const numbers = looks.number + looks.point + looks.comma + looks.unclear;
  if (indicator !== null || meta?.role === 'topic') return looks.text <= numbers || (numbers === 0 && looks.text === 0);
  return !notFigures.test(key) && numbers > 0 && looks.text * 10 <= numbers;
}

function describe({ key, looks }: ColumnSeen, keys: Keys, meta: TableMeta, input: PlanInput): FigureColumn {
  const said = meta.columns.get(key);
  const known = knownTable(input.table);
  const indicator = indicatorOfColumn(input.table, key, keys.all);
  const title = said?.title ?? readable(key);
  const unit = said?.unit ?? (/%|^p_|percentage|^pct/i.test(key) ? '%' : '');
  const decimals = Math.min(said?.decimals ?? (looks.point + looks.comma > 0 ? 1 : 0), 4);
  const kind = (indicator === null ? undefined : indicatorOf(indicator)?.kind) ?? kindOf(unit, title, decimals);
  const [lower = null, upper = null] = bounds(key, keys);
  return {
    ...{ key, title, unit, decimals, indicator, kind, lower, upper, n: numberColumn(key, keys) },
    measured: known?.measured ?? (meta.modelled === true ? 'modelled' : 'measured'),
    never: isNeverLocal(key, title, said?.description ?? '', input.table, meta.title ?? '', meta.source ?? ''),
    notBelowZero: known !== undefined && !mayBeNegative(kind),
  };
}

/** `GoedErvarenGezondheid_4` as words. */
const readable = (key: string): string => {
  const words = key
    .replace(/_\d+$/, '')
    .replace(/^k_/, '')
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2')
    .trim();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
};

/** The keys of a file, and the place of the first one of each name: a file may have many, and each is asked for several others. */
type Keys = { readonly all: readonly string[]; readonly places: ReadonlyMap<string, number> };
const keysOf = (seen: readonly ColumnSeen[]): Keys => {
  const all = seen.map(({ key }) => key);
  // of two that are the same the first stays
  return { all, places: new Map(all.map((key, place): [string, number] => [plain(key), place]).reverse()) };
};
const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]+/g, '_');
/** The first key that has one of these names. */
function find({ all, places }: Keys, names: readonly string[]): string | undefined {
  const found = names.flatMap((name) => places.get(plain(name)) ?? []);
  return found.length === 0 ? undefined : all[Math.min(...found)];
}

const bounds = (key: string, keys: Keys): [string | undefined, string | undefined] => [
  find(keys, [`${key}_ondergrens`, `${key}_lower`, `${key}_og`]),
  find(keys, [`${key}_bovengrens`, `${key}_upper`, `${key}_bg`]),
];
const ownNumber = (key: string, keys: Keys): string | undefined =>
  find(keys, [`${key}_n`, `n_${key}`, `${key}_aantal_respondenten`]);
const counts = ['n', 'aantal_respondenten', 'respondenten'];
const isCount = (key: string): boolean => counts.includes(plain(key));
const numberColumn = (key: string, keys: Keys): string | null => ownNumber(key, keys) ?? find(keys, counts) ?? null;

/** Columns that tell something of this one. */
const besides = (key: string, keys: Keys): string[] =>
  [...bounds(key, keys), ownNumber(key, keys)].filter((other) => other !== undefined);
