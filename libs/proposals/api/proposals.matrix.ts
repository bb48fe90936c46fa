import { randomUUID } from 'node:crypto';
import type { RouteMatrix, RouteRule } from '@wijkspoor/platform/testing';

const writers = ['coordinator', 'administrator'] as const;
const readers = [...writers, 'executive', 'researcher'] as const;
const team = ['partnerLead', 'partnerReporter', 'keyPerson'] as const;
const seen = { headers: { 'if-match': '"1"' } };
const nowhere = { params: { idea: '999998', version: '1' } };
const noProject = () => ({ params: { project: randomUUID() } });
const code = 'A'.repeat(43);
const mailed = (word: (start: string) => string) => ({ email: `${word('iemand')}@test.invalid`, sixteen: true });
const g = '/v1/gemeenten/:gemeente';

const anyone = (body?: unknown, ok = 404): RouteRule => ({
  who: ['anyone'],
  ok,
  send: ({ word }) => ({
    params: { ...nowhere.params, wijk: word('wijk') },
    ...(body === undefined ? {} : { body }),
  }),
});

const byMail: RouteRule = {
  who: ['anyone'],
  ok: 404,
  send: ({ word }) => ({ ...nowhere, body: mailed(word) }),
};

/** What one said oneself: nobody did. */
const nobodys = (body?: unknown): RouteRule => ({
  ...{ who: ['anyone'], ok: 404 },
  send: () => ({ params: { comment: randomUUID() }, ...(body === undefined ? {} : { body }) }),
});

/** Who may use the routes of ideas. */
export const proposalsMatrix: RouteMatrix = {
  [`GET ${g}/wijken/:wijk/ideeen`]: anyone(),
  [`GET ${g}/wijken/:wijk/ideas-map`]: anyone(),
  [`POST ${g}/wijken/:wijk/idea-drafts`]: anyone({ title: 'Een bankje', text: 'Bij de vijver.' }),
  [`GET ${g}/ideeen/:idea`]: anyone(),
  [`GET ${g}/ideeen/:idea/photo`]: anyone(),
  [`GET ${g}/ideeen/:idea/comments`]: anyone(),
  [`POST ${g}/ideeen/:idea/comments`]: {
    who: ['anyone'],
    ok: 404,
    send: ({ word }) => ({ ...nowhere, body: { id: randomUUID(), text: 'Goed idee.', ...mailed(word) } }),
  },
  [`POST ${g}/ideeen/:idea/comment-uses`]: anyone({ code }, 400),
  [`GET ${g}/own-comments/:comment`]: nobodys(),
  [`PATCH ${g}/own-comments/:comment`]: nobodys({ text: 'Toch anders.' }),
  [`DELETE ${g}/own-comments/:comment`]: nobodys(),
  [`PUT ${g}/ideeen/:idea/support`]: { who: ['signedIn'], ok: 404, send: () => ({ ...nowhere, body: {} }) },
  [`DELETE ${g}/ideeen/:idea/support`]: { who: ['signedIn'], ok: 404, send: () => nowhere },
  [`POST ${g}/ideeen/:idea/support-mails`]: byMail,
  [`POST ${g}/ideeen/:idea/support-uses`]: anyone({ code }),
  [`POST ${g}/ideeen/:idea/followers`]: byMail,
  [`POST ${g}/ideeen/:idea/follower-uses`]: anyone({ code }),
  [`POST ${g}/ideeen/:idea/follower-leaves`]: anyone({ code }),
  [`GET ${g}/own-idea`]: anyone(),
  [`PATCH ${g}/own-idea`]: anyone({ title: 'Een bankje' }),
  [`DELETE ${g}/own-idea`]: anyone(),
  [`PUT ${g}/own-idea/photo`]: anyone({}),
  [`GET ${g}/own-idea/photo`]: anyone(),
  [`DELETE ${g}/own-idea/photo`]: anyone(),
  [`POST ${g}/own-idea/submission`]: anyone({ age: 'sixteen', email: 'iemand@test.invalid' }),
  [`POST ${g}/idea-link-uses`]: anyone({ code }, 400),
  [`GET ${g}/projecten/:project/ideeen`]: { who: [...readers, ...team], ok: 404, send: noProject },
  [`POST ${g}/projecten/:project/ideeen`]: {
    who: [...writers, 'keyPerson'],
    ok: 404,
    send: () => ({
      ...noProject(),
      body: {
        ...{ id: randomUUID(), wijk: 'wijk', title: 'Een bankje', text: 'Bij de vijver.' },
        ...{ street: '', buurt: null, spoor: null, theme: '', name: '' },
      },
    }),
  },
  [`GET ${g}/projecten/:project/texts-to-read`]: { who: writers, ok: 404, send: noProject },
  [`GET ${g}/projecten/:project/idea-settings`]: { who: [...readers, ...team], ok: 404, send: noProject },
  [`PUT ${g}/projecten/:project/idea-settings`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...noProject(), ...seen, body: { open: true, moderation: 'before', words: [], themes: [] } }),
  },
  [`GET ${g}/ideeen/:idea/dossier`]: { who: [...readers, ...team], ok: 404, send: () => nowhere },
  [`POST ${g}/ideeen/:idea/moves`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, ...seen, body: { move: 'consider' } }),
  },
  [`POST ${g}/ideeen/:idea/versions/:version/decisions`]: {
    who: writers,
    ok: 404,
    send: () => ({ ...nowhere, body: { decision: 'show' } }),
  },
  [`POST ${g}/comments/:comment/decisions`]: {
    who: writers,
    ok: 404,
    send: () => ({ params: { comment: randomUUID() }, body: { decision: 'show' } }),
  },
};
