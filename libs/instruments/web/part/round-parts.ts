import { computed, Directive, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { FormView, PublicRound } from '@wijkspoor/instruments/domain';
import { frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { partTexts } from './part-texts';

/** What every page of a round knows. */
@Directive()
export abstract class RoundParts {
  readonly gemeente = input.required<GemeenteView>();
  readonly asked = input.required<PublicRound>();
  protected readonly t = useTexts(partTexts);
  protected readonly frame = useTexts(frameTexts);
  protected readonly page = inject(Page);
  protected readonly links = useLinks();
  /** Address of the wijk, and of its rounds. */
  protected readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.asked().wijk.slug}`));
  protected readonly rounds = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.asked().wijk.slug}/meedoen`),
  );
  /** Address of the round; those of its pages begin with it. */
  protected readonly base = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.asked().wijk.slug}/meedoen/${this.asked().number}`),
  );
  /** Where its results stand, when they are public. */
  protected readonly results = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.asked().wijk.slug}/uitkomsten/${this.asked().number}`),
  );
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.asked().wijk.name, href: this.wijk() },
    { text: this.t('rounds.short'), href: this.rounds() },
    { text: this.asked().title, own: true },
  ]);
}

/** What every page of a form knows besides. */
@Directive()
export abstract class FormParts extends RoundParts {
  readonly form = input.required<FormView>();
  /** Where the script of the page saves. */
  protected readonly api = computed(() => `/v1/gemeenten/${this.gemeente().slug}/deelname/${this.asked().number}/form`);
}
