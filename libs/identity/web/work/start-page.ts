import { Component, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { workTexts } from '../work-texts';

/** Where work begins: what must happen this week. */
@Component({
  selector: 'ws-start-page',
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <div class="ws-stack-tight">
        <h1>{{ t('start.title') }}</h1>
        <p class="ws-muted">{{ t('start.lead') }}</p>
      </div>
      <section class="ws-stack" aria-labelledby="taken">
        <h2 class="ws-h3" id="taken">{{ t('start.todo') }}</h2>
        <p class="ws-panel">{{ t('start.none') }}</p>
      </section>
    </div>
  `,
})
export class StartPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
}
