import {
  type CodeLink,
  filled,
  type FormDone,
  type FormParams,
  type PlainForm,
  type Posted,
  valueOf,
} from '@wijkspoor/platform/web/forms';
import {
  AddComment,
  BeginIdea,
  ChangeComment,
  ChangeIdea,
  CommentAdded,
  Followed,
  FollowIdea,
  HandedIn,
  HandInIdea,
  SupportByMail,
  UseIdeaLink,
} from '../domain';

const ideas = '/:wijk/ideeen';
const inGemeente = true;
type Call = ReturnType<PlainForm['call']>;

const part = (params: FormParams, name: string): string => encodeURIComponent(params[name] ?? '');
/** A call of the api below that of the gemeente of the address. */
const call =
  (method: Call['method'], path: (params: FormParams) => string) =>
  (params: FormParams): Call => ({ method, path: `/v1/gemeenten/${part(params, 'gemeente')}/${path(params)}` });
const ofIdea = (path: string) => (params: FormParams) => `ideeen/${part(params, 'idea')}/${path}`;
const fixed = (path: string) => () => path;

/** Goes on to a page below that of the ideas of the wijk. */
const to =
  (page: (done: FormDone) => string) =>
  (done: FormDone): string =>
    done.links.gemeente(done.params['gemeente'] ?? '', `/${part(done.params, 'wijk')}/ideeen`) + page(done);
const toIdea = (rest: string | ((done: FormDone) => string)) =>
  to((done) => `/${part(done.params, 'idea')}${typeof rest === 'string' ? rest : rest(done)}`);

/** Fields as they were typed, also the empty ones: what was made empty is taken away. */
const typed =
  (...names: readonly string[]) =>
  (posted: Posted): Record<string, string> =>
    Object.fromEntries(names.flatMap((name) => (posted.has(name) ? [[name, valueOf(posted, name) ?? '']] : [])));
const ticked = (posted: Posted, name: string): Record<string, true> =>
  valueOf(posted, name) === undefined ? {} : { [name]: true };
const withSixteen = (posted: Posted) => ({ ...filled(posted, ['sixteen']), ...ticked(posted, 'sixteen') });

/** What a place says: what was not chosen is nothing. */
function readPlace(posted: Posted): Record<string, unknown> {
  const { buurt, spoor, ...rest } = typed('street', 'buurt', 'spoor', 'theme')(posted);
  return {
    ...rest,
    ...(buurt === undefined ? {} : { buurt: buurt === '' ? null : buurt }),
    ...(spoor === undefined ? {} : { spoor: spoor === '' ? null : spoor }),
  };
}

const handedIn = to(({ answer }) => {
  const read = HandedIn.safeParse(answer);
  if (!read.success) return '';
  const { outcome, number } = read.data;
  return `/klaar?gelukt=${outcome}${number === null ? '' : `&nummer=${number}`}`;
});

/** Changes the draft of this browser. */
const changes = (page: string, action: string, input: PlainForm['input'], next: string): PlainForm => ({
  page: ideas + page,
  inGemeente,
  action,
  contract: ChangeIdea,
  ...(input === undefined ? {} : { input }),
  call: call('PATCH', fixed('own-idea')),
  done: to(() => next),
});

const bringing: readonly PlainForm[] = [
  {
    page: `${ideas}/nieuw`,
    inGemeente,
    action: 'begin',
    contract: BeginIdea,
    call: call('POST', (params) => `wijken/${part(params, 'wijk')}/idea-drafts`),
    done: to(() => '/nieuw/plek'),
  },
  changes('/nieuw', 'words', typed('title', 'text'), '/nieuw/plek'),
  changes('/nieuw/plek', 'place', readPlace, '/nieuw/foto'),
  {
    page: `${ideas}/nieuw/foto`,
    inGemeente,
    action: 'photo',
    upload: true,
    contract: ChangeIdea,
    call: call('PUT', fixed('own-idea/photo')),
    done: to(() => '/nieuw/foto'),
  },
  changes('/nieuw/foto', 'photo-about', typed('photoAbout'), '/nieuw/insturen'),
  {
    page: `${ideas}/nieuw/foto`,
    inGemeente,
    action: 'photo-remove',
    contract: ChangeIdea,
    input: () => ({}),
    call: call('DELETE', fixed('own-idea/photo')),
    done: to(() => '/nieuw/foto'),
  },
  {
    page: `${ideas}/nieuw/insturen`,
    inGemeente,
    action: 'hand-in',
    contract: HandInIdea,
    input: (posted) => ({ ...filled(posted, ['follow']), ...ticked(posted, 'follow') }),
    call: call('POST', fixed('own-idea/submission')),
    done: handedIn,
  },
  {
    page: `${ideas}/nieuw/insturen`,
    inGemeente,
    action: 'remove',
    contract: ChangeIdea,
    input: () => ({}),
    call: call('DELETE', fixed('own-idea')),
    done: to(() => ''),
  },
  changes('/mijn', 'save', typed('title', 'text'), '/mijn?gelukt=bewaard'),
];

