import type { FormWorld } from '@wijkspoor/identity/testing';
import type { FormMatrix } from '@wijkspoor/platform/testing';

/** Who may use the forms of goals: anyone, where there is something to write along with; there is nothing in a gemeente that is new. */
export const goalsFormMatrix: FormMatrix<FormWorld> = {
  '/:wijk/doelen/:goal/meeschrijven suggest': {
    who: ['anyone'],
    ok: '404 platform.missing',
    post: async () => ({
      params: { wijk: 'noord', goal: '99998' },
      fields: {
        ...{ id: '00000000-0000-4000-8000-00000000c0de', paragraph: '00000000-0000-4000-8000-00000000c0df' },
        ...{ kind: 'wording', basedOn: '1', words: 'Liever zo.' },
      },
    }),
  },
};
