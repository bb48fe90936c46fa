import { Component } from '@angular/core';
import { useLinks, useTexts } from '@wijkspoor/platform/web';
import { ownDataTexts } from './texts';

/** An account was erased: who reads this is nobody any more. */
@Component({
  selector: 'ws-erased-page',
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack">
      <h1>{{ t('erased.title') }}</h1>
      <p class="ws-lead">{{ t('erased.lead') }}</p>
      <p>{{ t('erased.text') }}</p>
      <p>
        <a [href]="links.platform('/')">{{ t('erased.go') }}</a>
      </p>
    </div>
  `,
})
export class ErasedPage {
  protected readonly t = useTexts(ownDataTexts);
  protected readonly links = useLinks();
}
