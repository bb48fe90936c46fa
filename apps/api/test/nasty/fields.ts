/** A JSON Schema, as far as our contracts use it. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
};

type Parameter = { readonly name: string; readonly in: 'path' | 'query' | 'header'; readonly schema: Schema };
type Operation = {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};
/** The part of the OpenAPI document that the attack is made of. */
export type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** One route, with what it takes. */
export type Route = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
};

/** One place of one route where a caller can put something. `at` is the path in the body. */
export type Field = {
  readonly route: Route;
  readonly where: Parameter['in'] | 'body';
  readonly at: readonly (string | number)[];
  readonly schema: Schema;
};

/** Every route of the document. */
export const routesOf = ({ paths }: Document): readonly Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
    })),
  );

/** Every field of a route: parameters, and the leaves of the body. */
export const fieldsOf = (route: Route): readonly Field[] => [
  ...route.parameters.map(({ name, in: where, schema }): Field => ({ route, where, at: [name], schema })),
  ...(route.body ? leaves(route, route.body, []) : []),
];

/** A key that a map of that name may hold: a question of the round there is. */
const someKey: Readonly<Record<string, string>> = { answers: 'moving', texts: 'movingGood' };

function leaves(route: Route, schema: Schema, at: readonly (string | number)[]): readonly Field[] {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, one]) => leaves(route, one, [...at, key]));
  if (schema.items) return leaves(route, schema.items, [...at, 0]);
  const key = someKey[String(at.at(-1))];
  if (key !== undefined && typeof schema.additionalProperties === 'object')
    return [{ route, where: 'body', at, schema }, ...leaves(route, schema.additionalProperties, [...at, key])];
  return [{ route, where: 'body', at, schema }];
}

/**
 * The distinct fields, those of one kind together: the same schema but for its bounds and its list of choices, so judged
 * by the same code. A body can carry what an address cannot, so it goes first and is another kind; routes that hash
 * passwords are slow on purpose and come last.
 */
export function kindsOf(fields: readonly Field[]): readonly (readonly Field[])[] {
  const cost = ({ where, route }: Field): number =>
    Number(where !== 'body') + 2 * Number(route.path.includes('password'));
  const seen = new Set<string>();
  const kinds = new Map<string, Field[]>();
  for (const field of [...fields].sort((a, b) => cost(a) - cost(b))) {
    const schema = JSON.stringify(field.schema);
    if (!seen.has(schema)) kinds.set(kindOf(field), [...(kinds.get(kindOf(field)) ?? []), field]);
    seen.add(schema);
  }
  return [...kinds.values()];
}

function kindOf({ where, schema }: Field): string {
  const { type, format, pattern, anyOf, enum: choices } = schema;
  return JSON.stringify([where === 'body', type, format, pattern, anyOf, choices !== undefined]);
}

/**
 * Every value in every kind of field, by turns over the fields of that kind: as many attacks as there are kinds, however
 * many fields there come to be.
 */
export const byTurns = (
  kinds: readonly (readonly Field[])[],
  values: readonly unknown[],
): readonly { readonly field: Field; readonly value: unknown }[] =>
  values.flatMap((value, at) =>
    kinds.flatMap((fields) =>
      fields.filter((_, place) => place === at % fields.length).map((field) => ({ field, value })),
    ),
  );

let words = 0;
/** A word for an address that nothing has yet: without it only the first string would be written, the rest be conflicts. */
const newWord = (): string => `nieuw-${(words++).toString(36).replaceAll(/\d/g, 'x$&')}`;

let made = 0x1000;
/** The name of something that is not there yet. */
const newId = (): string => `00000000-0000-7000-8000-${(made++).toString(16).padStart(12, '0')}`;

/** What stands behind a name where its schema cannot say it: without these no string in the rest of the body was ever written. */
const byName: Readonly<Record<string, () => unknown>> = {
  slug: newWord,
  id: newId,
  theme: () => 'wijkspoor',
  period: () => '2024',
  starts: () => '2026',
  ends: () => '2028',
  decidedOn: () => '2026-01-31',
  writtenOn: () => '2026-01-31',
  agreedOn: () => '2026-01-31',
};

/** A value that the schema takes. @param known values of fields by name, of what exists. */
export function sample(schema: Schema, known: Readonly<Record<string, unknown>> = {}): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, known);
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.[0] ?? 'null');
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, one]) => [
        key,
        key in known ? known[key] : (byName[key]?.() ?? sample(one, known)),
      ]),
    );
  if (type === 'array') return [sample(schema.items ?? {}, known)];
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  return type === 'string' ? sampleText(schema) : null;
}

const shapes: readonly string[] = [
  'een tekst van ons',
  'lindehoek',
  '123456',
  '1234AB',
  'GM9901',
  'A'.repeat(43),
  '/waterhoven',
  'bewoner@example.nl',
  'https://example.nl/',
  '00000000-0000-7000-8000-000000000000',
  '2026-01-31',
  '2026-01-31T12:00:00Z',
  '2026-01-31_idea_1_0',
  '2026-01-31_00000000-0000-7000-8000-000000000000',
  '2026-01-31T12:00:00.000000Z_00000000-0000-7000-8000-000000000000',
  '"1"',
];

function sampleText({ format, pattern, minLength = 0 }: Schema): string {
  if (format === 'email') return 'bewoner@example.nl';
  if (format === 'uuid') return '00000000-0000-7000-8000-000000000000';
  if (format === 'date') return '2026-01-31';
  const fits = shapes.find(
    (text) => text.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(text)),
  );
  if (fits === undefined) throw new Error(`Write a sample for ${pattern ?? 'that length'}.`);
  return fits;
}
