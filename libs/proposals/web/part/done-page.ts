import { Component, computed, input, type OnInit } from '@angular/core';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { IdeasParts } from './idea-parts';

type Outcome = 'mailed' | 'waits' | 'published';

/** After handing in: what happens now. */
@Component({
  selector: 'ws-idea-done-page',
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t(title()) }}</h1>
        <p class="ws-lead">{{ t(text()) }}</p>
      </div>
      <div class="ws-actions ws-actions--fill">
        @if (outcome() === 'published' && number()) {
          <a class="nl-button nl-button--primary" [href]="listOf(place().slug, '/' + number())">
            <span class="nl-button__label">{{ t('done.look') }}</span>
          </a>
        }
        <a [href]="listOf(place().slug)">{{ t('idea.toList') }}</a>
      </div>
    </div>
  `,
})
export class IdeaDonePage extends IdeasParts implements OnInit {
  readonly place = input.required<WijkView>();
  readonly done = input.required<string>();
  readonly number = input.required<string>();
  protected readonly outcome = computed((): Outcome => {
    const done = this.done();
    return done === 'mailed' || done === 'published' ? done : 'waits';
  });
  protected readonly title = computed(() => `done.${this.outcome()}` as const);
  protected readonly text = computed(() => `done.${this.outcome()}Text` as const);

  ngOnInit(): void {
    this.page.title(`${this.t(this.title())} | Wijkspoor`);
  }
}
