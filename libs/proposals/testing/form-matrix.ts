import type { FormWorld } from '@wijkspoor/identity/testing';
import type { FormMatrix, FormRule } from '@wijkspoor/platform/testing';

const ideas = '/:wijk/ideeen';
const code = 'A'.repeat(43);
const params = { wijk: 'noord', idea: '999998' };

/** Anyone may take part, where there is an idea: there is none in a gemeente that is new. */
const anyone = (
  ok: string,
  more: { fields?: Readonly<Record<string, string>>; code?: string } = {},
): FormRule<FormWorld> => ({ who: ['anyone'], ok, post: async () => ({ params, ...more }) });
const noDraft = (fields: Readonly<Record<string, string>> = {}) => anyone('404 proposals.noDraft', { fields });
const missing = (fields: Readonly<Record<string, string>> = {}) => anyone('404 platform.missing', { fields });
const byMail: FormRule<FormWorld> = {
  who: ['anyone'],
  ok: '404 platform.missing',
  post: async ({ given }) => ({ params, fields: { email: `${given.word('iemand')}@test.invalid`, sixteen: '1' } }),
};
const signedIn: FormRule<FormWorld> = {
  who: ['signedIn'],
  ok: '404 platform.missing',
  post: async () => ({ params }),
};

/** What one said oneself: nobody did. */
const ofComment = (fields: Readonly<Record<string, string>> = {}): FormRule<FormWorld> => ({
  ...{ who: ['anyone'], ok: '404 platform.missing' },
  post: async () => ({ params: { ...params, comment: '00000000-0000-4000-8000-00000000c0de' }, fields }),
});

/** Who may use the forms of ideas. */
export const proposalsFormMatrix: FormMatrix<FormWorld> = {
  [`${ideas}/nieuw begin`]: missing({ title: 'Een bankje', text: 'Bij de vijver.' }),
  [`${ideas}/nieuw words`]: noDraft({ title: 'Een bankje', text: 'Bij de vijver.' }),
  [`${ideas}/nieuw/plek place`]: noDraft({ street: 'Vijverlaan', spoor: '' }),
  [`${ideas}/nieuw/foto photo`]: noDraft(),
  [`${ideas}/nieuw/foto photo-about`]: noDraft({ photoAbout: 'Een vijver' }),
  [`${ideas}/nieuw/foto photo-remove`]: noDraft(),
  [`${ideas}/nieuw/insturen hand-in`]: noDraft({ age: 'younger' }),
  [`${ideas}/nieuw/insturen remove`]: noDraft(),
  [`${ideas}/mijn save`]: noDraft({ title: 'Een bankje', text: 'Bij de vijver.' }),
  [`${ideas}/mijn open`]: anyone('400 proposals.linkInvalid', { code }),
  [`${ideas}/bevestig use`]: anyone('400 proposals.linkInvalid', { code }),
  [`${ideas}/:idea support`]: signedIn,
  [`${ideas}/:idea unsupport`]: signedIn,
  [`${ideas}/:idea/steunen support`]: byMail,
  [`${ideas}/:idea/volgen follow`]: byMail,
  [`${ideas}/:idea/reageren comment`]: {
    who: ['anyone'],
    ok: '404 platform.missing',
    post: async ({ given }) => ({
      params,
      fields: {
        ...{ id: '00000000-0000-4000-8000-00000000c0de', text: 'Goed idee.' },
        ...{ email: `${given.word('iemand')}@test.invalid`, sixteen: '1' },
      },
    }),
  },
  [`${ideas}/:idea/reacties/:comment save`]: ofComment({ text: 'Toch anders.' }),
  [`${ideas}/:idea/reacties/:comment withdraw`]: ofComment(),
  [`${ideas}/:idea/steun use`]: anyone('404 platform.missing', { code }),
  [`${ideas}/:idea/reactie use`]: anyone('400 proposals.linkInvalid', { code }),
  [`${ideas}/:idea/volg use`]: anyone('404 platform.missing', { code }),
  [`${ideas}/:idea/afmelden use`]: anyone('404 platform.missing', { code }),
};
