import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { texts as proposals } from '@wijkspoor/proposals/domain/texts';
import { begunIdea, type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { ProposalsHttpModule } from './proposals.module';

let app: IdentityApp;
let world: IdeasWorld;
const address = (): string => `${app.given.word('bewoner')}@test.invalid`;
const pile = async () =>
  (
    (await world.coordinator.get(`${world.base}/projecten/${world.projectId}/texts-to-read`)).body as {
      items: { kind: string; id: string; photoAbout: string; reachable: boolean; marks: string[] }[];
    }
  ).items;
const bring = (idea: Readonly<Record<string, unknown>>) =>
  world.coordinator.post(`${world.base}/projecten/${world.projectId}/ideeen`, {
    ...{ id: randomUUID(), wijk: world.wijken[0], title: 'Een zebrapad', text: 'Bij de school.' },
    ...{ street: '', buurt: null, spoor: null, theme: '', name: '' },
    ...idea,
  });
const confirm = async (email: string): Promise<unknown> =>
  (await app.as().post(`${world.base}/idea-link-uses`, { code: (await app.given.mailTo(email))?.code ?? '' })).body;
const audited = (id: string) => app.db.query<{ kind: string }[]>('select kind from audit where thing_id = $1', [id]);

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ProposalsHttpModule],
    {},
    { proposals, notifications },
  );
});
beforeEach(async () => {
  world = await ideasWorld(app, { moderation: 'after' });
});
afterAll(async () => app?.close());

describe('an idea that staff write down for somebody', () => {
  it.each([
    ['a number to call', { text: 'Bel mij op 06-12345678.' }, ['personal']],
    ['what somebody has', { text: 'Ik heb diabetes en kan niet ver lopen.' }, ['personal']],
    ['a word of the list', { title: 'Dit is verboden' }, ['words']],
    ['a link', { text: 'Zie https://voorbeeld.test' }, ['links']],
  ])('waits when it holds %s', async (_, idea, marks) => {
    const { body, status } = await bring(idea);
    expect({ status, state: (body as { state: string }).state }).toEqual({ status: 201, state: 'submitted' });
    expect(await pile()).toMatchObject([{ kind: 'idea', marks, reachable: false }]);
  });

  it('can be read at once when it holds nothing of that', async () => {
    expect((await bring({ name: 'Een buur' })).body).toMatchObject({ state: 'published' });
    expect(await pile()).toEqual([]);
  });
});

describe('what a photo shows', () => {
  it('is judged as all other words, and read with them', async () => {
    const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
    const handIn = async (photoAbout: string) => {
      await resident.post(`${world.base}/wijken/${world.wijken[0]}/idea-drafts`, { title: 'Idee', text: 'Tekst' });
      await resident.patch(`${world.base}/own-idea`, { photoAbout });
      return (await resident.post(`${world.base}/own-idea/submission`, { age: 'sixteen' })).body;
    };
    await handIn('De vijver');
    await world.coordinator.post(`${world.base}/ideeen/1/versions/1/decisions`, { decision: 'show' });
    expect(await handIn('De tuin')).toMatchObject({ outcome: 'published' });
    expect(await handIn('Mijn buurman, te bellen op 06-12345678')).toMatchObject({ outcome: 'waits' });
    expect(await pile()).toMatchObject([
      { marks: ['personal'], photoAbout: 'Mijn buurman, te bellen op 06-12345678', reachable: true },
    ]);
  });
});

describe('who reads', () => {
  const say = async (path: string, who: Visitor, more: object = {}): Promise<string> => {
    const id = randomUUID();
    await who.post(`${path}/comments`, { id, text: 'Dat wil ik ook.', ...more });
    return id;
  };

  it('knows whether a reason reaches the writer of a comment', async () => {
    const path = `${world.base}/ideeen/${await publicIdea(world)}`;
    const email = address();
    const writer = app.as();
    const byMail = await say(path, writer, { email, sixteen: true });
    await writer.post(`${path}/comment-uses`, { code: (await app.given.mailTo(email))?.code ?? '' });
    expect(await pile()).toMatchObject([{ id: byMail, reachable: true }]);
    await world.coordinator.post(`${world.base}/comments/${byMail}/decisions`, { decision: 'show' });
    // its address is gone since
    await writer.patch(`${world.base}/own-comments/${byMail}`, { text: 'Zie https://voorbeeld.test' });
    expect(await pile()).toMatchObject([{ kind: 'commentChange', id: byMail, reachable: false }]);
    const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
    const byAccount = await say(path, resident);
    expect(await pile()).toMatchObject([{ reachable: false }, { id: byAccount, reachable: true }]);
  });

  it('knows whether a reason reaches the writer of an idea', async () => {
    const email = address();
    const [visitor, child] = [await begunIdea(app, world), await begunIdea(app, world)];
    expect((await visitor.get(`${world.base}/own-idea`)).body).toMatchObject({ readFirst: false });
    await visitor.post(`${world.base}/own-idea/submission`, { age: 'sixteen', email });
    expect(await confirm(email)).toMatchObject({ outcome: 'waits' });
    await child.post(`${world.base}/own-idea/submission`, { age: 'younger' });
    expect(await pile()).toMatchObject([{ reachable: true }, { reachable: false }]);
  });

  it('leaves in the log that it was about a comment', async () => {
    const path = `${world.base}/ideeen/${await publicIdea(world)}`;
    const resident = app.as(await app.given.signedIn(world.gemeente, 'resident'));
    const id = await say(path, resident);
    await world.coordinator.post(`${world.base}/comments/${id}/decisions`, { decision: 'show' });
    await resident.delete(`${world.base}/own-comments/${id}`);
    expect(await audited(id)).toEqual([{ kind: 'comment' }, { kind: 'comment' }]);
  });
});
