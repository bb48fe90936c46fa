import { randomUUID } from 'node:crypto';
import type { IdentityApp, GivenGemeente, Visitor } from '@wijkspoor/identity/testing';

/** A gemeente with two wijken, somebody who coordinates, and somebody who leads for a partner. */
export type ProjectWorld = {
  readonly gemeente: GivenGemeente;
  readonly path: string;
  readonly coordinator: Visitor & { readonly accountId: string };
  readonly partner: Visitor & { readonly accountId: string; readonly organisationId: string };
  readonly wijken: readonly [string, string];
};

/** Makes a gemeente to have projects in. */
export async function projectWorld(app: IdentityApp): Promise<ProjectWorld> {
  const gemeente = await app.given.gemeente();
  const person = async (role: 'coordinator' | 'partnerLead', organisationId?: string) => {
    const { accountId } = await app.given.member(
      gemeente,
      role,
      organisationId === undefined ? {} : { organisationId },
    );
    return Object.assign(app.as(await app.given.session(accountId)), { accountId });
  };
  const organisationId = await app.given.organisation();
  const wijken = [app.given.word('wijk'), app.given.word('wijk')] as const;
  for (const slug of wijken)
    await app.db.query('insert into wijk (gemeente_id, slug, name, published) values ($1, $2, $2, true)', [
      gemeente.id,
      slug,
    ]);
  return {
    gemeente,
    path: `/v1/gemeenten/${gemeente.slug}/projecten`,
    coordinator: await person('coordinator'),
    partner: Object.assign(await person('partnerLead', organisationId), { organisationId }),
    wijken,
  };
}

/** Starts a project, led by the coordinator unless said otherwise. @returns its id. */
export async function givenProject(
  { path, coordinator, wijken }: ProjectWorld,
  { regisseurId = coordinator.accountId, name = 'Gezond in de wijk' } = {},
): Promise<string> {
  const id = randomUUID();
  const answer = await coordinator.post(path, {
    ...{ id, name, wijken: [wijken[0]], starts: '2026', ends: '2028-21' },
    ...{ regisseurId, contactId: coordinator.accountId },
  });
  if (answer.status !== 201) throw new Error(`no project: ${JSON.stringify(answer.body)}`);
  return id;
}
