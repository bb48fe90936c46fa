import { type AnyPage, withCode } from './any-page';
import { Client } from './client';
import { sessionOf } from './sessions';

const kind = 'document';
/** A comment of the coordinator of the demo; said twice it is one. */
const ownComment = '0199c0de-0000-4000-8000-00000000a04e';
const ideaPage = (rest: string, path = rest, prepare?: AnyPage['prepare']): AnyPage => ({
  route: `:wijk/ideeen${rest}`,
  ...{ kind, gemeente: 'waterhoven', path: `/lindehoek/ideeen${path}`, ...(prepare ? { prepare } : {}) },
});
/** Pages with ideas of residents, and those of who brings one. */
export const ideaPages: readonly AnyPage[] = [
  ideaPage(''),
  ideaPage('/nieuw'),
  ideaPage('/nieuw/plek', '/nieuw/plek', withIdea()),
  ideaPage('/nieuw/foto', '/nieuw/foto', withIdea()),
  ideaPage('/nieuw/insturen', '/nieuw/insturen', withIdea()),
  ideaPage('/klaar'),
  ideaPage('/mijn', '/mijn', withIdea()),
  ideaPage('/bevestig', '/bevestig', withCode('ws-idea-link')),
  ideaPage('/:idea', '/1'),
  ideaPage('/:idea/steunen', '/4/steunen'),
  ideaPage('/:idea/volgen', '/4/volgen'),
  ideaPage('/:idea/reageren', '/4/reageren'),
  ideaPage('/:idea/steun', '/4/steun', withCode('ws-idea-support')),
  ideaPage('/:idea/reactie', '/4/reactie', withCode('ws-idea-comment')),
  { ...ideaPage('/:idea/reacties/:comment', `/4/reacties/${ownComment}`, said), as: 'coordinator' },
  ideaPage('/:idea/volg', '/4/volg', withCode('ws-idea-follow')),
  ideaPage('/:idea/afmelden', '/4/afmelden', withCode('ws-idea-leave')),
];

/** Has said something about an idea of the demo. */
async function said(): Promise<void> {
  const client = await Client.open(sessionOf('coordinator'));
  await client.post('/v1/gemeenten/waterhoven/ideeen/4/comments', { id: ownComment, text: 'Wij kijken wat er kan.' });
  await client.close();
}

/** Has begun an idea in the demo. */
function withIdea(): AnyPage['prepare'] {
  let idea: ReturnType<typeof begunIdea> | undefined;
  return async (context) => {
    idea ??= begunIdea();
    await context.addCookies((await idea).cookies);
  };
}

async function begunIdea() {
  const client = await Client.open();
  const body = { title: 'Een speeltuin met water', text: 'Kinderen spelen graag met water.' };
  await client.post('/v1/gemeenten/waterhoven/wijken/lindehoek/idea-drafts', body);
  const state = await client.state();
  await client.close();
  return state;
}
