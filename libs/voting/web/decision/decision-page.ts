import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { PublicDecision } from '@wijkspoor/voting/domain';
import { DecisionSheet } from './decision-sheet';
import { useDecisionWords } from './decision-words';

/** A decision about priorities, as it was published. */
@Component({
  selector: 'ws-decision-page',
  imports: [Alert, Breadcrumb, DecisionSheet],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1 dir="auto">{{ decision().title }}</h1>
        @for (line of intro(); track $index) {
          <p class="ws-lead" dir="auto">{{ line }}</p>
        }
        @if (decision().replacedBy; as next) {
          <ws-alert kind="warning">
            <p>
              {{ t('one.replacedBy') }} <a [href]="list() + '/' + next">{{ t('one.replacedByLink') }}</a>
            </p>
          </ws-alert>
        }
        @if (decision().replaces; as before) {
          <p>
            {{ t('one.replaces') }} <a [href]="list() + '/' + before">{{ t('one.replacesLink') }}</a>
          </p>
        }
      </div>
      <ws-decision-sheet
        [gemeente]="gemeente().slug"
        [decision]="decision()"
        [traced]="decision().replacedBy === null"
      />
    </div>
  `,
})
export class DecisionPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly decision = input.required<PublicDecision>();
  private readonly words = useDecisionWords();
  protected readonly t = this.words.t;
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly intro = computed(() =>
    this.decision()
      .intro.split('\n')
      .filter((line) => line.trim() !== ''),
  );
  private readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.decision().wijk.slug}`));
  protected readonly list = computed(() => `${this.wijk()}/besluiten`);
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.decision().wijk.name, href: this.wijk() },
    { text: this.t('list.short'), href: this.list() },
    { text: this.decision().title, own: true },
  ]);

  ngOnInit(): void {
    const { title, wijk } = this.decision();
    this.page.title(`${title} | ${wijk.name} | Wijkspoor`);
    this.page.description(this.t('one.description', { title, wijk: wijk.name }));
  }
}
