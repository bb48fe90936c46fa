import fs from 'node:fs';
import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { testEnv } from '@wijkspoor/platform/testing';
import { ODataSource } from './odata-source';
import { isPublic, safeGet } from './safe-get';

type Answer = {
  readonly status?: number;
  readonly body: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly half?: boolean;
};

let server: http.Server;
let origin: string;
let answer: (url: URL) => Answer;
let asked: string[];
let files = 0;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-odata-'));

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    asked.push(decodeURIComponent(url.search));
    const { status = 200, body, headers = {}, half } = answer(url);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
      ...(half ? { 'content-length': body.length * 2 } : {}),
    });
    if (half) response.write(body, () => response.destroy());
    else response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.close();
  fs.rmSync(folder, { recursive: true });
});

const info = '{"value":[{"Identifier":"proef","Title":"Een proef","Catalog":"CBS"}]}';
const properties =
  '{"value":[{"Type":"Topic","Key":"Kenmerk_1","Title":"Kenmerk","Unit":"%","Decimals":1,"Datatype":"Double"}]}';
const rowOf = (code: string): unknown => ({ WijkenEnBuurten: code.padEnd(10), Kenmerk_1: 1 });
const page = (codes: readonly string[], more: object = {}): Answer => ({
  body: JSON.stringify({ 'odata.metadata': 'x', value: codes.map(rowOf), ...more }),
});
/** Answers metadata; the rows as the test says. */
const rows = (give: (url: URL) => Answer): void => {
  answer = (url) =>
    url.pathname.endsWith('TableInfos')
      ? { body: info }
      : url.pathname.endsWith('DataProperties')
        ? { body: properties }
        : give(url);
};

async function fetched(table = 'proef', loopback = '1', period: string | null = null) {
  const env = testEnv(
    { appUrl: 'postgres://x', ownerUrl: 'postgres://x' },
    { ODATA_CBS_URL: `${origin}/odata`, ODATA_RIVM_URL: `${origin}/rivm`, ODATA_LOOPBACK: loopback },
  );
  const file = path.join(folder, `rows-${files++}`);
  const meta = await new ODataSource(env).fetch({ table, period, path: file }, async () => undefined);
  const { value } = JSON.parse(fs.readFileSync(file, 'utf8')) as { value: { WijkenEnBuurten: string }[] };
  return { meta, codes: value.map((row) => row.WijkenEnBuurten.trim()) };
}

