import type { ResolveFn } from '@angular/router';
import type { Asked } from '@wijkspoor/wijk/web';
import { readRounds } from './part-data';

/** For the page of a wijk: the first round of the list that can be answered now, and the latest of which anyone can read the results. */
export const asked: ResolveFn<Asked> = async (route) => {
  const { items } = await readRounds(route);
  const open = items.find(({ takesAnswers }) => takesAnswers);
  const shown = items.find(({ resultsPublic }) => resultsPublic);
  return {
    open:
      open === undefined || open.closesAt === null
        ? null
        : { minutes: open.minutes, closesAt: open.closesAt, path: `/meedoen/${open.number}` },
    before: items.some(({ state }) => state === 'closed'),
    results: shown === undefined ? null : `/uitkomsten/${shown.number}`,
  };
};
