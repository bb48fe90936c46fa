import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Rung } from '@wijkspoor/instruments/domain';
import { type DecisionList, nothingFound, votingError } from '@wijkspoor/voting/domain';
import { replacedBy } from './decision-rows';

/** A candidate of which nothing more is known than its words. */
export const bareCandidate = ({ title, text }: { readonly title: string; readonly text: string }) => ({
  ...{ id: randomUUID(), title, text, spoor: null, theme: '', option: null as number | null, ideaId: null },
  ...{ indicators: [] as string[], criteria: nothingFound(), chosen: null, reason: '' },
});

type Voted = {
  readonly id: string;
  readonly rung: Rung;
  readonly options: readonly { readonly place: number; readonly title: string; readonly text: string }[];
};

/** A closed vote of a project with its options as candidates. @throws voting.notClosed also when there is none of that number. */
export async function closedVote(tx: EntityManager, projectId: string, number: number) {
  const [vote] = await tx.query<Voted[]>(
    `select v.id, v.rung, (select json_agg(json_build_object('place', o.position, 'title', o.title, 'text', o.text) order by o.position)
       from vote_option o where o.round_id = v.id) as options
     from voting_round v join vote_result e on e.round_id = v.id where v.number = $1 and v.project_id = $2 and v.state = 'closed'`,
    [number, projectId],
  );
  if (vote === undefined) throw votingError('notClosed', [{ path: 'vote', code: 'voting.notClosed' }]);
  const { id, rung, options } = vote;
  return { id, rung, candidates: options.map(({ place, ...words }) => ({ ...bareCandidate(words), option: place })) };
}

/** Votes of a project that are closed and counted, newest first; at most 100. */
export const closedVotes = (tx: EntityManager, projectId: string): Promise<DecisionList['votes']> =>
  tx.query<DecisionList['votes']>(
    `select v.number, v.title, v.rung from voting_round v join vote_result e on e.round_id = v.id
     where v.project_id = $1 and v.state = 'closed' order by v.number desc limit 100`,
    [projectId],
  );

/** The decisions of a project, newest first; at most 100. */
export const decisionLines = (tx: EntityManager, projectId: string): Promise<DecisionList['items']> =>
  tx.query<DecisionList['items']>(
    `select d.number, d.title, d.state, d.decided_on::text as "decidedOn", ${replacedBy} as "replacedBy",
       array(select i.title from priority i where i.prioritisation_id = d.id and i.chosen order by i.position) as chosen,
       (select count(*) from priority i where i.prioritisation_id = d.id)::int as candidates
     from prioritisation d where d.project_id = $1 order by d.number desc limit 100`,
    [projectId],
  );
