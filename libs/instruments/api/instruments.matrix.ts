import { randomUUID } from 'node:crypto';
import type { RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';
import { shippedInstruments } from '../domain/instrument/shipped';

const writers = ['coordinator', 'administrator'] as const;
const readers = [...writers, 'executive', 'researcher'] as const;
const enterers = [...writers, 'keyPerson'] as const;
const nowhere = { params: { round: '99998' } };
const nowhereForm = { params: { round: '99998', form: randomUUID() } };
const print = randomUUID();
const sheet = { params: { round: '99998', sheet: '1' } };
const scores = { answers: {}, buurt: null, age: null };
const nowhereExport = { params: { round: '99998', export: randomUUID() } };
const seen = { headers: { 'if-match': '"1"' } };
const plan = {
  ...{ title: 'Ronde', wijk: 'wijk', versionId: randomUUID(), opensAt: null, closesAt: null, languages: ['nl'] },
  ...{ channels: [], askBuurt: false, askAge: false, rung: null, promise: '', feedbackDue: null },
};
const answers = { answers: {}, texts: {} };
const email = { email: 'iemand@test.invalid', sixteen: true };
const code = 'A'.repeat(43);

const anyone = (body?: unknown): RouteRule => ({
  who: ['anyone'],
  ok: 404,
  send: () => ({ ...nowhere, ...(body === undefined ? {} : { body }) }),
});
const g = '/v1/gemeenten/:gemeente';

/** Who may use the routes of instruments. */
export const instrumentsMatrix: RouteMatrix = {
  [`GET ${g}/instrumenten`]: { who: [...readers, 'partnerLead', 'keyPerson'], ok: 200 },
  [`POST ${g}/instrumenten/versions`]: {
    who: writers,
    ok: 404,
    send: () => ({ body: { id: randomUUID(), from: randomUUID(), next: false } }),
  },
  [`GET ${g}/instrumenten/versions/:version`]: {
    who: [...readers, 'partnerLead', 'keyPerson'],
    ok: 404,
    send: () => ({ params: { version: randomUUID() } }),
  },
  [`PUT ${g}/instrumenten/versions/:version`]: {
    who: writers,
    ok: 404,
    send: () => ({
      params: { version: randomUUID() },
      ...seen,
      body: { definition: shippedInstruments[0]?.definition },
    }),
  },
  [`POST ${g}/instrumenten/versions/:version/publication`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { version: randomUUID() }, ...seen, body: {} }),
  },
  [`GET ${g}/projecten/:project/ronden`]: {
    who: [...readers, 'partnerLead', 'partnerReporter', 'keyPerson'],
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  [`POST ${g}/projecten/:project/ronden`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { project: randomUUID() }, body: { id: randomUUID(), ...plan } }),
  },
  [`GET ${g}/ronden/:round`]: {
    who: [...readers, 'partnerLead', 'partnerReporter', 'keyPerson'],
    ok: 404,
    send: () => nowhere,
  },
  [`PUT ${g}/ronden/:round`]: { who: writers, ok: 404, send: () => ({ ...nowhere, ...seen, body: plan }) },
  [`POST ${g}/ronden/:round/moves`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, ...seen, body: { move: 'open' } }),
  },
  [`PUT ${g}/ronden/:round/results-publication`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, ...seen, body: { published: true } }),
  },
  [`PUT ${g}/ronden/:round/paper-in`]: { who: writers, ok: 404, send: () => ({ ...nowhere, ...seen, body: {} }) },
  [`PUT ${g}/ronden/:round/feedback`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, ...seen, body: { feedback: 'Gedaan.' } }),
  },
  [`GET ${g}/deelname/:round/results`]: anyone(),
  [`GET ${g}/disclosure-rule`]: { who: [...readers, 'partnerLead', 'keyPerson'], ok: 200 },
  [`PUT ${g}/disclosure-rule`]: {
    who: ['administrator'],
    ok: 412,
    send: () => ({ headers: { 'if-match': '"9"' }, body: { meanFrom: 20 } }),
  },
  [`GET ${g}/ronden/:round/texts`]: { who: writers, ok: 404, send: () => nowhere },
  [`POST ${g}/ronden/:round/texts/:text/moves`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { round: '99998', text: randomUUID() }, ...seen, body: { move: 'publish' } }),
  },
  [`GET ${g}/deelname/:round/open-answers/:question`]: {
    who: ['anyone'],
    ok: 404,
    send: () => ({ params: { round: '99998', question: 'movingGood' } }),
  },
  [`GET ${g}/ronden/:round/marked-forms`]: { who: writers, ok: 404, send: () => nowhere },
  [`GET ${g}/ronden/:round/marked-forms/:form`]: { who: writers, ok: 404, send: () => nowhereForm },
  [`PUT ${g}/ronden/:round/marked-forms/:form/aside`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhereForm, body: { reason: 'Te snel.' } }),
  },
  [`DELETE ${g}/ronden/:round/marked-forms/:form/aside`]: { who: writers, ok: 404, send: () => nowhereForm },
  [`GET ${g}/ronden`]: { who: enterers, ok: 200 },
  [`GET ${g}/ronden/:round/sheets`]: { who: enterers, ok: 404, send: () => nowhere },
  [`GET ${g}/ronden/:round/sheets/:sheet`]: { who: enterers, ok: 404, send: () => sheet },
  [`PUT ${g}/ronden/:round/sheets/:sheet`]: {
    who: enterers,
    ok: 404,
    send: () => ({ ...sheet, ...seen, body: scores }),
  },
  [`PUT ${g}/ronden/:round/sheets/:sheet/check`]: {
    who: enterers,
    ok: 404,
    send: () => ({ ...sheet, ...seen, body: scores }),
  },
  [`PUT ${g}/ronden/:round/sheets/:sheet/texts`]: {
    who: enterers,
    ok: 404,
    send: () => ({ ...sheet, ...seen, body: { texts: {} } }),
  },
  [`GET ${g}/ronden/:round/prints`]: { who: writers, ok: 404, send: () => nowhere },
  [`POST ${g}/ronden/:round/prints`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, body: { id: print, kind: 'poster', language: 'nl', place: '' } }),
  },
  [`DELETE ${g}/ronden/:round/prints/:print`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { round: '99998', print } }),
  },
  [`GET ${g}/ronden/:round/prints/:print/file`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { round: '99998', print } }),
  },
  [`GET ${g}/ronden/:round/exports`]: { who: readers, ok: 404, send: () => nowhere },
  [`POST ${g}/ronden/:round/exports`]: {
    who: readers,
    ok: 404,
    send: () => ({
      ...nowhere,
      body: { id: randomUUID(), kind: 'tables', format: 'csv', purpose: '', background: null },
    }),
  },
  [`DELETE ${g}/ronden/:round/exports/:export`]: { who: readers, ok: 404, send: () => nowhereExport },
  [`GET ${g}/ronden/:round/exports/:export/file`]: { who: readers, ok: 404, send: () => nowhereExport },
  [`GET ${g}/ronden/:round/exports/:export/dictionary`]: { who: readers, ok: 404, send: () => nowhereExport },
  [`GET ${g}/wijken/:wijk/ronden`]: {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  [`GET ${g}/deelname/:round`]: anyone(),
  [`GET ${g}/deelname/:round/form`]: anyone(),
  [`POST ${g}/deelname/:round/forms`]: anyone({ language: 'nl' }),
  [`POST ${g}/deelname/:round/code-uses`]: anyone({ code: 'BCDFG-HJKMN', language: 'nl' }),
  [`PUT ${g}/deelname/:round/form`]: anyone({ ...answers, buurt: null, age: null, done: true }),
  [`PATCH ${g}/deelname/:round/form`]: anyone({ ...answers, keys: [] }),
  [`DELETE ${g}/deelname/:round/form`]: anyone(),
  [`POST ${g}/deelname/:round/link-mails`]: anyone(email),
  [`POST ${g}/deelname/:round/link-uses`]: anyone({ code }),
  [`POST ${g}/deelname/:round/followers`]: anyone(email),
  [`POST ${g}/deelname/:round/follower-leaves`]: anyone({ code }),
};
