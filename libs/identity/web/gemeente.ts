import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { GemeenteView } from '@wijkspoor/identity/domain';
import { ADDRESS, Page, readApi, useLinks } from '@wijkspoor/platform/web';

/** Data of a route: the gemeente of the address, in its own colours. An old name leads to the new one. */
export const gemeenteData: ResolveFn<GemeenteView> = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const { path } = inject(ADDRESS);
  const asked = route.paramMap.get('gemeente') ?? '';
  const gemeente = await readApi(`/v1/gemeenten/${encodeURIComponent(asked)}`, GemeenteView);
  page.theme(gemeente.theme);
  if (gemeente.slug !== asked) page.leaveFor(links.gemeente(gemeente.slug, path));
  return gemeente;
};
