import type { ResolveFn } from '@angular/router';
import type { OpenQuestions } from '@wijkspoor/wijk/web';
import { readRounds } from './part-data';

/** For the page of a wijk: the first round of the list that can be answered now; nothing when none can. */
export const openQuestions: ResolveFn<OpenQuestions | null> = async (route) => {
  const { items } = await readRounds(route);
  const round = items.find(({ takesAnswers }) => takesAnswers);
  if (round === undefined || round.closesAt === null) return null;
  return { minutes: round.minutes, closesAt: round.closesAt, path: `/meedoen/${round.number}` };
};
