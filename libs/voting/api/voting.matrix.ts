import { randomUUID } from 'node:crypto';
import type { RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
const readers = [...writers, 'executive', 'researcher', 'partnerLead', 'partnerReporter'] as const;
const nowhere = { params: { vote: '99998' } };
const seen = { headers: { 'if-match': '"1"' } };
const plan = {
  ...{ title: 'Stemming', intro: '', wijk: 'wijk', opensAt: null, closesAt: null, languages: ['nl'], checks: [] },
  ...{ minimumAge: 16, method: 'approval', most: 1, budgetCents: null, rule: 'totals', seats: 1, rung: null },
  ...{ promise: '', feedbackDue: null, options: [] },
};
const anyone = (body?: unknown): RouteRule => ({
  who: ['anyone'],
  ok: 404,
  send: () => ({ ...nowhere, ...(body === undefined ? {} : { body }) }),
});
const print = { params: { vote: '99998', print: randomUUID() } };
const paper = { params: { vote: '99998', paper: '1' }, ...seen, body: { choices: {} } };
const noDecision = { params: { prioritisation: '99998' } };
const bareDecision = { title: 'Wat eerst?', intro: '', body: null, decidedOn: null, why: '', priorities: [] };
const g = '/v1/gemeenten/:gemeente';

/** Who may use the routes of votes. */
export const votingMatrix: RouteMatrix = {
  [`GET ${g}/projecten/:project/voting-rounds`]: {
    who: readers,
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  [`GET ${g}/projecten/:project/ballot-ideas`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  [`POST ${g}/projecten/:project/voting-rounds`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { project: randomUUID() }, body: { id: randomUUID(), ...plan } }),
  },
  [`GET ${g}/projecten/:project/prioritisations`]: {
    who: readers,
    ok: 404,
    send: () => ({ params: { project: randomUUID() } }),
  },
  [`POST ${g}/projecten/:project/prioritisations`]: {
    who: writers,
    ok: 404,
    send: () => ({
      params: { project: randomUUID() },
      body: { id: randomUUID(), title: 'Wat eerst?', wijk: 'wijk', vote: null, rung: 'consult', replaces: null },
    }),
  },
  [`GET ${g}/prioritisations/:prioritisation/dossier`]: { who: readers, ok: 404, send: () => noDecision },
  [`PUT ${g}/prioritisations/:prioritisation/dossier`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...noDecision, ...seen, body: bareDecision }),
  },
  [`POST ${g}/prioritisations/:prioritisation/candidates`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...noDecision, ...seen, body: { ideas: [1] } }),
  },
  [`POST ${g}/prioritisations/:prioritisation/publication`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...noDecision, ...seen }),
  },
  [`DELETE ${g}/prioritisations/:prioritisation`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...noDecision, ...seen }),
  },
  [`GET ${g}/wijken/:wijk/prioritisations`]: {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  [`GET ${g}/prioritisations/:prioritisation`]: { who: ['anyone'], ok: 404, send: () => noDecision },
  [`GET ${g}/voting-rounds/:vote/plan`]: { who: readers, ok: 404, send: () => nowhere },
  [`PUT ${g}/voting-rounds/:vote/plan`]: { who: writers, ok: 404, send: () => ({ ...nowhere, ...seen, body: plan }) },
  [`POST ${g}/voting-rounds/:vote/moves`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, ...seen, body: { move: 'open' } }),
  },
  [`GET ${g}/wijken/:wijk/voting-rounds`]: {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  [`GET ${g}/voting-rounds/:vote`]: anyone(),
  [`POST ${g}/voting-rounds/:vote/code-uses`]: anyone({ code: 'BCDFG-HJKM-NPQR', oldEnough: true }),
  [`POST ${g}/voting-rounds/:vote/link-mails`]: anyone({ email: 'iemand@test.invalid', oldEnough: true }),
  [`POST ${g}/voting-rounds/:vote/invited-mails`]: anyone({ email: 'iemand@test.invalid', oldEnough: true }),
  [`POST ${g}/voting-rounds/:vote/link-uses`]: anyone({ code: 'A'.repeat(43) }),
  [`POST ${g}/voting-rounds/:vote/address-statements`]: anyone({
    ...{ postcode: '1234 AB', houseNumber: '1', oldEnough: true },
  }),
  [`GET ${g}/voting-rounds/:vote/my-ballot`]: anyone(),
  [`PUT ${g}/voting-rounds/:vote/my-ballot`]: anyone({ choices: {} }),
  [`DELETE ${g}/voting-rounds/:vote/my-voter`]: { who: ['anyone'], ok: 204, send: () => nowhere },
  [`GET ${g}/voting-rounds/:vote/result`]: anyone(),
  [`GET ${g}/voting-rounds/:vote/receipts`]: anyone(),
  [`GET ${g}/voting-rounds/:vote/contents/:format`]: {
    who: ['anyone'],
    ok: 404,
    send: () => ({ params: { vote: '99998', format: 'pb' } }),
  },
  [`GET ${g}/voting-rounds/:vote/invited`]: { who: writers, ok: 404, send: () => nowhere },
  [`POST ${g}/voting-rounds/:vote/invited`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, body: { addresses: 'iemand@test.invalid' } }),
  },
  [`DELETE ${g}/voting-rounds/:vote/invited`]: { who: writers, ok: 404, send: () => nowhere },
  [`POST ${g}/voting-rounds/:vote/invited-removals`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, body: { email: 'iemand@test.invalid' } }),
  },
  [`GET ${g}/voting-rounds/:vote/prints`]: { who: writers, ok: 404, send: () => nowhere },
  [`POST ${g}/voting-rounds/:vote/prints`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, body: { id: randomUUID(), kind: 'letters', amount: 1, language: 'nl', place: '' } }),
  },
  [`DELETE ${g}/voting-rounds/:vote/prints/:print`]: { who: writers, ok: 404, send: () => print },
  [`GET ${g}/voting-rounds/:vote/prints/:print/file`]: { who: writers, ok: 404, send: () => print },
  [`GET ${g}/voting-rounds/:vote/papers`]: { who: writers, ok: 404, send: () => nowhere },
  [`PUT ${g}/voting-rounds/:vote/papers/:paper`]: { who: writers, ok: 404, send: () => paper },
  [`PUT ${g}/voting-rounds/:vote/papers/:paper/check`]: { who: writers, ok: 404, send: () => paper },
};
