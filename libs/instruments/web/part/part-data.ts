import { inject, Injectable } from '@angular/core';
import type { ActivatedRouteSnapshot, CanActivateFn, ResolveFn } from '@angular/router';
import { FormView, PublicRound, PublicRounds, resumeAt, screensOf } from '@wijkspoor/instruments/domain';
import { Page, PAGE_REQUEST, problemOf, readApi, useLinks } from '@wijkspoor/platform/web';

const param = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const apiOf = (route: ActivatedRouteSnapshot): string =>
  `/v1/gemeenten/${param(route, 'gemeente')}/deelname/${param(route, 'round')}`;

/** The address of a page below that of the round of this route; call it where `inject` works. */
const pageOf = (route: ActivatedRouteSnapshot, page = ''): string =>
  useLinks().gemeente(param(route, 'gemeente'), `/${param(route, 'wijk')}/meedoen/${param(route, 'round')}`) + page;

/** Rounds of the wijk of the address; call it where `inject` works. */
export const readRounds = (route: ActivatedRouteSnapshot): Promise<PublicRounds> =>
  readApi(`/v1/gemeenten/${param(route, 'gemeente')}/wijken/${param(route, 'wijk')}/ronden`, PublicRounds);

/** The round of the address. A round has one address: in its own wijk. */
export const roundData: ResolveFn<PublicRound> = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const round = await readApi(apiOf(route), PublicRound);
  if (round.wijk.slug !== route.paramMap.get('wijk'))
    page.leaveFor(links.gemeente(param(route, 'gemeente'), `/${round.wijk.slug}/meedoen/${round.number}`));
  return round;
};

/** The form that this browser fills in; read once per document. */
@Injectable({ providedIn: 'root' })
class FormStore {
  private readonly begun = inject(PAGE_REQUEST)?.codes['form'] !== undefined;
  private reading: Promise<FormView | null> | undefined;

  /** Call it where `inject` works. @returns null when there is none, or it is of another round. */
  read(path: string): Promise<FormView | null> {
    this.reading ??= this.begun ? orNull(readApi(`${path}/form`, FormView)) : Promise.resolve(null);
    return this.reading;
  }
}

/** What the api does not find is not there; anything else is a fault. */
async function orNull(reading: Promise<FormView>): Promise<FormView | null> {
  try {
    return await reading;
  } catch (error) {
    if (problemOf(error)?.status === 404) return null;
    throw error;
  }
}

/** The form of this browser, or nothing. */
export const formOrNone: ResolveFn<FormView | null> = (route) => inject(FormStore).read(apiOf(route));

/** The form of this browser, on pages that `withForm` guards. */
export const formData: ResolveFn<FormView> = async (route) => {
  const form = await inject(FormStore).read(apiOf(route));
  if (form === null) throw new Error('A page of a form was made without one.');
  return form;
};

/** Where somebody with a form belongs instead of here, below the address of the round; null when it is here. */
type Elsewhere = (form: FormView, route: ActivatedRouteSnapshot) => string | null;

/** Lets in who has a form that can be filled in; anybody else goes to the page of the round. */
export const withForm =
  (elsewhere: Elsewhere = () => null): CanActivateFn =>
  async (route) => {
    const page = inject(Page);
    const base = pageOf(route);
    const form = await inject(FormStore).read(apiOf(route));
    if (form === null) return page.leaveFor(`${base}?fout=geen-formulier`);
    if (!form.round.takesAnswers) return page.leaveFor(base);
    const other = elsewhere(form, route);
    return other === null ? true : page.leaveFor(base + other);
  };

/** Where filling in goes on. */
export const resume: Elsewhere = (form, route) => {
  const next = resumeAt(form, form);
  const kept = route.queryParamMap.get('toon') === 'eigen' ? '?toon=eigen' : '';
  if (form.handedIn) return `/inleveren${kept}`;
  return (next === null ? '/achtergrond' : `/vraag/${next.key}`) + kept;
};

/** A screen that there is. What is asked no longer can still be looked at: who goes back may have changed an answer. */
export const knownScreen: Elsewhere = (form, route) =>
  screensOf(form).some(({ key }) => key === route.paramMap.get('key')) ? null : '/vraag';

/** Background is asked only where the round asks it. */
export const background: Elsewhere = ({ askAge, askBuurt }) => (askAge || askBuurt ? null : '/inleveren');

/** Thanks come after handing in. */
export const handedIn: Elsewhere = (form) => (form.handedIn ? null : '/inleveren');

/** True on the first page of a form on a device of one's own. */
export const keepData: ResolveFn<boolean> = (route) => route.queryParamMap.get('toon') === 'eigen';
/** What just went well. */
export const doneData: ResolveFn<string | null> = (route) => route.queryParamMap.get('gelukt');
/** True for who came to a page of a form without one. */
export const lostData: ResolveFn<boolean> = (route) => route.queryParamMap.get('fout') === 'geen-formulier';
