import { randomUUID } from 'node:crypto';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { RollUp } from '../api/roll-up';

/** A round that is open, with who runs it. */
export type RoundWorld = ProjectWorld & {
  readonly projectId: string;
  readonly roundId: string;
  readonly number: number;
  /** Path of the gemeente in the api. */
  readonly base: string;
  /** Path of taking part. */
  readonly path: string;
  readonly buurten: readonly string[];
};

const day = 24 * 60 * 60_000;

/** What a round needs to open; from yesterday until next week. */
export const roundPlan = (wijk: string, versionId: string) => ({
  ...{ title: 'Hoe is het in de wijk?', wijk, versionId, languages: ['nl', 'en', 'ar'] },
  opensAt: new Date(Date.now() - day).toISOString(),
  closesAt: new Date(Date.now() + 7 * day).toISOString(),
  ...{ channels: ['link', 'code', 'paper', 'assisted'], askBuurt: true, askAge: true, rung: 'advise' },
  promise: 'Het college kiest met uw antwoorden wat eerst gebeurt.',
  feedbackDue: new Date(Date.now() + 40 * day).toISOString().slice(0, 10),
});

/** The version of a shipped instrument, by its title in Dutch. */
export async function shippedVersion(coordinator: Visitor, base: string, title = 'Leefplekmeter'): Promise<string> {
  const { body, status } = await coordinator.get(`${base}/instrumenten`);
  if (status !== 200) throw new Error(`no instruments: ${JSON.stringify(body)}`);
  const { items } = body as { items: { versions: { id: string; title: string }[] }[] };
  const id = items.flatMap(({ versions }) => versions).find((one) => one.title === title)?.id;
  if (id === undefined) throw new Error(`no ${title}: ${JSON.stringify(body)}`);
  return id;
}

/** Makes a gemeente with a project whose wijk has four buurten, and opens a round of the Leefplekmeter there. */
export async function roundWorld(app: IdentityApp): Promise<RoundWorld> {
  const world = await projectWorld(app);
  const base = `/v1/gemeenten/${world.gemeente.slug}`;
  const buurten = await givenBuurten(app, world);
  const projectId = await givenProject(world);
  const versionId = await shippedVersion(world.coordinator, base);
  const roundId = randomUUID();
  const plan = roundPlan(world.wijken[0], versionId);
  const made = await world.coordinator.post(`${base}/projecten/${projectId}/ronden`, { id: roundId, ...plan });
  if (made.status !== 201) throw new Error(`no round: ${JSON.stringify(made.body)}`);
  const { number, version } = made.body as { number: number; version: number };
  const opened = await world.coordinator.post(
    `${base}/ronden/${number}/moves`,
    { move: 'open' },
    { headers: { 'if-match': `"${version}"` } },
  );
  if (opened.status !== 200) throw new Error(`not open: ${JSON.stringify(opened.body)}`);
  return { ...world, projectId, roundId, number, base, path: `${base}/deelname/${number}`, buurten };
}

async function givenBuurten(app: IdentityApp, { gemeente, wijken }: ProjectWorld): Promise<readonly string[]> {
  const codes = ['BU99010101', 'BU99010102', 'BU99010103', 'BU99010104'];
  await app.db.query(
    `insert into area (code, year, level, name, gemeente_code, wijk_code, derived)
     select code, 2024, 'buurt', 'Buurt ' || right(code, 1), 'GM9901', 'WK990101', false from unnest($1::text[]) code on conflict do nothing`,
    [codes],
  );
  await app.db.query(`update gemeente set cbs_code = 'GM9901' where id = $1`, [gemeente.id]);
  await app.db.query(
    `insert into wijk_area (gemeente_id, wijk_id, code, year) select $1, w.id, code, 2024 from wijk w, unnest($3::text[]) code
     where w.gemeente_id = $1 and w.slug = $2`,
    [gemeente.id, wijken[0], codes],
  );
  return codes;
}

/** One score for the first aspects of the Leefplekmeter, as many as there are scores. */
export const scores = (...given: readonly number[]): Record<string, number> =>
  Object.fromEntries(given.map((score, index) => [aspects[index] ?? '', score]));
const aspects = [
  'moving',
  'publicTransport',
  'traffic',
  'streets',
  'nature',
  'recreation',
  'facilities',
  'work',
  'housing',
  'contacts',
];

/** Somebody who began a form at the open link. */
export async function begun(app: IdentityApp, { path }: Pick<RoundWorld, 'path'>): Promise<Visitor> {
  const visitor = app.as();
  const answer = await visitor.post(`${path}/forms`, { language: 'nl' });
  if (answer.status !== 204) throw new Error(`no form: ${JSON.stringify(answer.body)}`);
  return visitor;
}

/** Counts a round, as its job does. */
export const counted = (app: IdentityApp, { gemeente, roundId }: Pick<RoundWorld, 'gemeente' | 'roundId'>) =>
  app.app.get(RollUp, { strict: false }).run(systemCtx(gemeente.id, randomUUID()), roundId);

/** Answers as they are sent; handed in unless said otherwise. */
export const form = (more: Readonly<Record<string, unknown>> = {}) => ({
  ...{ answers: {}, texts: {}, buurt: null, age: null, done: true },
  ...more,
});
