import type { Route, Routes } from '@angular/router';
import type { PageExtras, PageKind, PageMatch } from './page-request';

/** What a route says about its page; see `page()`. */
export type PageData = { readonly kind: PageKind; readonly cached?: boolean } & PageExtras;

/** Finds the page of a path in the routes, as the router does, without making anything. */
export function matchRoute(routes: Routes, path: string): PageMatch {
  const found = find(
    routes,
    path.split('/').filter((part) => part !== ''),
  );
  const data = pageData(found.at(-1));
  return {
    kind: data?.kind ?? 'document',
    cached: data?.cached ?? false,
    ...(data?.workStyles === true ? { workStyles: true } : {}),
    ...(data?.forms === undefined ? {} : { forms: data.forms }),
    ...(data?.ideas === true ? { ideas: true } : {}),
    pattern: `/${found.flatMap(({ path: part }) => (part === undefined || part === '' ? [] : [part])).join('/')}`,
  };
}

/** The routes from the root to the page, or nothing. */
function find(routes: Routes, parts: readonly string[]): readonly Route[] {
  for (const route of routes) {
    if (route.path === '**') return [route];
    const own = (route.path ?? '').split('/').filter((part) => part !== '');
    if (own.length > parts.length || !own.every((part, i) => part.startsWith(':') || part === parts[i])) continue;
    const rest = parts.slice(own.length);
    if (route.children === undefined) {
      if (rest.length === 0) return [route];
      continue;
    }
    const below = find(route.children, rest);
    if (below.length > 0) return [route, ...below];
  }
  return [];
}

function pageData(route: Route | undefined): PageData | undefined {
  const data: unknown = route?.data?.['page'];
  return isPageData(data) ? data : undefined;
}

const isPageData = (data: unknown): data is PageData => typeof data === 'object' && data !== null && 'kind' in data;
