import { computed, Directive, inject, input } from '@angular/core';
import type { PublicText, SuggestionRole } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { type BadgeKind, frameTexts, Page, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from './page-texts';

type PriorityServed = NonNullable<NonNullable<PublicText['goal']>['priority']>;

/** The sign beside a state. */
export const badgeOf: Readonly<Record<PublicText['state'], BadgeKind>> = {
  draft: 'plain',
  open: 'open',
  adopted: 'done',
  dropped: 'no',
};

/** What every page with goals knows. */
@Directive()
export abstract class GoalsParts {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(pageTexts);
  protected readonly frame = useTexts(frameTexts);
  protected readonly page = inject(Page);
  protected readonly links = useLinks();
  protected readonly dates = useDates();
  protected readonly badge = badgeOf;

  protected listOf(slug: string, rest = ''): string {
    return this.links.gemeente(this.gemeente().slug, `/${slug}/doelen${rest}`);
  }

  /** The decision that chose a priority: how it is named, and where everybody reads it. */
  protected decisionOf({ title, decision, decidedAs, wijk }: PriorityServed) {
    const href = wijk === null ? '' : this.links.gemeente(this.gemeente().slug, `/${wijk}/besluiten/${decision}`);
    return { title, decidedAs, href };
  }

  /** Whose words they are: a role, never a name. */
  protected who({ role, onPaper }: { readonly role: SuggestionRole; readonly onPaper: boolean }): string {
    const who = this.t(`role.${role}`);
    return onPaper ? this.t('role.onPaper', { who }) : who;
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

/** What every page of one goal or plan knows. */
@Directive()
export abstract class GoalParts extends GoalsParts {
  readonly text = input.required<PublicText>();
  /** Its address; those of its pages begin with it. */
  protected readonly base = computed(() => this.listOf(this.text().wijk.slug, `/${this.text().ref}`));
  protected readonly name = computed(() => {
    const { kind, title } = this.text();
    return kind === 'plan' ? this.t('text.plan', { project: title }) : title;
  });
  protected readonly crumbs = computed(() => this.crumbsOf(this.text().wijk, this.name()));
}
