import { randomUUID } from 'node:crypto';
import type { RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
/** Who leads for a partner may, where they are the regisseur: elsewhere a project is missing, as here. */
const runners = [...writers, 'partnerLead'] as const;
const readers = [...runners, 'partnerReporter', 'keyPerson', 'executive', 'researcher'] as const;
const g = '/v1/gemeenten/:gemeente';
const seen = { headers: { 'if-match': '"1"' } };

/** Something that does not exist: who may, hears that. */
const missing = (who: RouteRule['who'], body?: unknown): RouteRule => ({
  who,
  ok: 404,
  send: ({ word }) => ({
    params: {
      ...{ project: randomUUID(), paragraph: randomUUID(), suggestion: randomUUID() },
      ...{ goal: '99998', wijk: word('wijk') },
    },
    ...seen,
    ...(body === undefined ? {} : { body }),
  }),
});
const id = randomUUID();
const suggestion = { id, kind: 'wording', basedOn: 1, words: 'Liever zo.' };

/** Who may use the routes of goals. */
export const goalsMatrix: RouteMatrix = {
  [`GET ${g}/wijken/:wijk/doelen`]: missing(['anyone']),
  [`GET ${g}/doelen/:goal`]: missing(['anyone']),
  [`POST ${g}/paragraphs/:paragraph/suggestions`]: missing(['anyone'], suggestion),
  [`POST ${g}/paragraphs/:paragraph/paper-suggestions`]: missing([...writers, 'keyPerson'], {
    ...suggestion,
    role: 'resident',
  }),
  [`POST ${g}/suggestions/:suggestion/readings`]: missing(writers, { decision: 'show' }),
  [`POST ${g}/suggestions/:suggestion/answers`]: missing(runners, { answer: 'takeOver' }),
  [`GET ${g}/projecten/:project/doelen`]: missing(readers),
  [`POST ${g}/projecten/:project/doelen`]: missing(runners, { id, title: 'Meer bewegen', parentId: null }),
  [`POST ${g}/projecten/:project/plan-texts`]: missing(runners, { id }),
  [`GET ${g}/projecten/:project/goal-themes`]: missing(readers),
  [`POST ${g}/projecten/:project/goal-themes`]: missing(runners, {
    theme: 'smoking',
    goals: [{ key: 'stopped', id }],
    interventions: [],
  }),
  [`GET ${g}/projecten/:project/sporen`]: missing(readers),
  [`POST ${g}/projecten/:project/sporen`]: missing(runners, {
    ...{ id, spoor: 'care', soFar: 'some', wanted: 'much', words: '', decidedOn: '2026-01-31' },
  }),
  [`GET ${g}/doelen/:goal/dossier`]: missing(readers),
  [`PUT ${g}/doelen/:goal/dossier`]: missing(runners, { paragraphs: [], goal: null }),
  [`POST ${g}/doelen/:goal/moves`]: missing(runners, { move: 'open' }),
};
