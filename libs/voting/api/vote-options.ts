import type { EntityManager } from 'typeorm';
import { ideasAmong } from '@wijkspoor/proposals/api';
import { type AddVote, type PlannedOption, votingError } from '@wijkspoor/voting/domain';
import type { VoteFrame } from './vote-frames';

type Planned = Pick<AddVote, 'options' | 'categories'>;

/**
 * Puts options and categories in the place of those that are there.
 * @param known ideas that are on this ballot already: they stay, whatever became of them since.
 * @throws voting.ideaNotForBallot for an idea of another project, or one that cannot be voted on
 */
export async function putOptions(
  tx: EntityManager,
  { id, projectId, known }: { readonly id: string; readonly projectId: string; readonly known: readonly string[] },
  { options, categories }: Planned,
): Promise<void> {
  await demandIdeas(tx, projectId, known, options);
  await tx.query('delete from vote_option where round_id = $1', [id]);
  await tx.query('delete from vote_category where round_id = $1', [id]);
  await tx.query(
    `insert into vote_category (round_id, position, name, budget_cents) select $1, o.place, o.name, o.budget
     from unnest($2::text[], $3::bigint[]) with ordinality o (name, budget, place)`,
    [id, categories.map(({ name }) => name), categories.map(({ budgetCents }) => budgetCents)],
  );
  await tx.query(
    `insert into vote_option (round_id, position, title, text, cost_cents, idea_id, theme, category, translations, buurt)
     select $1, o.place, o.title, o.text, o.cost, o.idea, o.theme, o.category, o.translations, o.buurt
     from unnest($2::text[], $3::text[], $4::bigint[], $5::uuid[], $6::text[], $7::text[], $8::jsonb[], $9::text[])
       with ordinality o (title, text, cost, idea, theme, category, translations, buurt, place)`,
    [
      id,
      options.map(({ title }) => title),
      options.map(({ text }) => text),
      options.map(({ costCents }) => costCents),
      options.map(({ ideaId }) => ideaId),
      options.map(({ theme }) => theme),
      options.map(({ category }) => category),
      options.map(({ translations }) => JSON.stringify(translations)),
      options.map(({ buurt }) => buurt),
    ],
  );
}

async function demandIdeas(
  tx: EntityManager,
  projectId: string,
  known: readonly string[],
  options: readonly PlannedOption[],
): Promise<void> {
  const asked = options.flatMap(({ ideaId }) => (ideaId === null || known.includes(ideaId) ? [] : [ideaId]));
  if (asked.length === 0) return;
  const found = await ideasAmong(tx, projectId, asked);
  if (asked.some((one) => !found.has(one)))
    throw votingError('ideaNotForBallot', [{ path: 'options', code: 'voting.ideaNotForBallot' }]);
}

/** Ideas that are on the ballot of a vote. */
export const ideasOn = ({ options }: VoteFrame): readonly string[] => options.flatMap(({ ideaId }) => ideaId ?? []);
