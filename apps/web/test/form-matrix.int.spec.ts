import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { goalsFormMatrix } from '@wijkspoor/action-plan/testing';
import { AddOrganisation } from '@wijkspoor/identity/domain';
import {
  type FormWorld,
  type GivenGemeente,
  type IdentityApp,
  identityApp,
  identityFormMatrix,
} from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import { instrumentsFormMatrix } from '@wijkspoor/instruments/testing';
import { type Role, roles, type Who } from '@wijkspoor/platform/domain';
import type { FormMatrix, FormRule } from '@wijkspoor/platform/testing';
import type { PlainForm } from '@wijkspoor/platform/web/forms';
import type { Renderer } from '@wijkspoor/platform/web';
import { NotificationsHttpModule } from '@wijkspoor/notifications/api';
import { notificationsFormMatrix } from '@wijkspoor/notifications/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { ProposalsHttpModule } from '@wijkspoor/proposals/api';
import { proposalsFormMatrix } from '@wijkspoor/proposals/testing';
import { VotingHttpModule } from '@wijkspoor/voting/api';
import { votingFormMatrix } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { codeLinks, forms as registered } from '../server/forms';
import { createFrontDoor } from '../server/front-door';
import { readSettings } from '../server/settings';
import { makeAssets } from './front-door-app';

/** The expectations of every domain; each stands in its testing/. */
const matrix: FormMatrix<FormWorld> = {
  ...identityFormMatrix,
  ...notificationsFormMatrix,
  ...instrumentsFormMatrix,
  ...proposalsFormMatrix,
  ...votingFormMatrix,
  ...goalsFormMatrix,
};

/** No form of ours in a gemeente is for some roles only yet. This one shows that the door and the matrix judge those to come. */
const example: PlainForm = {
  page: '/voorbeeld/:wijk',
  inGemeente: true,
  action: 'add',
  contract: AddOrganisation,
  call: ({ gemeente }) => ({ method: 'POST', path: `/v1/gemeenten/${gemeente ?? ''}/organisations` }),
  done: ({ links, params }) => links.gemeente('voorbeeld', `/${params['wijk'] ?? ''}`),
};
const exampleRule: FormRule<FormWorld> = {
  who: ['coordinator', 'administrator'],
  ok: '303 /voorbeeld/noord',
  post: async ({ given }) => ({ params: { wijk: 'noord' }, fields: { name: given.word('Stichting ') } }),
};

type Person = 'nobody' | 'operator' | Role;
const people: readonly Person[] = ['nobody', ...roles, 'operator'];

const keyOf = ({ page, action }: PlainForm): string => `${page} ${action}`;
const cases: readonly { form: PlainForm; rule: FormRule<FormWorld> }[] = [
  ...registered.flatMap((form) => {
    const rule = matrix[keyOf(form)];
    return rule === undefined ? [] : [{ form, rule }];
  }),
  { form: example, rule: exampleRule },
];

/** A page that says why a form was refused. */
const renderer: Renderer = {
  noncePlace: 'place-of-nonce',
  match: () => ({ kind: 'document', pattern: '/', cached: false }),
  render: async ({ form }) => ({
    status: 200,
    redirect: null,
    theme: null,
    title: '',
    description: '',
    kind: 'document',
    body: `<p>code:${form?.problem.code ?? ''}.</p>`,
  }),
};

let api: IdentityApp;
let door: FastifyInstance;
let origin: string;
let own: GivenGemeente;
let other: GivenGemeente;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'form-matrix-'));

