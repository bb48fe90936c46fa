import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Rung } from '@wijkspoor/instruments/domain';
import { ideasNamed, type NamedIdea } from '@wijkspoor/proposals/api';
import { ballotText, type DecisionList, nothingFound, prioritySporen, votingError } from '@wijkspoor/voting/domain';
import { replacedBy } from './decision-rows';

/** A candidate of which nothing more is known than its words. */
const bareCandidate = ({ title, text }: { readonly title: string; readonly text: string }) => ({
  ...{ id: randomUUID(), title, text, option: null as number | null, aspects: [] },
  ...{ indicators: [] as string[], criteria: nothingFound(), chosen: null, reason: '' },
});

/** A candidate made of an idea, with its words of now. */
export const candidateOf = ({ id, title, text, spoor, theme }: NamedIdea) => ({
  ...bareCandidate({ title, text: ballotText(text) }),
  ...{ spoor: spoorOf(spoor), theme, ideaId: id },
});

/** An idea can be of a spoor that a priority does not have. */
const spoorOf = (spoor: NamedIdea['spoor'] | undefined) => prioritySporen.find((one) => one === spoor) ?? null;

type Option = Record<'title' | 'text', string> & {
  readonly place: number;
  readonly theme: string | null;
  readonly ideaId: string | null;
};
type Voted = { readonly id: string; readonly rung: Rung; readonly wijkId: string; readonly options: readonly Option[] };

/**
 * A closed vote of a project with its options as candidates, each with the idea it was made of.
 * @throws voting.notClosed also when there is none of that number; voting.voteOfOtherWijk
 */
export async function closedVote(
  tx: EntityManager,
  { projectId, wijkId }: { readonly projectId: string; readonly wijkId: string },
  number: number,
) {
  const [vote] = await tx.query<Voted[]>(
    `select v.id, v.rung, v.wijk_id as "wijkId", (select json_agg(json_build_object('place', o.position, 'title', o.title, 'text', o.text,
         'theme', o.theme, 'ideaId', o.idea_id) order by o.position)
       from vote_option o where o.round_id = v.id) as options
     from voting_round v join vote_result e on e.round_id = v.id where v.number = $1 and v.project_id = $2 and v.state = 'closed'`,
    [number, projectId],
  );
  if (vote === undefined) throw votingError('notClosed', [{ path: 'vote', code: 'voting.notClosed' }]);
  if (vote.wijkId !== wijkId) throw votingError('voteOfOtherWijk', [{ path: 'vote', code: 'voting.voteOfOtherWijk' }]);
  const { id, rung, options } = vote;
  const ids = options.flatMap(({ ideaId }) => ideaId ?? []);
  const ideas = ids.length === 0 ? [] : await ideasNamed(tx, projectId, { ids });
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  return { id, rung, candidates: options.map((option) => candidateOfOption(option, known.get(option.ideaId ?? ''))) };
}

/** Its words stay those that people voted on. @param idea it was made of, as long as everybody can read that. */
const candidateOfOption = ({ place, theme, ...words }: Option, idea: NamedIdea | undefined) => ({
  ...bareCandidate(words),
  ...{ option: place, theme: theme ?? idea?.theme ?? '', spoor: spoorOf(idea?.spoor), ideaId: idea?.id ?? null },
});

/** Votes of a project that are closed and counted, newest first; at most 100. */
export const closedVotes = (tx: EntityManager, projectId: string): Promise<DecisionList['votes']> =>
  tx.query<DecisionList['votes']>(
    `select v.number, v.title, v.rung, w.slug as wijk from voting_round v join vote_result e on e.round_id = v.id join wijk w on w.id = v.wijk_id
     where v.project_id = $1 and v.state = 'closed' order by v.number desc limit 100`,
    [projectId],
  );

/** The decisions of a project, newest first; at most 100. */
export const decisionLines = (tx: EntityManager, projectId: string): Promise<DecisionList['items']> =>
  tx.query<DecisionList['items']>(
    `select d.number, d.title, d.state, d.decided_on::text as "decidedOn", ${replacedBy} as "replacedBy",
       array(select i.title from priority i where i.prioritisation_id = d.id and i.chosen order by i.position) as chosen,
       (select count(*) from priority i where i.prioritisation_id = d.id)::int as candidates,
       json_build_object('wijk', w.slug, 'vote', (select v.number from voting_round v where v.id = d.vote_round_id), 'rung', d.rung) as kept
     from prioritisation d join wijk w on w.id = d.wijk_id where d.project_id = $1 order by d.number desc limit 100`,
    [projectId],
  );

type OnBallot = { readonly title: string; readonly text: string; readonly ideaId: string | null };

/** Options of the vote that a decision leans on, by their place. */
export async function ballotOf(tx: EntityManager, decisionId: string): Promise<ReadonlyMap<number, OnBallot>> {
  const rows = await tx.query<(OnBallot & { readonly place: number })[]>(
    `select o.position as place, o.title, o.text, o.idea_id as "ideaId" from vote_option o
     join prioritisation d on d.vote_round_id = o.round_id where d.id = $1`,
    [decisionId],
  );
  return new Map(rows.map(({ place, ...voted }) => [place, voted]));
}
