import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Field, type Route, sample } from './fields';

/** Who attacks, and the names of things that exist, so that the attack gets past the guards. */
export type Attacker = {
  readonly app: NestFastifyApplication;
  readonly origin: string;
  /** The session of every route, by the name of its operation: an attack on one may end it. */
  readonly sessions: Readonly<Record<string, string>>;
  /** The secret of a form that was begun for every route, where a round is open. */
  readonly forms: Readonly<Record<string, string>>;
  /** The secret of an idea that was begun for every route. */
  readonly ideas: Readonly<Record<string, string>>;
  /** Values of path parameters by name. */
  readonly known: Readonly<Record<string, string>>;
  /** Values of fields of a body by name. */
  readonly filled: Readonly<Record<string, unknown>>;
};

/** What came back. `fault` says in one line what is wrong with it; null when it is as it should be. */
export type Outcome = {
  readonly status: number;
  readonly fault: string | null;
  readonly field: Field;
  readonly value: unknown;
};

let clients = 0;
/** Every request comes from another address, so that the limits per client do not hide what is behind them. */
const nextClient = (): string => {
  clients++;
  return `10.${(clients >> 16) & 255}.${(clients >> 8) & 255}.${clients & 255}`;
};

async function send({ app, origin, sessions, forms, ideas, known, filled }: Attacker, field: Field, value: unknown) {
  const { route } = field;
  return app.inject({
    method: route.method as 'POST',
    url: `/v1${addressOf(route, field, value, known)}`,
    headers: {
      origin,
      cookie: `sid=${sessions[route.id] ?? ''}; ws-form=${forms[route.id] ?? ''}; ws-idea=${ideas[route.id] ?? ''}`,
      'x-forwarded-for': nextClient(),
      ...(route.body ? { 'content-type': 'application/json' } : {}),
      ...headersOf(route, field, value),
    },
    ...(route.body ? { payload: JSON.stringify(bodyOf(sample(route.body, filled), field, value)) } : {}),
  });
}

/** So often a request is sent again when the api says that it is too busy. */
const tries = 5;

/** Sends one request that is right in everything but one field. */
export async function attack(attacker: Attacker, field: Field, value: unknown): Promise<Outcome> {
  let answer = await send(attacker, field, value);
  for (let n = 1; n < tries && answer.statusCode === 503; n++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    answer = await send(attacker, field, value);
  }
  const type = answer.headers['content-type'] ?? '';
  return { status: answer.statusCode, fault: faultOf(answer.statusCode, type, answer.body, value), field, value };
}

/** One line that says where, what and how. */
export const tell = ({ field, value, status, fault }: Outcome): string =>
  `${field.route.method} ${field.route.path} ${field.where} ${field.at.join('.')}: ${JSON.stringify(value).slice(0, 60)} -> ${status} ${fault ?? ''}`;

function faultOf(status: number, type: string, body: string, value: unknown): string | null {
  if (status >= 500) return 'a fault of ours';
  if (status < 400) return body === '' || type.startsWith('application/json') ? null : `answers ${type}`;
  if (!type.startsWith('application/problem+json')) return `answers ${type}`;
  const problem = JSON.parse(body) as { status: number; code: string };
  if (problem.status !== status) return 'another status in the document';
  return typeof value === 'string' && value.length > 12 && body.includes(JSON.stringify(value).slice(1, -1))
    ? 'repeats what it was given'
    : null;
}

function addressOf(route: Route, field: Field, value: unknown, known: Attacker['known']): string {
  const here = (name: string, where: string): boolean => field.where === where && field.at[0] === name;
  const inPath = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = route.parameters.find((one) => one.name === name);
    return encode(here(name, 'path') ? value : (known[name] ?? sample(parameter?.schema ?? {})));
  });
  const query = route.parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) => `${name}=${encode(here(name, 'query') ? value : sample(schema))}`);
  return query.length === 0 ? inPath : `${inPath}?${query.join('&')}`;
}

function headersOf(route: Route, field: Field, value: unknown): Record<string, string> {
  const header = (name: string, schema: Field['schema']): string =>
    field.where === 'header' && field.at[0] === name ? asHeader(value) : String(sample(schema));
  return Object.fromEntries(
    route.parameters
      .filter((one) => one.in === 'header')
      .map(({ name, schema }) => [name.toLowerCase(), header(name, schema)]),
  );
}

/** What a client can put on the wire: latin1 without line ends; the rest never leaves its library. */
const asHeader = (value: unknown): string =>
  asText(value)
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?')
    .slice(0, 8000);

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Percent-encoded, also what is no Unicode: half of a pair goes as the three bytes it would have been. */
const encode = (value: unknown): string =>
  encodeURIComponent(
    asText(value)
      .slice(0, 8000)
      .replaceAll(/\p{Surrogate}/gu, '\u0001'),
  ).replaceAll('%01', '%ED%A0%80');

const bodyOf = (body: unknown, field: Field, value: unknown): unknown =>
  field.where === 'body' ? put(body, field.at, value) : body;

function put(into: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') return [put((into as unknown[])[key], rest, value)];
  const fields = into as Record<string, unknown>;
  return { ...fields, [key]: put(fields[key], rest, value) };
}

/** Does all of it, sixteen at a time. */
export async function inParallel<T, R>(todo: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const waiting = todo.values();
  const worker = async (): Promise<void> => {
    for (const one of waiting) done.push(await work(one));
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return done;
}