/** A button behind a link from a mail. */
const uses = (
  page: string,
  {
    action = 'use',
    code,
    path,
    done,
  }: { action?: string; code: string; path: Call['path'] | ((params: FormParams) => string); done: PlainForm['done'] },
): PlainForm => ({
  page: ideas + page,
  inGemeente,
  action,
  code,
  contract: UseIdeaLink,
  input: () => ({}),
  call: call('POST', typeof path === 'string' ? fixed(path) : path),
  done,
});

/** What a comment became. */
const said = to(({ answer, params }) => {
  const read = CommentAdded.safeParse(answer);
  return `/${part(params, 'idea')}${read.success ? `?gelukt=${read.data.outcome}` : ''}`;
});
/** The same, on the page where its writer can change it. */
const ownSaid = to(({ answer, params }) => {
  const read = CommentAdded.safeParse(answer);
  return `/${part(params, 'idea')}${read.success ? `/reacties/${read.data.id}?gelukt=${read.data.outcome}` : ''}`;
});
const ofComment = ({ comment = '' }: FormParams) => `own-comments/${encodeURIComponent(comment)}`;
const commentPage = `${ideas}/:idea/reacties/:comment`;

/** Every form of the pages with ideas that works without scripts. */
export const proposalsForms: readonly PlainForm[] = [
  ...bringing,
  ...(['support', 'unsupport'] as const).map((action): PlainForm => ({
    page: `${ideas}/:idea`,
    inGemeente,
    action,
    contract: ChangeIdea,
    input: () => ({}),
    call: call(action === 'support' ? 'PUT' : 'DELETE', ofIdea('support')),
    done: toIdea(action === 'support' ? '?gelukt=steun' : ''),
  })),
  {
    page: `${ideas}/:idea/steunen`,
    inGemeente,
    action: 'support',
    contract: SupportByMail,
    input: (posted) => ({ ...filled(posted, ['sixteen']), sixteen: valueOf(posted, 'sixteen') !== undefined }),
    call: call('POST', ofIdea('support-mails')),
    done: toIdea('?gelukt=support'),
  },
  {
    page: `${ideas}/:idea/volgen`,
    inGemeente,
    action: 'follow',
    contract: FollowIdea,
    input: withSixteen,
    call: call('POST', ofIdea('followers')),
    done: toIdea((done) =>
      Followed.safeParse(done.answer).data?.outcome === 'mailed' ? '?gelukt=follow-mailed' : '?gelukt=follows',
    ),
  },
  {
    page: `${ideas}/:idea/reageren`,
    inGemeente,
    action: 'comment',
    contract: AddComment,
    input: withSixteen,
    call: call('POST', ofIdea('comments')),
    done: said,
  },
  {
    page: commentPage,
    inGemeente,
    action: 'save',
    contract: ChangeComment,
    call: call('PATCH', ofComment),
    done: toIdea(({ params }) => `/reacties/${part(params, 'comment')}?gelukt=bewaard`),
  },
  {
    page: commentPage,
    inGemeente,
    action: 'withdraw',
    contract: ChangeComment,
    input: () => ({}),
    call: call('DELETE', ofComment),
    done: toIdea('?gelukt=weggehaald'),
  },
  uses('/bevestig', { code: 'idea-link', path: 'idea-link-uses', done: handedIn }),
  uses('/mijn', { action: 'open', code: 'idea-own', path: 'idea-link-uses', done: to(() => '/mijn') }),
  uses('/:idea/steun', { code: 'idea-support', path: ofIdea('support-uses'), done: toIdea('?gelukt=steun') }),
  uses('/:idea/reactie', { code: 'idea-comment', path: ofIdea('comment-uses'), done: ownSaid }),
  uses('/:idea/volg', { code: 'idea-follow', path: ofIdea('follower-uses'), done: toIdea('?gelukt=follows') }),
  uses('/:idea/afmelden', {
    code: 'idea-leave',
    path: ofIdea('follower-leaves'),
    done: toIdea('/afmelden?gelukt=afgemeld'),
  }),
];

/** The links in mails about ideas that carry a code. */
export const proposalsCodeLinks: readonly CodeLink[] = [
  { page: `${ideas}/bevestig/:code`, inGemeente, code: 'idea-link', to: `${ideas}/bevestig` },
  { page: `${ideas}/mijn/:code`, inGemeente, code: 'idea-own', to: `${ideas}/mijn` },
  { page: `${ideas}/:idea/steun/:code`, inGemeente, code: 'idea-support', to: `${ideas}/:idea/steun` },
  { page: `${ideas}/:idea/reactie/:code`, inGemeente, code: 'idea-comment', to: `${ideas}/:idea/reactie` },
  { page: `${ideas}/:idea/volg/:code`, inGemeente, code: 'idea-follow', to: `${ideas}/:idea/volg` },
  {
    page: `${ideas}/:idea/afmelden/:code`,
    inGemeente,
    code: 'idea-leave',
    to: `${ideas}/:idea/afmelden`,
    leaves: true,
  },
];