describe('a table from its source', () => {
  it('comes page after page, with its metadata', async () => {
    rows((url) =>
      url.searchParams.has('$skip')
        ? page(['WK990102'])
        : page(['WK990101'], { 'odata.nextLink': `${origin}/odata/proef/TypedDataSet?$skip=1` }),
    );
    const { meta, codes } = await fetched();
    expect(codes).toEqual(['WK990101', 'WK990102']);
    expect(meta).toMatchObject({ title: 'Een proef', source: 'CBS' });
    expect(meta.columns.get('Kenmerk_1')).toMatchObject({ title: 'Kenmerk', unit: '%' });
  });

  it('comes with the titles of the codes in its dimensions', async () => {
    const dimensions = ['Thema', 'Leeftijd'].map((Key) => ({ Type: 'Dimension', Key, Title: Key }));
    answer = (url) => {
      if (url.pathname.endsWith('TableInfos')) return { body: info };
      if (url.pathname.endsWith('DataProperties')) return { body: JSON.stringify({ value: dimensions }) };
      if (url.pathname.endsWith('Thema'))
        return { body: JSON.stringify({ value: [{ Key: 'A10   ', Title: 'Denkt aan zelfdoding' }] }) };
      return url.pathname.endsWith('Leeftijd') ? { status: 404, body: '' } : page(['GM0001']);
    };
    const { columns } = (await fetched()).meta;
    expect([...(columns.get('Thema')?.codes ?? [])]).toEqual([['A10', 'Denkt aan zelfdoding']]);
    expect(columns.get('Leeftijd')).toEqual({ title: 'Leeftijd', role: 'dimension' });
  });

  it('comes in parts when the source says it is too much at once', async () => {
    rows((url) => {
      const start = /'(\w+)'/.exec(url.searchParams.get('$filter') ?? '')?.[1] ?? '';
      if (start === '' || start === 'BU') return { status: 500, body: 'too many rows' };
      if (start === 'BU0') return page(['BU00010001']);
      return page(start === 'NL' ? ['NL00'] : start === 'GM' ? ['GM0001'] : start === 'WK' ? ['WK000101'] : []);
    });
    expect((await fetched()).codes).toEqual(['NL00', 'GM0001', 'WK000101', 'BU00010001']);
  });

  it.each([
    ['TimeDimension', 'GeoDimension', `startswith(RegioS,'NL') and startswith(Jaren,'2024')`],
    ['Topic', 'GeoDetail', `startswith(RegioS,'NL')`],
  ])('is asked for by the names of its own columns: %s, %s', async (time, geo, filter) => {
    answer = (url) => {
      if (url.pathname.endsWith('TableInfos')) return { body: info };
      if (url.pathname.endsWith('DataProperties'))
        return {
          body: JSON.stringify({
            value: [
              { Type: geo, Key: 'RegioS' },
              { Type: time, Key: 'Jaren' },
            ],
          }),
        };
      const asks = url.searchParams.get('$filter') ?? '';
      return asks.includes('RegioS') ? page(asks.includes(`'NL'`) ? ['NL01'] : []) : { status: 500, body: '' };
    };
    expect((await fetched('proef', '1', '2024')).codes).toEqual(['NL01']);
    expect(asked.some((search) => search.includes(`$filter=${filter}`))).toBe(true);
    expect(asked.join()).not.toContain('Perioden');
  });

  it('of RIVM comes from another address', async () => {
    rows((url) => (url.pathname.startsWith('/rivm/') ? page(['NL01']) : { status: 404, body: '' }));
    expect((await fetched('50150NED')).codes).toEqual(['NL01']);
  });

  it('is asked for again when the source is busy', async () => {
    let busy = 2;
    rows(() => (busy-- > 0 ? { status: 503, body: '' } : page(['GM0001'])));
    expect((await fetched()).codes).toEqual(['GM0001']);
  });

  it.each<[string, () => Answer, string]>([
    ['fails all the time', () => ({ status: 500, body: 'x' }), 'sourceFailed'],
    ['is a web page', () => ({ body: '<html>maintenance</html>' }), 'html'],
    ['breaks off', () => ({ body: '{"value":[{"a":1},', half: true }), 'truncated'],
    ['is something else', () => ({ body: '{"hello":"world"}' }), 'sourceAnswer'],
    ['does not know the table', () => ({ status: 404, body: '{}' }), 'sourceAnswer'],
    [
      'sends us into our own network',
      () => ({ status: 302, body: '', headers: { location: 'http://10.0.0.1/x' } }),
      'address',
    ],
    [
      'goes on somewhere else',
      () => page(['GM0001'], { 'odata.nextLink': 'https://elders.test.invalid/x' }),
      'address',
    ],
    [
      'turns round and round',
      () => ({ status: 302, body: '', headers: { location: '/odata/proef/TypedDataSet' } }),
      'sourceFailed',
    ],
  ])('that %s is refused with the reason', async (_, give, code) => {
    rows(give);
    await expect(fetched()).rejects.toMatchObject({ code });
  });

  it('is not asked of this machine, unless a test says so', async () => {
    rows(() => page(['GM0001']));
    await expect(fetched('proef', '0')).rejects.toMatchObject({ code: 'address' });
    expect(asked).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.1.1',
    '::1',
    '::ffff:127.0.0.1',
    '::7f00:1',
    '4000::1',
    'fd00::1',
    '100.64.0.1',
    '0.0.0.0',
  ])('inside is not asked: %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each([
    'http://1.1.1.1/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://name:secret@1.1.1.1/',
    'ftp://1.1.1.1/',
    'geen adres',
  ])('like %s is refused', async (address) => {
    await expect(safeGet(address, { bytes: 10, milliseconds: 1000, loopback: false })).rejects.toMatchObject({
      code: 'address',
    });
  });
});
