import type { ActivatedRouteSnapshot, ResolveFn } from '@angular/router';
import { problemOf, readApi } from '@wijkspoor/platform/web';
import { SaidAndDone, Trace, type TraceKind, traceKindOf } from '@wijkspoor/project/domain';

const param = (route: ActivatedRouteSnapshot, name: string): string =>
  encodeURIComponent(route.paramMap.get(name) ?? '');
const gemeenteOf = (route: ActivatedRouteSnapshot): string => `/v1/gemeenten/${param(route, 'gemeente')}`;

/** The trace of the address. */
export const traceData: ResolveFn<Trace> = (route) => {
  const kind = traceKindOf(route.paramMap.get('soort') ?? '') ?? '-';
  return readApi(`${gemeenteOf(route)}/traces/${kind}/${param(route, 'nummer')}/${param(route, 'plek') || 0}`, Trace);
};

/** The trace of what a page is about, by the parameter that holds its number; null where nothing of it is public. */
export const traceOf =
  (kind: TraceKind, name: string): ResolveFn<Trace | null> =>
  async (route) => {
    if (!/^\d+$/.test(route.paramMap.get(name) ?? '')) return null;
    try {
      return await readApi(`${gemeenteOf(route)}/traces/${kind}/${param(route, name)}/0`, Trace);
    } catch (error) {
      if (problemOf(error)?.status === 404) return null;
      throw error;
    }
  };

/** What people of the wijk said, and what came of it. */
export const saidData: ResolveFn<SaidAndDone> = (route) => {
  const after = route.queryParamMap.get('na');
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  return readApi(`${gemeenteOf(route)}/wijken/${param(route, 'wijk')}/said-and-done${query}`, SaidAndDone);
};
