import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { OpenAnswers } from '@wijkspoor/instruments/domain';
import { Alert, Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { resultTexts } from './texts';

/** What residents wrote in their own words about one question, a page at a time; never beside anything about the writer. */
@Component({
  selector: 'ws-words-page',
  imports: [Alert, Breadcrumb],
  template: `
    <div class="ws-section ws-section--top">
      <div class="ws-wrap ws-stack-wide">
        <div class="ws-stack">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ title() }}</h1>
          <p class="ws-lead">{{ words().question.text }}</p>
        </div>
        @if (!words().round.published) {
          <ws-alert kind="info">
            <p>{{ t('preview') }}</p>
          </ws-alert>
        }
        @if (words().items.length > 0) {
          <p class="ws-prose">{{ t('wordsLead') }}</p>
          <ul class="ws-stack ws-prose">
            @for (item of words().items; track item.id) {
              <li>
                <blockquote dir="auto" [attr.lang]="item.language">“{{ item.text }}”</blockquote>
                @if (item.redacted) {
                  <p class="ws-small ws-muted">{{ t('redacted') }}</p>
                }
              </li>
            }
          </ul>
        } @else {
          <p class="ws-panel">{{ t('wordsNone') }}</p>
        }
        <p class="ws-actions">
          @if (words().next; as next) {
            <a class="nl-button nl-button--secondary" [href]="here() + '?na=' + next">{{ t('moreWords') }}</a>
          }
          @if (after()) {
            <a [href]="here()">{{ t('wordsStart') }}</a>
          }
          <a [href]="results()">{{ t('allResults') }}</a>
        </p>
      </div>
    </div>
  `,
})
export class WordsPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly words = input.required<OpenAnswers>();
  /** Whether this is a later page. */
  readonly after = input.required<boolean>();
  protected readonly t = useTexts(resultTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly head = inject(Page);
  private readonly wijk = computed(() => this.words().round.wijk);
  protected readonly title = computed(() => {
    const { about } = this.words().question;
    return about === null ? this.t('wordsAll') : this.t('wordsTitle', { subject: about.name });
  });
  protected readonly results = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}/uitkomsten/${this.words().round.number}`),
  );
  protected readonly here = computed(() => `${this.results()}/woorden/${this.words().question.key}`);
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.wijk().name, href: this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}`) },
    { text: this.t('crumb'), href: this.results() },
    { text: this.t('words') },
  ]);

  ngOnInit(): void {
    this.head.title(`${this.title()}, ${this.wijk().name}, ${this.gemeente().name} | Wijkspoor`);
    this.head.description(this.t('wordsDescription', { wijk: this.wijk().name }));
  }
}