beforeAll(async () => {
  api = await identityApp([
    NotificationsHttpModule,
    WijkHttpModule,
    ProjectHttpModule,
    InstrumentsHttpModule,
    ProposalsHttpModule,
    VotingHttpModule,
    ActionPlanHttpModule,
  ]);
  door = await createFrontDoor({
    settings: readSettings({
      NODE_ENV: 'test',
      API_ORIGIN: api.origin,
      PUBLIC_ORIGIN: api.env.publicOrigin,
      TRUSTED_PROXIES: '127.0.0.1',
    }),
    renderer,
    assets: makeAssets(folder),
    forms: [...registered, example],
    codeLinks,
    log: pino({ level: 'silent' }),
  });
  await door.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(door.server.address() as AddressInfo).port}`;
  own = await api.given.gemeente();
  other = await api.given.gemeente();
});
afterAll(async () => {
  await door?.close();
  await api?.close();
  fs.rmSync(folder, { recursive: true });
});

/** Somebody new of that kind, signed in: the code of the session. */
async function sessionOf(person: Person): Promise<string | null> {
  if (person === 'nobody') return null;
  if (person !== 'operator') return api.given.signedIn(own, person);
  return api.given.session((await api.given.account({ operator: true })).id);
}

/** What a browser posts of a form that is a file. */
function aFile(): FormData {
  const body = new FormData();
  body.set('photo', new Blob(['no picture']), 'foto.png');
  return body;
}

type Place = { readonly gemeente: GivenGemeente; readonly address: 'platform' | 'gemeente' };

/** Posts a form as a browser does. @returns the status with where it goes on, or with the code of the problem. */
async function post(
  { form, rule }: (typeof cases)[number],
  person: Person,
  { gemeente, address }: Place,
  headers: Readonly<Record<string, string>> = { origin: api.env.publicOrigin },
): Promise<string> {
  const { fields = {}, params = {}, code } = await rule.post({ gemeente, given: api.given });
  const sid = await sessionOf(person);
  const page = form.page.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `no-${name}`);
  const cookies = [...(sid === null ? [] : [`sid=${sid}`]), ...(code === undefined ? [] : [`ws-${form.code}=${code}`])];
  const answer = await fetch(`${origin}${address === 'gemeente' ? `/${gemeente.slug}` : ''}${page}`, {
    method: 'POST',
    redirect: 'manual',
    body: form.upload === true ? aFile() : new URLSearchParams({ do: form.action, ...fields }),
    headers: {
      cookie: cookies.join('; '),
      'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
      ...headers,
    },
  });
  const said = answer.headers.get('location') ?? /code:([\w.]*)\./.exec(await answer.text())?.[1] ?? '';
  return `${answer.status} ${said}`.trim();
}

const means = (who: Who, person: Person, { gemeente }: Place): boolean =>
  who === 'anyone' ||
  (who === 'signedIn' && person !== 'nobody') ||
  (who === 'operator' && person === 'operator') ||
  (who === person && gemeente === own && person !== 'operator');

function expected({ form, rule }: (typeof cases)[number], person: Person, place: Place): string {
  if ((form.inGemeente ?? false) !== (place.address === 'gemeente')) return '400';
  if (rule.who.some((one) => means(one, person, place))) return rule.ok.replace('{gemeente}', place.gemeente.slug);
  return person === 'nobody' ? '401 platform.unauthenticated' : '403 platform.forbidden';
}

/** A form of the platform has one address; in a gemeente no page has it. And the other way around. */
const places = (form: PlainForm): readonly Place[] => [
  { gemeente: own, address: 'gemeente' },
  { gemeente: other, address: 'gemeente' },
  { gemeente: own, address: 'platform' },
  ...(form.inGemeente === true ? [] : [{ gemeente: other, address: 'platform' } as const]),
];

describe('every form for everyone', () => {
  it('has an expectation, and every expectation has a form', () => {
    expect(registered.length).toBeGreaterThan(10);
    expect(Object.keys(matrix).sort()).toEqual(registered.map(keyOf).sort());
  });

  it.each(people)('answers %s as expected, in the own and in another gemeente', async (person) => {
    const wrong: string[] = [];
    for (const one of cases) {
      for (const place of places(one.form)) {
        const said = await post(one, person, place);
        const wanted = expected(one, person, place);
        if (said !== wanted)
          wrong.push(
            `${keyOf(one.form)} for ${person}, ${place.address} address, ${place.gemeente === own ? 'own' : 'other'} gemeente: ${said}, not ${wanted}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no gemeente at an address that does not exist', async () => {
    const nowhere: Place = { gemeente: { id: '', slug: 'nergens' }, address: 'gemeente' };
    expect(await post({ form: example, rule: exampleRule }, 'administrator', nowhere)).toBe('404 platform.missing');
  });
});

describe('every form from another site', () => {
  const elsewhere: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://kwaad.test.invalid' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ];

  it.each(['nobody', 'administrator', 'operator'] as const)('is refused to the browser of %s', async (person) => {
    const wrong: string[] = [];
    for (const one of cases) {
      for (const headers of elsewhere) {
        const address = one.form.inGemeente === true ? 'gemeente' : 'platform';
        const said = await post(one, person, { gemeente: own, address }, headers);
        if (said !== '403') wrong.push(`${keyOf(one.form)} ${JSON.stringify(headers)}: ${said}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
