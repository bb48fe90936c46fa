import { randomUUID } from 'node:crypto';
import type { Visitor } from '@wijkspoor/identity/testing';
import { type DecisionView, nothingFound } from '@wijkspoor/voting/domain';

/** What a draft is made with; without a vote unless said otherwise. */
export const bareDecision = (wijk: string, more: object = {}) => ({
  ...{ id: randomUUID(), title: 'Waar werken wij aan?', wijk, vote: null, rung: 'consult', replaces: null },
  ...more,
});

/** A candidate that stands by itself. */
export const candidate = (more: object = {}) => ({
  ...{ id: randomUUID(), title: 'Elkaar ontmoeten', text: '', spoor: 'participation', theme: '', option: null },
  ...{ idea: null, indicators: [], criteria: nothingFound(), chosen: true, reason: '' },
  ...more,
});

/** The whole of a draft, as it can be put back. @param change what becomes of each candidate. */
export const asPut = (
  { title, intro, body, decidedOn, why, priorities }: DecisionView,
  change: (one: DecisionView['priorities'][number]) => object = () => ({}),
) => ({
  ...{ title, intro, body, decidedOn, why },
  priorities: priorities.map((one) => {
    const { id, title: name, text, spoor, theme, option, idea, indicators, criteria, chosen, reason, aspects } = one;
    return {
      ...{ id, title: name, text, spoor, theme, option, indicators, criteria, chosen, reason },
      ...{ idea: idea?.number ?? null, aspects: aspects.map(({ round, place }) => ({ round, place })) },
      ...change(one),
    };
  }),
});

/** Puts a draft as whoever saw it last. */
export const put = (who: Visitor, path: string, version: number, body: unknown) =>
  who.put(`${path}/dossier`, body, { headers: { 'if-match': `"${version}"` } });

/** Publishes a draft as whoever saw it last. */
export const publish = (who: Visitor, path: string, version: number) =>
  who.post(`${path}/publication`, undefined, { headers: { 'if-match': `"${version}"` } });
