import type { FormWorld } from '@wijkspoor/identity/testing';
import type { FormMatrix, FormRule } from '@wijkspoor/platform/testing';

const round = '/:wijk/meedoen/:round';
const code = 'A'.repeat(43);

/** Anyone may take part, where there is a round: there is none of that number in a gemeente that is new. */
const anyone = (more: { fields?: Readonly<Record<string, string>>; code?: string } = {}): FormRule<FormWorld> => ({
  who: ['anyone'],
  ok: '404 platform.missing',
  post: async () => ({ params: { wijk: 'noord', round: '99998', key: 'moving' }, ...more }),
});
const mail = anyone({ fields: { email: 'iemand@test.invalid', sixteen: '1' } });
const begin = anyone({ fields: { language: 'nl' } });
const answer = anyone({ fields: { keys: 'moving', 'answers.moving': '7' } });

/** Who may use the forms of taking part in a round. */
export const instrumentsFormMatrix: FormMatrix<FormWorld> = {
  [`${round} begin`]: begin,
  [`${round}/opnieuw begin`]: begin,
  [`${round}/code code`]: anyone({ fields: { language: 'nl', code: 'BCDFG-HJKMN' } }),
  [`${round}/vraag/:key next`]: answer,
  [`${round}/vraag/:key back`]: answer,
  [`${round}/vraag/:key skip`]: answer,
  [`${round}/vraag/:key list`]: answer,
  [`${round}/alles all`]: answer,
  [`${round}/achtergrond background`]: anyone({ fields: { asked: 'age', age: '25-44' } }),
  [`${round}/inleveren hand-in`]: anyone(),
  [`${round}/klaar mail`]: mail,
  [`${round}/klaar follow`]: mail,
  [`${round}/stoppen wipe`]: anyone(),
  [`${round}/verder use`]: anyone({ code }),
  [`${round}/afmelden use`]: anyone({ code }),
};
