import type { FormWorld } from '@wijkspoor/identity/testing';
import type { FormMatrix, FormRule } from '@wijkspoor/platform/testing';

const vote = '/:wijk/stemmen/:vote';

/** Anyone may vote, where there is a vote: there is none of that number in a gemeente that is new. */
const anyone = (more: { fields?: Readonly<Record<string, string>>; code?: string } = {}): FormRule<FormWorld> => ({
  who: ['anyone'],
  ok: '404 platform.missing',
  post: async () => ({ params: { wijk: 'noord', vote: '99998' }, ...more }),
});
const oldEnough = '1';

/** Who may use the forms of voting. */
export const votingFormMatrix: FormMatrix<FormWorld> = {
  [`${vote}/code code`]: anyone({ fields: { code: 'BCDFG-HJKM-NPQR', oldEnough } }),
  [`${vote}/mail mail`]: anyone({ fields: { email: 'iemand@test.invalid', oldEnough } }),
  [`${vote}/uitgenodigd mail`]: anyone({ fields: { email: 'iemand@test.invalid', oldEnough } }),
  [`${vote}/adres address`]: anyone({ fields: { postcode: '1234 AB', houseNumber: '12', oldEnough } }),
  [`${vote}/verder use`]: anyone({ code: 'A'.repeat(43) }),
  [`${vote}/stembiljet cast`]: anyone({ fields: { 'choice.1': '1' } }),
  // a browser forgets, whatever there is to forget
  [`${vote}/klaar leave`]: { ...anyone(), ok: '303 /{gemeente}/noord/stemmen/99998?gelukt=gewist' },
};
