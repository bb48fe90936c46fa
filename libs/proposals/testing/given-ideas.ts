import { randomUUID } from 'node:crypto';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';

/** A gemeente with a project that takes ideas in its first wijk. */
export type IdeasWorld = ProjectWorld & {
  readonly projectId: string;
  /** Path of the gemeente in the api. */
  readonly base: string;
};

/** Makes a gemeente with a project that takes ideas; read before they are public unless said otherwise. */
export async function ideasWorld(
  app: IdentityApp,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<IdeasWorld> {
  const world = await projectWorld(app);
  const base = `/v1/gemeenten/${world.gemeente.slug}`;
  const projectId = await givenProject(world);
  const answer = await world.coordinator.put(
    `${base}/projecten/${projectId}/idea-settings`,
    { open: true, moderation: 'before', words: ['verboden'], themes: ['Groen', 'Verkeer'], ...settings },
    { headers: { 'if-match': '"1"' } },
  );
  if (answer.status !== 200) throw new Error(`no settings: ${JSON.stringify(answer.body)}`);
  return { ...world, projectId, base };
}

/** Somebody who began an idea in a browser without an account. */
export async function begunIdea(
  app: IdentityApp,
  { base, wijken }: IdeasWorld,
  idea: Readonly<Record<string, unknown>> = {},
): Promise<Visitor> {
  const visitor = app.as();
  const answer = await visitor.post(`${base}/wijken/${wijken[0]}/idea-drafts`, {
    ...{ title: 'Een bankje bij de vijver', text: 'Dan kan ik daar even zitten.' },
    ...idea,
  });
  if (answer.status !== 204) throw new Error(`no idea: ${JSON.stringify(answer.body)}`);
  return visitor;
}

/** An idea that staff wrote down, so that everybody can read it at once. @returns its number. */
export async function publicIdea(
  { base, projectId, wijken, coordinator }: IdeasWorld,
  idea: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const answer = await coordinator.post(`${base}/projecten/${projectId}/ideeen`, {
    ...{ id: randomUUID(), wijk: wijken[0], title: 'Een bankje bij de vijver', text: 'Dan kan ik daar even zitten.' },
    ...{ street: '', buurt: null, spoor: null, theme: '', name: '' },
    ...idea,
  });
  if (answer.status !== 201) throw new Error(`no idea: ${JSON.stringify(answer.body)}`);
  return (answer.body as { number: number }).number;
}
