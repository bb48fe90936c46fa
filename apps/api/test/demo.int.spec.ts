import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { Visitor } from '@wijkspoor/identity/testing';
import { Notifications } from '@wijkspoor/notifications/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { IdeaNews } from '@wijkspoor/proposals/api';
import { AppModule } from '../src/app.module';

type DemoSignIn = { role: string; email: string; password: string | null };

let api: TestApp;
beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env), { DEMO: '1' });
});
afterAll(async () => api?.close());

const cli = async (args: readonly string[], settings: Record<string, string> = {}): Promise<string> => {
  const { DATABASE_URL, DATABASE_OWNER_URL = '', SECRET } = api.env;
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL,
    DATABASE_OWNER_URL,
    SECRET,
    LOG_LEVEL: 'error',
    ...settings,
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.resolve(__dirname, '../../../dist/apps/cli/main.mjs'), ...args],
    { env },
  );
  return stdout;
};
const loaded = async (): Promise<DemoSignIn[]> =>
  JSON.parse((await cli(['prepare'], { DEMO: '1' })).trim().split('\n').at(-1) ?? '[]') as DemoSignIn[];
const counts = () =>
  api.db.query(
    `select (select count(*) from gemeente) as gemeenten, (select count(*) from account) as accounts, (select count(*) from membership) as roles, (select count(*) from wijk) as wijken`,
  );

