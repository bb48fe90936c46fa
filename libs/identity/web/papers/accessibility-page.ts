import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { PublicPapers } from '@wijkspoor/identity/domain';
import { Page, useDates, useTexts } from '@wijkspoor/platform/web';
import { papersTexts } from './texts';

/** Whether everybody can use the pages of a gemeente, as far as somebody examined it, and what to do when something does not work. */
@Component({
  selector: 'ws-accessibility-page',
  template: `
    <div class="ws-wrap ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('accessibility.title') }}</h1>
        <p class="ws-lead">{{ t('accessibility.lead') }}</p>
      </div>
      <section class="ws-stack-tight" aria-labelledby="stand">
        <h2 id="stand">{{ t('accessibility.state') }}</h2>
        <p>{{ t(stateKey()) }}</p>
        @if (examined(); as date) {
          <p>{{ t('accessibility.on', { date }) }}</p>
        }
        @if (papers().accessibilityStatement; as address) {
          <p>
            <a [href]="address" rel="noopener">{{ t('accessibility.statement') }}</a>
          </p>
        }
      </section>
      <section class="ws-stack-tight" aria-labelledby="doen">
        <h2 id="doen">{{ t('accessibility.how') }}</h2>
        <ul class="ws-list">
          @for (key of how; track key) {
            <li>{{ t(key) }}</li>
          }
        </ul>
      </section>
      <section class="ws-stack-tight" aria-labelledby="fout">
        <h2 id="fout">{{ t('accessibility.wrong') }}</h2>
        <p>{{ t('accessibility.wrong.text') }}</p>
        <p>{{ t('privacy.contact.none') }}</p>
      </section>
    </div>
  `,
})
export class AccessibilityPage implements OnInit {
  readonly papers = input.required<PublicPapers>();
  protected readonly t = useTexts(papersTexts);
  private readonly dates = useDates();
  protected readonly how = ([1, 2, 3, 4] as const).map((n) => `accessibility.how.${n}` as const);
  protected readonly stateKey = computed(() => `state.${this.papers().accessibility}` as const);
  protected readonly examined = computed(() => {
    const { accessibilityOn } = this.papers();
    return accessibilityOn === null ? '' : this.dates.day(accessibilityOn);
  });
  private readonly page = inject(Page);

  ngOnInit(): void {
    this.page.description(this.t('accessibility.description', { gemeente: this.papers().gemeente }));
  }
}
