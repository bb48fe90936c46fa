import { randomUUID } from 'node:crypto';
import type { RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
const readers = [...writers, 'executive', 'researcher'] as const;
const partners = ['partnerLead', 'partnerReporter'] as const;
const g = '/v1/gemeenten/:gemeente';
const p = `${g}/projecten/:project`;
const seen = { headers: { 'if-match': '"1"' } };
/** Nothing has this number or id: that the permission was passed is all that is asked. */
const nowhere = (who: RouteRule['who'], params: () => Record<string, string>, more: object = {}): RouteRule => ({
  ...{ who, ok: 404 },
  send: () => ({ params: params(), ...more }),
});
const project = () => ({ project: randomUUID() });
const source = () => ({ project: randomUUID(), source: randomUUID() });
const gap = () => ({ project: randomUUID(), place: 'spoor-care' });
const one = () => ({ intervention: '99998' });
const intervention = {
  ...{ title: 'Samen wandelen', words: '', pillar: null, sporen: [], targetGroup: '', setting: '' },
  ...{ organisationId: null, byGemeente: false, agreements: '', startsOn: null, endsOn: null, reportsPerYear: 4 },
  ...{ sharedWithTeam: false, goals: [] },
};
const money = { name: 'Wijkgeld', kind: 'gemeente', givenBy: '', amountCents: 1, endsOn: null, shown: false };

/** Who may use the routes of mix. */
export const mixMatrix: RouteMatrix = {
  [`GET ${p}/interventions`]: nowhere([...readers, ...partners], project),
  [`GET ${p}/plan-options`]: nowhere([...readers, ...partners], project),
  [`POST ${p}/interventions`]: nowhere(writers, project, { body: { id: randomUUID(), entry: null, ...intervention } }),
  [`GET ${g}/interventions/:intervention`]: nowhere([...readers, ...partners], one),
  [`PUT ${g}/interventions/:intervention`]: nowhere(writers, one, { ...seen, body: intervention }),
  [`POST ${g}/interventions/:intervention/moves`]: nowhere(writers, one, {
    ...{ ...seen, body: { move: 'agree', reason: '' } },
  }),
  [`PUT ${g}/interventions/:intervention/access`]: nowhere([...writers, ...partners], one, {
    ...{ ...seen, body: { answers: [] } },
  }),
  [`PUT ${g}/interventions/:intervention/money`]: nowhere(writers, one, {
    ...{ ...seen, body: { plannedCents: null, commitments: [] } },
  }),
  [`GET ${p}/mix`]: nowhere([...readers, ...partners], project),
  [`PUT ${p}/mix-gaps/:place`]: nowhere(writers, gap, {
    ...{ ...seen, body: { reason: 'Dat doet de buurt zelf.', decidedOn: '2027-01-01' } },
  }),
  [`DELETE ${p}/mix-gaps/:place`]: nowhere(writers, gap, seen),
  [`GET ${p}/plan-actions`]: nowhere([...readers, ...partners], project),
  [`PUT ${g}/plan-actions/:action`]: nowhere([...writers, ...partners], () => ({ action: randomUUID() }), {
    ...{ ...seen, body: { done: true } },
  }),
  [`GET ${p}/money`]: nowhere(readers, project),
  [`POST ${p}/money-sources`]: nowhere(writers, project, { body: { id: randomUUID(), ...money } }),
  [`PUT ${p}/money-sources/:source`]: nowhere(writers, source, { ...seen, body: money }),
  [`DELETE ${p}/money-sources/:source`]: nowhere(writers, source, seen),
  [`GET ${g}/wijken/:wijk/plan`]: {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ params: { wijk: word('wijk') } }),
  },
};