describe('the demo', () => {
  it('is loaded twice without a difference, and everyone in it can sign in', async () => {
    const people = await loaded();
    const first = await counts();
    expect(await loaded()).toEqual(people);
    expect(await counts()).toEqual(first);
    for (const { email, password, role } of people) {
      const visitor = new Visitor(api);
      if (password === null) {
        await visitor.post('/v1/sign-in/mail-link', { email });
        const { items } = (await visitor.get('/v1/mailbox')).body as { items: { to: string; text: string }[] };
        const code = /link\/([\w-]{43})/.exec(items.find(({ to }) => to === email)?.text ?? '')?.[1];
        expect([role, (await visitor.post('/v1/sign-in/mail-link/use', { code })).status]).toEqual([role, 200]);
      } else {
        await visitor.post('/v1/sign-in/password', { email, password });
        const { items } = (await visitor.get('/v1/mailbox/codes')).body as { items: { email: string; code: string }[] };
        const code = items.find((one) => one.email === email)?.code;
        expect([role, (await visitor.post('/v1/sign-in/second-factor', { code })).status]).toEqual([role, 200]);
      }
      expect((await visitor.get('/v1/session')).body).toMatchObject({
        account: { email, operator: role === 'operator' },
      });
    }
  });

  it('is one story: what was chosen has a goal, goals have interventions, and partners report of those', async () => {
    const lacks = await api.db.query(
      `select 'priority ' || i.title as what from priority i join prioritisation d on d.gemeente_id = i.gemeente_id and d.id = i.prioritisation_id
         where d.state = 'published' and i.chosen and not exists (select from goal g where g.priority_id = i.id)
       union all select 'intervention ' || i.title from intervention i
         where not exists (select from intervention_goal g where g.intervention_id = i.id)
       union all select 'goal ' || g.title from goal g join measurement m on m.goal_id = g.id where g.state <> 'adopted'
       union all select 'obstacle ' || o.words from obstacle o join partner_report r on r.id = o.report_id where r.accepted = 0
       union all select 'title ' || title from intervention group by title having count(*) > 1`,
    );
    expect(lacks).toEqual([]);
    const [found] = await api.db.query<Record<string, number>>(
      `select (select count(*)::int from goal where priority_id is not null) as served, (select count(*)::int from measurement) as measured,
         (select count(*)::int from partner_report where accepted > 0) as accepted, (select max(number) from intervention) as "lastNumber"`,
    );
    expect(found).toMatchObject({ served: 5, measured: 11, accepted: 2, lastNumber: 11 });
  });

  it('says the same where it says a thing twice, and lets nobody react to what cannot be read yet', async () => {
    const wrong = await api.db.query(
      `select 'figure ' || m.about as what from measurement m where m.source = 'table' and not exists (
           select from figure_table t join figure_column c on c.figure_table_id = t.id join figure_row r on r.figure_table_id = t.id
           where m.source_words = 'Demo, tabel ' || t.table_id and c.indicator = 'lonely' and r.area_code = 'WK990101'
             and r.period = to_char(m.measured_on, 'YYYY') and r.figures[c.position] = m.value)
       union all select 'comment ' || c.words from idea_comment c join idea i on i.gemeente_id = c.gemeente_id and i.id = c.idea_id
         where c.written_at <= i.published_at
       union all select 'winner ' || i.title from priority i join prioritisation d on d.gemeente_id = i.gemeente_id and d.id = i.prioritisation_id
         where d.state = 'published' and i.chosen and not exists (select from intervention v where v.title = i.title)`,
    );
    expect(wrong).toEqual([]);
  });

  it('tells who follows an idea what came of it in one mail of the day, each thing once', async () => {
    const email = 'volger@test.invalid';
    await api.db.query(
      `insert into idea_follower (gemeente_id, idea_id, email, language, leave_code)
       select i.gemeente_id, i.id, $1, 'nl', decode(repeat('00', 32), 'hex') from idea i join gemeente g on g.id = i.gemeente_id
       where g.slug = 'waterhoven' and i.number = 1`,
      [email],
    );
    const [gemeente] = await api.db.query<{ id: string }>(`select id from gemeente where slug = 'waterhoven'`);
    const ctx = systemCtx(gemeente?.id ?? null, randomUUID());
    const tell = () => api.app.get(IdeaNews, { strict: false }).tellAll(ctx);
    const waiting = () =>
      api.db.query<{ kind: string }>('select kind from notice where email = $1 order by kind', [email]);
    await Promise.all([tell(), tell()]);
    const kinds = (await waiting()).map(({ kind }) => kind.replace('proposals.notice.came.', ''));
    expect(kinds).toEqual(['goal', 'planned', 'report', 'report', 'result', 'running']);
    await tell();
    expect(await waiting()).toHaveLength(kinds.length);

    await api.db.query('update notice set due_at = now() where email = $1', [email]);
    const notifications = api.app.get(Notifications, { strict: false });
    await Promise.all([notifications.mail(ctx), notifications.mail(ctx)]);
    await tell();
    expect(await waiting()).toEqual([]);
    const mails = await api.db.query<{ text: string }>(
      'select body_text as text from mail_message where to_address = $1',
      [email],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('"Meer ouderen komen elke week buiten"');
    expect(mails[0]?.text.match(/\/waterhoven\/lindehoek\/spoor\/idee\/1\b/g)).toHaveLength(1);
    expect(mails[0]?.text.match(/\/afmelden\//g)).toHaveLength(1);
  });

  it('gives another code for a second sign-in in the same half minute', async () => {
    const email = 'coordinator@demo.wijkspoor.invalid';
    const visitor = new Visitor(api);
    await visitor.post('/v1/sign-in/password', { email, password: 'welkom-in-de-wijk' });
    const { items } = (await visitor.get('/v1/mailbox/codes')).body as { items: { email: string; code: string }[] };
    expect(
      (await visitor.post('/v1/sign-in/second-factor', { code: items.find((one) => one.email === email)?.code }))
        .status,
    ).toBe(200);
  });

  it('shows no codes of people who are not part of it', async () => {
    await api.db.query(`insert into account (email, totp_secret) values ('echt@test.invalid', '\\x00')`);
    expect(JSON.stringify((await new Visitor(api).get('/v1/mailbox/codes')).body)).not.toContain('echt@');
  });

  it('is refused where it was not asked for', async () => {
    await expect(cli(['demo'], { DEMO: '0' })).rejects.toThrow(/This is no demo/);
  });
});

describe('commands of the operator', () => {
  it('take away a second factor that was lost, of whom no administrator can help', async () => {
    const email = 'tweede.factor@test.invalid';
    const gemeente = (await api.db.query<{ id: string }>('select id from gemeente order by slug limit 1'))[0]?.id;
    await api.db.query(
      `with made as (insert into account (email, totp_secret) values ($1, '\\x00') returning id)
       insert into membership (gemeente_id, account_id, role) select $2, id, 'coordinator' from made`,
      [email, gemeente],
    );
    const reset = () => cli(['second-factor', 'reset', email]);
    await expect(reset()).rejects.toThrow(/administratorResets/);
    await api.db.query(
      `update membership set role = 'administrator' where account_id = (select id from account where email = $1)`,
      [email],
    );
    expect(await reset()).toMatch(/^reset;/);
    await expect(reset()).rejects.toThrow(/noSecondFactor/);
  });

  it('make a gemeente, invite its first administrator and make an operator', async () => {
    await cli(['gemeente', 'create', 'proefdorp', 'Proefdorp', '--cbs', 'GM0001']);
    await expect(cli(['gemeente', 'create', 'inloggen', 'Nee'])).rejects.toThrow(/We use this word for another page/);
    const invited = await cli(['gemeente', 'invite', 'proefdorp', 'beheer@proefdorp.invalid']);
    const code = /uitnodiging\/([\w-]{43})/.exec(invited)?.[1];
    expect((await new Visitor(api).post('/v1/invitations/offer', { code })).body).toMatchObject({
      gemeenteSlug: 'proefdorp',
      role: 'administrator',
      needsPassword: true,
    });
    const reset = /wachtwoord\/([\w-]{43})/.exec(await cli(['operator', 'add', 'operator@proefdorp.invalid']))?.[1];
    expect(
      (
        await new Visitor(api).post('/v1/sign-in/password-reset/use', {
          code: reset,
          password: 'een heel lang wachtwoord',
        })
      ).status,
    ).toBe(204);
  });
});
