import { FrontDoorUnderTest } from './front-door-app';

const code = 'Ab_-5'.repeat(9).slice(0, 43);
let door: FrontDoorUnderTest;
beforeAll(async () => {
  door = await new FrontDoorUnderTest().start();
});
beforeEach(() => {
  door.heard.splice(0);
  door.logged.splice(0);
  door.answer = { status: 200, body: {} };
});
afterAll(() => door.stop());

it('hands the code of an agenda to the api in a body, without the cookies of whoever asks, and never logs it', async () => {
  door.answer = {
    status: 200,
    body: 'BEGIN:VCALENDAR',
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
      'set-cookie': 'x=y',
    },
  };
  const answer = await door.get(`/agenda/${code}.ics`, { cookie: 'sid=of-somebody' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, max-age=900');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await answer.text()).toContain('BEGIN:VCALENDAR');
  expect(door.heard).toMatchObject([{ method: 'POST', url: '/v1/agenda-reads', body: JSON.stringify({ code }) }]);
  expect(door.heard[0]?.headers.cookie).toBeUndefined();
  expect(door.logged.join()).toContain('/agenda/:code.ics');
  expect(door.logged.join()).not.toContain(code);
});

it.each(['/agenda/kort.ics', `/agenda/${code}`, `/agenda/${code}.ics.ics`, `/agenda/${code}x.ics`])(
  'answers %s itself: it is no agenda',
  async (address) => {
    const answer = await door.get(address);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'private, no-store']);
    expect(door.heard).toEqual([]);
    expect(door.logged.join()).not.toContain(code);
  },
);

it.each([
  [404, undefined],
  [429, '60'],
])('passes on that the api says %i', async (status, retryAfter) => {
  door.answer = { status, body: {}, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } };
  const answer = await door.get(`/agenda/${code}.ics`);
  expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
    ...[status, retryAfter ?? null, String(status)],
  ]);
});
