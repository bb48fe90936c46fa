import { Component } from '@angular/core';
import { useLinks, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** A link is on its way, whether or not we know the address: the page says the same. */
@Component({
  selector: 'ws-sent-page',
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack">
      <h1>{{ t('sent.title') }}</h1>
      <p class="ws-lead">{{ t('sent.lead') }}</p>
      <p>{{ t('sent.text') }}</p>
      <p>{{ t('sent.nothing') }}</p>
      <p>
        <a [href]="links.platform('/inloggen')">{{ t('sent.again') }}</a>
      </p>
    </div>
  `,
})
export class SentPage {
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
}
