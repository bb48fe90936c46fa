import autocannon from 'autocannon';
import { Client, origin } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { givenGemeente } from '../pages/given';

const seconds = 1;

async function perSecond(path: string, headers: Record<string, string> = {}): Promise<number> {
  const result = await autocannon({
    url: `${origin}${path}`,
    connections: 8,
    duration: seconds,
    headers: { 'accept-encoding': 'br', ...headers },
  });
  expect(result.non2xx + result.errors + result.timeouts, `${path} answers`).toBe(0);
  return result.requests.average;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

test('een openbare pagina is minstens half zo snel als een bestand', async ({ request }) => {
  const html = await (await request.get('/waterhoven/lindehoek')).text();
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
  const [pages, files]: [number[], number[]] = [[], []];
  await perSecond(style);
  await perSecond('/waterhoven/lindehoek');
  for (let run = 0; run < 3; run++) {
    files.push(await perSecond(style));
    pages.push(await perSecond('/waterhoven/lindehoek'));
  }
  const rates = `page ${Math.round(median(pages))}/s, file ${Math.round(median(files))}/s`;
  test.info().annotations.push({ type: 'rates', description: rates });
  expect(median(pages) / median(files), rates).toBeGreaterThanOrEqual(0.5);
});

test('een wijziging staat binnen vijf seconden op de pagina, ook als die druk wordt bezocht', async ({ request }) => {
  const gemeente = await givenGemeente();
  const client = await Client.open(gemeente.administrator);
  const visits = perSecond(`/${gemeente.slug}`);
  for (let version = 1; version <= 2; version++) {
    const contact = `Bel ons, versie ${version}.`;
    const settings = { theme: 'wijkspoor', languages: ['nl'], contact };
    await client.send('PUT', `/v1/gemeenten/${gemeente.slug}/settings`, settings, version);
    const changed = Date.now();
    await expect(async () => {
      expect(await (await request.get(`/${gemeente.slug}`)).text()).toContain(contact);
    }).toPass({ timeout: 6000, intervals: [100] });
    expect(Date.now() - changed).toBeLessThanOrEqual(5000);
  }
  await visits;
  await client.close();
});
