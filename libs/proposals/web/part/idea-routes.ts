import { inject } from '@angular/core';
import type { ActivatedRouteSnapshot, ResolveFn, Routes } from '@angular/router';
import { loadTexts, page, PAGE_REQUEST, readApi } from '@wijkspoor/platform/web';
import { traceOf, traceTexts } from '@wijkspoor/project/web';
import { WijkView } from '@wijkspoor/wijk/domain';
import {
  commentsData,
  doneData,
  ideaData,
  listData,
  lookedData,
  mapData,
  numberData,
  ownCommentData,
  ownData,
  ownOrNone,
  replyData,
  withDraft,
} from './idea-data';
import type { LinkKind } from './link-page';
import { pageTexts as texts } from './page-texts';

const kind = 'document';
const plain = { kind, texts, ideas: true } as const;
const wijk: ResolveFn<string> = ({ paramMap }) => paramMap.get('wijk') ?? '';
const signedIn: ResolveFn<boolean> = () => inject(PAGE_REQUEST)?.mayHaveSession ?? false;
const place = ({ paramMap }: ActivatedRouteSnapshot): Promise<WijkView> => {
  const [gemeente, slug] = ['gemeente', 'wijk'].map((name) => encodeURIComponent(paramMap.get(name) ?? ''));
  return readApi(`/v1/gemeenten/${gemeente}/wijken/${slug}`, WijkView);
};

/** A step of bringing an idea: never kept, and only for who has a draft. */
const draft = { ...plain, guards: [withDraft], data: { own: ownData } };

/** Behind a link in a mail. */
const link = (what: LinkKind) => ({
  ...plain,
  data: { kind: () => what, done: doneData, wijk },
  load: async () => (await import('./link-page')).IdeaLinkPage,
});

/** Supporting or following without an account. */
const byMail = (action: 'support' | 'follow') => ({
  ...plain,
  data: { idea: ideaData, action: () => action, signedIn },
  load: async () => (await import('./by-mail-page')).IdeaByMailPage,
});

/** Public pages with ideas. */
export const ideaPages: Routes = [
  page(':wijk/ideeen', {
    ...plain,
    cached: true,
    data: { list: listData, map: mapData, looked: lookedData, own: ownOrNone },
    load: async () => (await import('./ideas-page')).IdeasPage,
  }),
  page(':wijk/ideeen/nieuw', {
    ...plain,
    data: { list: listData, own: ownOrNone },
    load: async () => (await import('./begin-page')).BeginIdeaPage,
  }),
  page(':wijk/ideeen/nieuw/plek', { ...draft, load: async () => (await import('./place-page')).PlaceOfIdeaPage }),
  page(':wijk/ideeen/nieuw/foto', { ...draft, load: async () => (await import('./photo-page')).PhotoOfIdeaPage }),
  page(':wijk/ideeen/nieuw/insturen', {
    ...draft,
    load: async () => (await import('./hand-in-page')).HandInIdeaPage,
  }),
  page(':wijk/ideeen/klaar', {
    ...plain,
    data: { place, done: doneData, number: numberData },
    load: async () => (await import('./done-page')).IdeaDonePage,
  }),
  page(':wijk/ideeen/mijn', {
    ...plain,
    data: { own: ownOrNone, done: doneData, wijk },
    load: async () => (await import('./own-page')).OwnIdeaPage,
  }),
  page(':wijk/ideeen/bevestig', link('confirm')),
  page(':wijk/ideeen/:idea', {
    ...plain,
    cached: true,
    guards: [loadTexts(traceTexts)],
    data: { idea: ideaData, comments: commentsData, done: doneData, signedIn, track: traceOf('idea', 'idea') },
    load: async () => (await import('./idea-page')).OneIdeaPage,
  }),
  page(':wijk/ideeen/:idea/steunen', byMail('support')),
  page(':wijk/ideeen/:idea/volgen', byMail('follow')),
  page(':wijk/ideeen/:idea/reageren', {
    ...plain,
    data: { idea: ideaData, comments: commentsData, reply: replyData, signedIn },
    load: async () => (await import('./comment-page')).CommentPage,
  }),
  page(':wijk/ideeen/:idea/steun', link('support')),
  page(':wijk/ideeen/:idea/reactie', link('comment')),
  page(':wijk/ideeen/:idea/reacties/:comment', {
    ...plain,
    data: { own: ownCommentData, done: doneData },
    load: async () => (await import('./own-comment-page')).OwnCommentPage,
  }),
  page(':wijk/ideeen/:idea/volg', link('follow')),
  page(':wijk/ideeen/:idea/afmelden', link('leave')),
];
