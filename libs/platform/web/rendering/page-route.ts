import type { Type } from '@angular/core';
import type { CanActivateFn, CanDeactivateFn, ResolveFn, Route } from '@angular/router';
import { type Catalogue, loadedTexts, loadTexts } from '../i18n/texts';
import type { PageData } from './match-route';

type PageSpec<K extends string> = PageData & {
  readonly texts: Catalogue<K>;
  /** Key of the page's title; absent when the page sets it from its data. */
  readonly title?: K;
  readonly load: () => Promise<Type<unknown>>;
  /** Comes before the data is read, with the texts loaded. */
  readonly guards?: readonly CanActivateFn[];
  /** Data for the component's inputs, by name. */
  readonly data?: Readonly<Record<string, ResolveFn<unknown>>>;
};

/** A work page that holds what is not kept yet: it says whether people may leave it for another page of ours. */
export type Keeps = { leaves(): boolean };
const leave: CanDeactivateFn<Partial<Keeps> | null> = (shown) => shown?.leaves?.() ?? true;

/** Declares a page: its address, kind, texts, title, data and component. */
export function page<K extends string>(
  path: string,
  { kind, cached, workStyles, forms, ideas, texts, title, load, guards = [], data = {} }: PageSpec<K>,
): Route {
  return {
    path,
    pathMatch: 'full',
    // what a page shows can be chosen in the query of its address
    runGuardsAndResolvers: 'paramsOrQueryParamsChange',
    loadComponent: load,
    canActivate: [loadTexts(texts), ...guards],
    ...(kind === 'work' ? { canDeactivate: [leave] } : {}),
    resolve: data,
    data: { page: { kind, cached, workStyles, forms, ideas } satisfies PageData },
    ...(title === undefined ? {} : { title: async () => (await loadedTexts(texts))(title) }),
  };
}
