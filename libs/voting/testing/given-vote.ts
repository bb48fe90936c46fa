import { randomUUID } from 'node:crypto';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';

/** A vote that is open, with who runs it. */
export type VoteWorld = ProjectWorld & {
  readonly projectId: string;
  readonly voteId: string;
  readonly number: number;
  /** Path of the gemeente in the api. */
  readonly base: string;
  /** Path of the vote in the api. */
  readonly path: string;
};

const day = 24 * 60 * 60_000;

/** What a vote needs to open; from yesterday until next week. Three options, of which at most two. */
const votePlan = (wijk: string) => ({
  ...{ title: 'Wat doen wij eerst?', intro: 'Kies wat u het belangrijkst vindt.', wijk, languages: ['nl', 'en', 'ar'] },
  opensAt: new Date(Date.now() - day).toISOString(),
  closesAt: new Date(Date.now() + 7 * day).toISOString(),
  ...{ checks: ['code', 'mail', 'address', 'paper'], minimumAge: 16, method: 'approval', most: 2, budgetCents: null },
  ...{ rule: 'totals', seats: 1, rung: 'codecide', promise: 'Wat wint, voeren wij uit.' },
  feedbackDue: new Date(Date.now() + 40 * day).toISOString().slice(0, 10),
  options: [
    { title: 'Bankjes bij de winkels', text: '', costCents: null },
    { title: 'Verlichting achter de flat', text: 'Zes lantaarns.', costCents: null },
    { title: 'Een buurtkamer', text: '', costCents: null },
  ],
});

/** Makes a gemeente with a project and opens a vote there. @param more what differs from `votePlan`. */
export async function voteWorld(app: IdentityApp, more: object = {}): Promise<VoteWorld> {
  const world = await projectWorld(app);
  const projectId = await givenProject(world);
  return { ...world, ...(await openVote(world, projectId, more)) };
}

/** Opens one more vote in a project. */
export async function openVote(world: ProjectWorld, projectId: string, more: object = {}) {
  const { voteId, number, base, path } = await planVote(world, projectId, more, 'open');
  return { projectId, voteId, number, base, path };
}

/** Makes one more vote in a project, and brings it as far as said. @returns it with its plan and version as it was made. */
export async function planVote(
  world: ProjectWorld,
  projectId: string,
  more: object = {},
  state: 'draft' | 'planned' | 'open' = 'planned',
) {
  const base = `/v1/gemeenten/${world.gemeente.slug}`;
  const voteId = randomUUID();
  const plan = { ...votePlan(world.wijken[0]), ...more };
  const made = await world.coordinator.post(`${base}/projecten/${projectId}/voting-rounds`, { id: voteId, ...plan });
  if (made.status !== 201) throw new Error(`no vote: ${JSON.stringify(made.body)}`);
  const { number } = made.body as { number: number };
  const path = `${base}/voting-rounds/${number}`;
  if (state !== 'draft') await move(world.coordinator, path, state === 'open' ? 'open' : 'plan');
  const { version } = (await world.coordinator.get(`${path}/plan`)).body as { version: number };
  return { projectId, voteId, number, base, path, plan, version };
}

/** Moves a vote, as whoever saw it last. */
export async function move(who: Visitor, path: string, verb: string): Promise<void> {
  const { version } = (await who.get(`${path}/plan`)).body as { version: number };
  const moved = await who.post(`${path}/moves`, { move: verb }, { headers: { 'if-match': `"${version}"` } });
  if (moved.status !== 200) throw new Error(`not moved: ${JSON.stringify(moved.body)}`);
}

/** Somebody who stated an address, and may vote. */
export async function voter(app: IdentityApp, { path }: Pick<VoteWorld, 'path'>): Promise<Visitor> {
  const visitor = app.as();
  const stated = { postcode: '1234 AB', houseNumber: '12', oldEnough: true };
  const answer = await visitor.post(`${path}/address-statements`, stated);
  if (answer.status !== 204) throw new Error(`no voter: ${JSON.stringify(answer.body)}`);
  return visitor;
}

/** Makes the first wijk of a gemeente of four buurten. @returns their codes, by name. */
export async function givenBuurten(app: IdentityApp, { gemeente, wijken }: ProjectWorld): Promise<readonly string[]> {
  const codes = [1, 2, 3, 4].map((n) => `BU9920010${n}`);
  await app.db.query(
    `insert into area (code, year, level, name, gemeente_code, wijk_code, derived)
     select code, 2024, 'buurt', 'Buurt ' || right(code, 1), 'GM9920', 'WK992001', false from unnest($1::text[]) code on conflict do nothing`,
    [codes],
  );
  await app.db.query(
    `insert into wijk_area (gemeente_id, wijk_id, code, year) select $1, w.id, code, 2024 from wijk w, unnest($3::text[]) code
     where w.gemeente_id = $1 and w.slug = $2`,
    [gemeente.id, wijken[0], codes],
  );
  return codes;
}
