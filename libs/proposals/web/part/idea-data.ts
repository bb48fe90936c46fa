import { inject, Injectable } from '@angular/core';
import type { ActivatedRouteSnapshot, CanActivateFn, ResolveFn } from '@angular/router';
import { Page, PAGE_REQUEST, problemOf, readApi, useLinks } from '@wijkspoor/platform/web';
import { CommentList, IdeaList, IdeaPage, IdeasMap, OwnComment, OwnIdea } from '@wijkspoor/proposals/domain';

const param = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const gemeenteOf = (route: ActivatedRouteSnapshot): string => `/v1/gemeenten/${param(route, 'gemeente')}`;

/** Query of a list: its names in an address are Dutch words, those of the api are English. */
const names = {
  q: 'zoek',
  spoor: 'spoor',
  theme: 'onderwerp',
  state: 'staat',
  buurt: 'buurt',
  order: 'volgorde',
  after: 'na',
};

/** What is looked for, as the fields of the page have it. */
export type Looked = Readonly<Record<keyof typeof names, string>>;

function lookedIn({ queryParamMap }: ActivatedRouteSnapshot): Looked {
  const of = (name: keyof typeof names): string => queryParamMap.get(names[name]) ?? '';
  return {
    ...{ q: of('q'), spoor: of('spoor'), theme: of('theme'), state: of('state') },
    ...{ buurt: of('buurt'), order: of('order'), after: of('after') },
  };
}

/** What the address looks for. */
export const lookedData: ResolveFn<Looked> = (route) => lookedIn(route);

/** Writes the query of a page of the list. */
export function writeQuery(looked: Partial<Looked>): string {
  const query = new URLSearchParams(
    Object.entries(looked).flatMap(([name, value]) => (value === '' ? [] : [[names[name as keyof Looked], value]])),
  ).toString();
  return query === '' ? '' : `?${query}`;
}

/** Ideas of the wijk of the address; call it where `inject` works. */
export const readIdeas = (route: ActivatedRouteSnapshot, looked: Partial<Looked> = {}): Promise<IdeaList> => {
  const query = new URLSearchParams(Object.entries(looked).filter(([, value]) => value !== '')).toString();
  return readApi(
    `${gemeenteOf(route)}/wijken/${param(route, 'wijk')}/ideeen${query === '' ? '' : `?${query}`}`,
    IdeaList,
  );
};

export const listData: ResolveFn<IdeaList> = (route) => readIdeas(route, lookedIn(route));

export const mapData: ResolveFn<IdeasMap> = (route) =>
  readApi(`${gemeenteOf(route)}/wijken/${param(route, 'wijk')}/ideas-map`, IdeasMap);

/** The idea of the address. An idea has one address: in its own wijk. */
export const ideaData: ResolveFn<IdeaPage> = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const idea = await readApi(`${gemeenteOf(route)}/ideeen/${param(route, 'idea')}`, IdeaPage);
  if (idea.wijk.slug !== route.paramMap.get('wijk'))
    page.leaveFor(links.gemeente(param(route, 'gemeente'), `/${idea.wijk.slug}/ideeen/${idea.number}`));
  return idea;
};

export const commentsData: ResolveFn<CommentList> = (route) => {
  const after = route.queryParamMap.get('na');
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  return readApi(`${gemeenteOf(route)}/ideeen/${param(route, 'idea')}/comments${query}`, CommentList);
};

/** What this person said, on the page to change it. */
export const ownCommentData: ResolveFn<OwnComment> = (route) =>
  readApi(`${gemeenteOf(route)}/own-comments/${param(route, 'comment')}`, OwnComment);

/** The idea that this browser writes; read once per document. */
@Injectable({ providedIn: 'root' })
class OwnStore {
  private readonly begun = inject(PAGE_REQUEST)?.codes['idea'] !== undefined;
  private reading: Promise<OwnIdea | null> | undefined;

  /** Call it where `inject` works. @returns null when there is none, or it is of another gemeente. */
  read(gemeente: string): Promise<OwnIdea | null> {
    this.reading ??= this.begun ? orNull(readApi(`${gemeente}/own-idea`, OwnIdea)) : Promise.resolve(null);
    return this.reading;
  }
}

/** What the api does not find is not there; anything else is a fault. */
async function orNull(reading: Promise<OwnIdea>): Promise<OwnIdea | null> {
  try {
    return await reading;
  } catch (error) {
    if (problemOf(error)?.status === 404) return null;
    throw error;
  }
}

/** The idea of this browser, or nothing. */
export const ownOrNone: ResolveFn<OwnIdea | null> = (route) => inject(OwnStore).read(gemeenteOf(route));

/** The idea of this browser, on pages that `withDraft` guards. */
export const ownData: ResolveFn<OwnIdea> = async (route) => {
  const own = await inject(OwnStore).read(gemeenteOf(route));
  if (own === null) throw new Error('A page of an idea was made without one.');
  return own;
};

/** Lets in who has a draft in this wijk; anybody else begins. */
export const withDraft: CanActivateFn = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const wijk = param(route, 'wijk');
  const own = await inject(OwnStore).read(gemeenteOf(route));
  if (own !== null && own.state === 'draft' && own.wijk.slug === wijk) return true;
  return page.leaveFor(links.gemeente(param(route, 'gemeente'), `/${wijk}/ideeen/nieuw`));
};

/** What just went well. */
export const doneData: ResolveFn<string> = (route) => route.queryParamMap.get('gelukt') ?? '';
/** The number of an idea that was handed in. */
export const numberData: ResolveFn<string> = (route) => {
  const number = route.queryParamMap.get('nummer') ?? '';
  return /^\d{1,6}$/.test(number) ? number : '';
};
/** The comment that is replied to. */
export const replyData: ResolveFn<string> = (route) => route.queryParamMap.get('op') ?? '';
