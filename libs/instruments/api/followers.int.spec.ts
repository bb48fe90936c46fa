import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { FormMail } from './form-mail';
import { InstrumentsHttpModule } from './instruments.module';

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const tell = () => app.app.get(FormMail, { strict: false }).tell(ctx(), world.roundId);
const tidy = () => app.app.get(RetentionSweep, { strict: false }).sweep(ctx());
const follow = (email: string) => app.as().post(`${world.path}/followers`, { email, sixteen: true });
const followers = () =>
  app.db.query<{ email: string }>('select email from round_follower where round_id = $1', [world.roundId]);
const mails = () =>
  app.db.query<{ to_address: string; body_text: string }>(
    'select to_address, body_text from mail_message where position($1 in body_text) > 0',
    [`/${world.gemeente.slug}/`],
  );

/** Closes the round, and says what became of the answers. */
async function givenFeedback(feedback = 'Er komen bankjes.'): Promise<void> {
  const path = `${world.base}/ronden/${world.number}`;
  const seen = async () => {
    const { version, state } = (await world.coordinator.get(path)).body as { version: number; state: string };
    return { state, headers: { headers: { 'if-match': `"${version}"` } } };
  };
  const { state, headers } = await seen();
  if (state === 'open') await world.coordinator.post(`${path}/moves`, { move: 'close' }, headers);
  const answer = await world.coordinator.put(`${path}/feedback`, { feedback }, (await seen()).headers);
  expect(answer.status).toBe(200);
}

describe('who wants to hear what became of it', () => {
  it('hears it once, however often the job runs and the words change, and a hundred at a time', async () => {
    await app.db.query(
      `insert into round_follower (gemeente_id, round_id, email, language, leave_code)
       select $1, $2, 'een' || n || '@test.invalid', 'nl', sha256(n::text::bytea) from generate_series(1, 149) n`,
      [world.gemeente.id, world.roundId],
    );
    const email = `${app.given.word()}@test.invalid`;
    expect((await follow(email)).status).toBe(204);
    expect((await follow(email)).status).toBe(204);
    expect(await followers()).toHaveLength(150);
    await tell();
    expect(await mails()).toEqual([]);
    await givenFeedback();
    await tell();
    expect(await mails()).toHaveLength(100);
    await Promise.all([tell(), tell()]);
    await givenFeedback('Er komen bankjes en bomen.');
    await tell();
    const sent = await mails();
    expect(sent).toHaveLength(150);
    expect(new Set(sent.map((mail) => mail.to_address)).size).toBe(150);
    expect(sent.find((mail) => mail.to_address === email)?.body_text).toContain(
      `/meedoen/${world.number}/terugkoppeling`,
    );
  });

  it('can leave the list with the link in that mail, and is off it the night after it was sent', async () => {
    const [stays, leaves] = [`${app.given.word()}@test.invalid`, `${app.given.word()}@test.invalid`];
    await follow(stays);
    await follow(leaves);
    await givenFeedback();
    await tell();
    const mail = (await mails()).find((one) => one.to_address === leaves);
    const code = /afmelden\/([\w-]{43})/.exec(mail?.body_text ?? '')?.[1];
    expect((await app.as().post(`${world.path}/follower-leaves`, { code })).status).toBe(204);
    expect(await followers()).toEqual([{ email: stays }]);
    await tidy();
    expect(await followers()).toEqual([{ email: stays }]);
    await app.db.query('update round_follower set told_on = told_on - 1 where round_id = $1', [world.roundId]);
    await tidy();
    expect(await followers()).toEqual([]);
  });
});
