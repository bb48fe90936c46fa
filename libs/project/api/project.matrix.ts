import { randomUUID } from 'node:crypto';
import type { MatrixRequest, RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
/** Who leads for a partner may, where they are the regisseur: elsewhere a project is missing, as here. */
const runners = [...writers, 'partnerLead'] as const;
const readers = [...runners, 'partnerReporter', 'keyPerson', 'executive', 'researcher'] as const;
const base = '/v1/gemeenten/:gemeente/projecten';
const day = '2026-11-02';
const period = { starts: '2027', ends: null };
const seen = { headers: { 'if-match': '"1"' } };

/** A project that does not exist: who may, hears that. */
const missing = (who: RouteRule['who'], body?: unknown, more: MatrixRequest = {}): RouteRule => ({
  who,
  ok: 404,
  send: () => ({
    ...more,
    params: { project: randomUUID(), step: '1', activity: randomUUID(), note: randomUUID(), member: randomUUID() },
    ...(body === undefined ? {} : { body }),
  }),
});
const id = randomUUID();
const start = {
  id,
  name: 'Project',
  wijken: ['nergens'],
  ...period,
  regisseurId: randomUUID(),
  contactId: randomUUID(),
};
const activity = { step: 1, title: 'Wandeling', kind: 'talks', ...period };
const note = { text: 'Buren kennen elkaar.', author: 'GGD', writtenOn: day };

/** Who may use the routes of a project. */
export const projectMatrix: RouteMatrix = {
  [`GET ${base}`]: { who: readers, ok: 200 },
  ['GET /v1/gemeenten/:gemeente/traces/:kind/:number/:place']: {
    who: ['anyone'],
    ok: 404,
    send: () => ({ params: { kind: 'idea', number: '999998', place: '0' } }),
  },
  ['GET /v1/gemeenten/:gemeente/wijken/:wijk/said-and-done']: {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
  [`GET ${base}/candidates`]: { who: writers, ok: 200 },
  // nobody of that id can be regisseur
  [`POST ${base}`]: { who: writers, ok: 400, send: () => ({ body: start }) },
  [`POST ${base}/:project/copies`]: missing(writers, start),
  [`GET ${base}/:project`]: missing(readers),
  [`PUT ${base}/:project`]: missing(
    writers,
    { name: 'Project', wijken: ['nergens'], ...period, published: false },
    seen,
  ),
  [`POST ${base}/:project/moves`]: missing(writers, { move: 'pause' }, seen),
  [`POST ${base}/:project/cycles`]: missing(writers, undefined, seen),
  [`PUT ${base}/:project/steps/:step`]: missing(runners, period, seen),
  [`POST ${base}/:project/steps/:step/moves`]: missing(runners, { move: 'start' }, seen),
  [`POST ${base}/:project/decisions`]: missing(runners, {
    ...{ id, step: 2, what: 'Drie onderwerpen', body: 'team', decidedOn: day, why: 'Zo koos de wijk.' },
  }),
  [`POST ${base}/:project/activities`]: missing(runners, { id, ...activity }),
  [`PUT ${base}/:project/activities/:activity`]: missing(runners, activity, seen),
  [`POST ${base}/:project/activities/:activity/moves`]: missing(runners, { move: 'start' }, seen),
  [`GET ${base}/:project/indicators`]: missing(readers),
  [`PUT ${base}/:project/indicators`]: missing(runners, { indicators: [] }, seen),
  [`GET ${base}/:project/notes`]: missing(readers),
  [`POST ${base}/:project/notes`]: missing(runners, { id, kind: 'strength', ...note }),
  [`PUT ${base}/:project/notes/:note`]: missing(runners, note, seen),
  [`DELETE ${base}/:project/notes/:note`]: missing(runners),
  [`PUT ${base}/:project/vision`]: missing(runners, { vision: 'Samen gezond', principles: [] }, seen),
  [`POST ${base}/:project/agreements`]: missing(runners, { organisationId: randomUUID(), agreedOn: day }),
  [`GET ${base}/:project/team`]: missing(readers),
  [`POST ${base}/:project/team`]: missing(writers, { memberId: randomUUID() }),
  [`DELETE ${base}/:project/team/:member`]: missing(writers),
  [`POST ${base}/:project/regie`]: missing(
    writers,
    { kind: 'regisseur', accountId: randomUUID(), why: 'Zij gaat verder.' },
    seen,
  ),
};
