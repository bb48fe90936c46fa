/** What a file or the tables beside it say of a column. */
export type ColumnMeta = {
  readonly title?: string;
  readonly unit?: string;
  readonly decimals?: number;
  readonly description?: string;
  /** What the column is, where the source says so. */
  readonly role?: 'topic' | 'text' | 'geo' | 'time' | 'dimension';
  /** Of a dimension: the titles of the codes in its cells. */
  readonly codes?: ReadonlyMap<string, string>;
};
/** What is said of a table as a whole, and of its columns by their keys. */
export type TableMeta = {
  readonly id?: string;
  readonly title?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly modified?: string;
  readonly period?: string;
  readonly areaYear?: number;
  readonly modelled?: boolean;
  readonly columns: ReadonlyMap<string, ColumnMeta>;
};

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wordIn = (thing: Thing, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = thing[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
};
const given = <T extends object>(thing: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** Nothing known. */
export const noMeta: TableMeta = { columns: new Map() };

/** The later one wins where both say something. */
export const mergeMeta = (one: TableMeta, other: TableMeta): TableMeta => ({
  ...one,
  ...given(other),
  columns: new Map([...one.columns, ...other.columns]),
});

/** Keys of the dimensions other than area and period, whose cells hold codes. */
export const dimensionsOf = ({ columns }: TableMeta): readonly string[] =>
  [...columns].filter(([key, { role }]) => role === 'dimension' && /^\w+$/.test(key)).map(([key]) => key);

/** The table with the list of codes of one dimension. */
export const withCodes = (meta: TableMeta, key: string, codes: ReadonlyMap<string, string>): TableMeta => ({
  ...meta,
  columns: new Map([...meta.columns, [key, { ...meta.columns.get(key), codes }]]),
});

/** Reads the list of codes of a dimension of OData v3: title by code; null when it is none. */
export function readCodeList(json: unknown): ReadonlyMap<string, string> | null {
  const list = isThing(json) ? json['value'] : json;
  if (!Array.isArray(list)) return null;
  const codes = list.filter(isThing).flatMap((thing): [string, string][] => {
    const [key, title] = [wordIn(thing, ['Key']), wordIn(thing, ['Title'])];
    return key === undefined || title === undefined ? [] : [[key, title]];
  });
  return codes.length === 0 ? null : new Map(codes);
}

const roles: Readonly<Record<string, ColumnMeta['role']>> = {
  GeoDetail: 'geo',
  GeoDimension: 'geo',
  TimeDimension: 'time',
  Dimension: 'dimension',
  Topic: 'topic',
};

/** Reads DataProperties or TableInfos of OData v3, given as `{ value: [...] }` or as the bare list; null when it is neither. */
export function readODataMeta(json: unknown): TableMeta | null {
  const list = isThing(json) ? json['value'] : json;
  const things = (Array.isArray(list) ? list : []).filter(isThing);
  const [first] = things;
  if (first === undefined) return null;
  if (typeof first['Identifier'] === 'string') return tableInfo(first);
  return things.some((thing) => 'Key' in thing && 'Type' in thing) ? dataProperties(things) : null;
}

function tableInfo(info: Thing): TableMeta {
  const about = ['Summary', 'ShortDescription', 'Description'].map((name) => wordIn(info, [name]) ?? '').join(' ');
  return {
    ...given({
      id: wordIn(info, ['Identifier']),
      title: wordIn(info, ['Title', 'ShortTitle']),
      source: wordIn(info, ['Catalog', 'Source']),
      modified: wordIn(info, ['Modified']),
      period: wordIn(info, ['Period']),
    }),
    ...(/SMAP|modelschatting|kleinedomein|schattingen? op basis van een model/i.test(about) ? { modelled: true } : {}),
    columns: new Map(),
  };
}

function dataProperties(things: readonly Thing[]): TableMeta {
  const columns = new Map<string, ColumnMeta>();
  let areaYear: number | undefined;
  for (const thing of things) {
    const key = wordIn(thing, ['Key']);
    const role = roles[String(thing['Type'])];
    if (typeof thing['MapYear'] === 'number') areaYear = thing['MapYear'];
    if (key === undefined || role === undefined) continue;
    const text = role === 'topic' && thing['Datatype'] === 'String';
    columns.set(key, { ...columnMeta(thing), role: text ? 'text' : role });
  }
  return { ...given({ areaYear }), columns };
}

function columnMeta(thing: Thing): ColumnMeta {
  const decimals = thing['Decimals'] ?? thing['decimalen'] ?? thing['decimals'];
  return given({
    title: wordIn(thing, ['Title', 'title', 'titel', 'label', 'naam', 'name']),
    unit: wordIn(thing, ['Unit', 'unit', 'eenheid']),
    description: wordIn(thing, ['Description', 'description', 'beschrijving', 'toelichting']),
    decimals: typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 ? decimals : undefined,
  });
}

/**
 * Reads what a file of another shape says of itself: words about the whole, and anywhere in it a list or object that tells of
 * columns by the keys the data use.
 */
export function readOwnMeta(json: unknown, keys: ReadonlySet<string>, depth = 0): TableMeta {
  if (depth > 4) return noMeta;
  if (Array.isArray(json)) {
    const columns = new Map<string, ColumnMeta>();
    for (const thing of json.filter(isThing)) {
      const key = wordIn(thing, ['Key', 'key', 'id', 'code', 'naam', 'name']);
      if (key !== undefined && keys.has(key)) columns.set(key, columnMeta(thing));
    }
    return { columns };
  }
  if (!isThing(json)) return noMeta;
  const columns = new Map<string, ColumnMeta>();
  const deeper = new Map<string, ColumnMeta>();
  let meta: TableMeta = depth === 0 ? wordsOf(json) : noMeta;
  for (const [key, value] of Object.entries(json)) {
    if (keys.has(key) && isThing(value)) columns.set(key, columnMeta(value));
    else if (typeof value === 'object') {
      // what is found goes into one map, as a file may say very much of itself
      const inner = readOwnMeta(value, keys, depth + 1);
      meta = { ...meta, ...given(inner), columns: noMeta.columns };
      for (const [name, one] of inner.columns) deeper.set(name, one);
    }
  }
  return { ...meta, columns: new Map([...deeper, ...columns]) };
}

function wordsOf(thing: Thing): TableMeta {
  return {
    ...given({
      title: wordIn(thing, ['title', 'titel', 'Title']),
      source: wordIn(thing, ['source', 'bron', 'Source']),
      licence: wordIn(thing, ['licence', 'license', 'licentie']),
      modified: wordIn(thing, ['modified', 'gewijzigd', 'gegenereerd_op', 'generated']),
    }),
    columns: new Map(),
  };
}
