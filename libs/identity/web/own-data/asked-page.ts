import { Component, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { useLinks, useTexts } from '@wijkspoor/platform/web';
import { ownDataTexts } from './texts';

/** A link is on its way, whether or not the gemeente knows the address: the page says the same. */
@Component({
  selector: 'ws-asked-own-data-page',
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack">
      <h1>{{ t('sent.title') }}</h1>
      <p class="ws-lead">{{ t('sent.lead') }}</p>
      <p>{{ t('sent.text') }}</p>
      <p>{{ t('sent.nothing') }}</p>
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/mijn-gegevens')">{{ t('sent.again') }}</a>
      </p>
    </div>
  `,
})
export class AskedPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(ownDataTexts);
  protected readonly links = useLinks();
}
