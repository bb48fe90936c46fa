import { computed, Directive, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { IdeaPage, OwnIdea } from '@wijkspoor/proposals/domain';
import { pageTexts } from './page-texts';

/** What every page with ideas knows. */
@Directive()
export abstract class IdeasParts {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(pageTexts);
  protected readonly frame = useTexts(frameTexts);
  protected readonly page = inject(Page);
  protected readonly links = useLinks();
  protected readonly dates = useDates();

  protected listOf(slug: string, rest = ''): string {
    return this.links.gemeente(this.gemeente().slug, `/${slug}/ideeen${rest}`);
  }

  protected crumbsOf(wijk: { readonly slug: string; readonly name: string }, last?: string) {
    const list = this.t('list.short');
    return [
      { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
      { text: wijk.name, href: this.links.gemeente(this.gemeente().slug, `/${wijk.slug}`) },
      ...(last === undefined
        ? [{ text: list }]
        : [
            { text: list, href: this.listOf(wijk.slug) },
            { text: last, own: true },
          ]),
    ];
  }
}

/** What every page of one idea knows. */
@Directive()
export abstract class IdeaParts extends IdeasParts {
  readonly idea = input.required<IdeaPage>();
  /** Address of the idea; those of its pages begin with it. */
  protected readonly base = computed(() => this.listOf(this.idea().wijk.slug, `/${this.idea().number}`));
}

/** What every page of an idea in the making knows. */
@Directive()
export abstract class DraftParts extends IdeasParts {
  readonly own = input.required<OwnIdea>();
  protected readonly base = computed(() => this.listOf(this.own().wijk.slug, '/nieuw'));
}
