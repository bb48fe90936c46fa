import { inject, Injectable } from '@angular/core';
import type { ActivatedRouteSnapshot, CanActivateFn, ResolveFn } from '@angular/router';
import { Page, PAGE_REQUEST, problemOf, readApi, useLinks } from '@wijkspoor/platform/web';
import { MyBallot, PublicVote, PublicVotes, PublishedResult } from '@wijkspoor/voting/domain';

const param = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const apiOf = (route: ActivatedRouteSnapshot): string =>
  `/v1/gemeenten/${param(route, 'gemeente')}/voting-rounds/${param(route, 'vote')}`;
/** The address of a page below that of the vote of this route; call it where `inject` works. */
const pageOf = (route: ActivatedRouteSnapshot, page = ''): string =>
  useLinks().gemeente(param(route, 'gemeente'), `/${param(route, 'wijk')}/stemmen/${param(route, 'vote')}`) + page;

/** Votes of the wijk of the address; call it where `inject` works. */
export const readVotes = (route: ActivatedRouteSnapshot): Promise<PublicVotes> =>
  readApi(`/v1/gemeenten/${param(route, 'gemeente')}/wijken/${param(route, 'wijk')}/voting-rounds`, PublicVotes);

/** The vote of the address. A vote has one address: in its own wijk. */
export const voteData: ResolveFn<PublicVote> = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const vote = await readApi(apiOf(route), PublicVote);
  if (vote.wijk.slug !== route.paramMap.get('wijk'))
    page.leaveFor(links.gemeente(param(route, 'gemeente'), `/${vote.wijk.slug}/stemmen/${vote.number}`));
  return vote;
};

/** The outcome of the vote of the address. */
export const resultData: ResolveFn<PublishedResult> = (route) => readApi(`${apiOf(route)}/result`, PublishedResult);

/** The ballot of this browser; read once per document. */
@Injectable({ providedIn: 'root' })
class BallotStore {
  private readonly known = inject(PAGE_REQUEST)?.codes['vote'] !== undefined;
  private reading: Promise<MyBallot | null> | undefined;

  /** @returns null when this browser is nobody's here, or nobody can vote now. */
  read(path: string): Promise<MyBallot | null> {
    this.reading ??= this.known ? orNull(readApi(`${path}/my-ballot`, MyBallot)) : Promise.resolve(null);
    return this.reading;
  }
}

async function orNull(reading: Promise<MyBallot>): Promise<MyBallot | null> {
  try {
    return await reading;
  } catch (error) {
    const status = problemOf(error)?.status;
    if (status === 404 || status === 409) return null;
    throw error;
  }
}

/** The ballot of this browser, or nothing. */
export const ballotOrNone: ResolveFn<MyBallot | null> = (route) => inject(BallotStore).read(apiOf(route));
/** The ballot of this browser, on pages that `withVoter` guards. */
export const ballotData: ResolveFn<MyBallot> = async (route) => {
  const ballot = await inject(BallotStore).read(apiOf(route));
  if (ballot === null) throw new Error('A page of a voter was made without one.');
  return ballot;
};

/** Lets in who showed that they may vote; anybody else goes to the page of the vote. @param cast only with a ballot that was cast. */
export const withVoter =
  (cast = false): CanActivateFn =>
  async (route) => {
    const page = inject(Page);
    const base = pageOf(route);
    const ballot = await inject(BallotStore).read(apiOf(route));
    if (ballot === null) return page.leaveFor(`${base}?fout=geen-stem`);
    return cast && !ballot.cast ? page.leaveFor(`${base}/stembiljet`) : true;
  };

/** What just went well. */
export const doneData: ResolveFn<string | null> = (route) => route.queryParamMap.get('gelukt');
/** True for who came to a page of a voter without being one. */
export const lostData: ResolveFn<boolean> = (route) => route.queryParamMap.get('fout') === 'geen-stem';
