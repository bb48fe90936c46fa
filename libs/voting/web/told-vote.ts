import type { ResolveFn } from '@angular/router';
import type { ToldVote } from '@wijkspoor/wijk/web';
import { readVotes } from './vote-data';

/** For the page of a wijk: the vote that is open, or else the last one that was counted; nothing when there is none of these. */
export const toldVote: ResolveFn<ToldVote | null> = async (route) => {
  const { items } = await readVotes(route);
  const open = items.find(({ takesBallots }) => takesBallots);
  const told = open ?? items.find(({ state }) => state === 'closed');
  if (told?.closesAt === undefined || told.closesAt === null) return null;
  const { number, title, closesAt } = told;
  return { open: told === open, title, closesAt, path: `/stemmen/${number}${told === open ? '' : '/uitslag'}` };
};
