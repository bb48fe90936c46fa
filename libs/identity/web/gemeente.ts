import { inject, Injectable } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { GemeenteView } from '@wijkspoor/identity/domain';
import { ADDRESS, Page, readApi, useLinks } from '@wijkspoor/platform/web';

/** The gemeente of the address; read once per document, also when what comes after it fails. */
@Injectable({ providedIn: 'root' })
class GemeenteStore {
  private readonly reading = new Map<string, Promise<GemeenteView>>();

  /** Call it where `inject` works. */
  read(slug: string): Promise<GemeenteView> {
    const known = this.reading.get(slug);
    if (known !== undefined) return known;
    const reading = readApi(`/v1/gemeenten/${encodeURIComponent(slug)}`, GemeenteView);
    this.reading.set(slug, reading);
    return reading;
  }
}

/** Data of a route: the gemeente of the address, in its own colours. An old name leads to the new one. */
export const gemeenteData: ResolveFn<GemeenteView> = async (route) => {
  const page = inject(Page);
  const links = useLinks();
  const { path } = inject(ADDRESS);
  const asked = route.paramMap.get('gemeente') ?? '';
  const gemeente = await inject(GemeenteStore).read(asked);
  page.theme(gemeente.theme);
  if (gemeente.slug !== asked) page.leaveFor(links.gemeente(gemeente.slug, path));
  return gemeente;
};
