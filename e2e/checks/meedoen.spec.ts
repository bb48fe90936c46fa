import { expect, test } from '../pages/fixture';
import { openRound } from '../pages/part';

test('een pagina uit het geheugen draagt geen geheim van een ander', async ({ newVisitor }) => {
  const [first, second] = [await newVisitor(), await newVisitor()];
  const cold = await first.request.get(openRound);
  const warm = await second.request.get(openRound);
  expect(cold.headers()['cache-control']).toContain('public');
  expect(warm.headers()['etag'], 'both got the same page').toBe(cold.headers()['etag']);
  const secretOf = async (context: typeof first): Promise<string> => {
    const page = await context.newPage();
    await page.goto(openRound);
    await page.locator('button[value=begin]').click();
    await page.waitForURL('**/vraag/moving');
    const cookie = (await context.cookies()).find(({ name }) => name === 'ws-form');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', expires: -1 });
    return cookie?.value ?? '';
  };
  const secrets = [await secretOf(first), await secretOf(second)];
  expect(new Set(secrets).size).toBe(2);
  expect(secrets.every((secret) => /^[\w-]{43}$/.test(secret))).toBe(true);

  const third = await newVisitor();
  for (const context of [first, second, third]) {
    for (const rest of ['', '/vraag/moving', '/inleveren']) {
      const answer = await context.request.get(openRound + rest);
      const html = await answer.text();
      for (const secret of secrets) expect(html, `${rest} shows no secret`).not.toContain(secret);
      expect(answer.headers()['set-cookie'], 'looking sets nothing').toBeUndefined();
      if (context === third) continue;
      expect(answer.headers()['cache-control'], 'a page of somebody with a form is kept nowhere').toBe(
        'private, no-store',
      );
    }
  }
  const kept = await third.request.get(openRound);
  expect(kept.headers()['cache-control']).toContain('public');
  expect(await kept.text()).not.toContain('data-form');
});

test('de id van een formulier opent niets', async ({ newVisitor }) => {
  const context = await newVisitor();
  const page = await context.newPage();
  await page.goto(openRound);
  await page.locator('button[value=begin]').click();
  await page.waitForURL('**/vraag/moving');
  const id = (await page.locator('form[data-form]').getAttribute('data-form')) ?? '';
  expect(id).toMatch(/^[\da-f-]{36}$/);
  const api = '/v1/gemeenten/waterhoven/deelname/2/form';
  const stranger = await newVisitor();
  const bare = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  for (const cookie of ['', `ws-form=${id}`, `ws-form=${bare}`, `ws-form=${bare}${'A'.repeat(43 - bare.length)}`]) {
    const answer = await stranger.request.get(api, { headers: { cookie } });
    expect(answer.status(), cookie).toBe(404);
  }
});
