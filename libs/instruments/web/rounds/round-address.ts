import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import type { RoundView } from '@wijkspoor/instruments/domain';
import { PAGE_REQUEST, useLinks, useTexts } from '@wijkspoor/platform/web';
import { roundTexts } from './round-texts';

/** The address where residents take part, to give to others. */
@Component({
  selector: 'ws-round-address',
  template: `
    <section class="ws-stack-tight" aria-labelledby="adres">
      <h2 class="ws-h3" id="adres">{{ t('address.title') }}</h2>
      @if (told()) {
        <p>{{ t(round().state === 'closed' ? 'address.closed' : 'address.text') }}</p>
        <p>
          <a dir="ltr" [href]="path()">{{ address() }}</a>
        </p>
        <div class="ws-actions">
          <button class="ws-pill" type="button" (click)="copy()">{{ t('address.copy') }}</button>
          <span aria-live="polite">{{ copied() ? t('address.copied') : '' }}</span>
        </div>
      } @else {
        <p>{{ t('address.later') }}</p>
      }
    </section>
  `,
})
export class RoundAddress {
  readonly gemeente = input.required<string>();
  readonly round = input.required<RoundView>();
  protected readonly t = useTexts(roundTexts);
  private readonly links = useLinks();
  private readonly document = inject(DOCUMENT);
  /** On the server too: the origin that pages ask the api from. */
  private readonly origin = inject(PAGE_REQUEST)?.apiHeaders['origin'] ?? this.document.location.origin;
  protected readonly copied = signal(false);
  protected readonly told = computed(() => ['planned', 'open', 'closed'].includes(this.round().state));
  protected readonly path = computed(() =>
    this.links.gemeente(this.gemeente(), `/${this.round().wijk.slug}/meedoen/${this.round().number}`),
  );
  protected readonly address = computed(() => this.origin + this.path());

  protected async copy(): Promise<void> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.address());
      this.copied.set(true);
    } catch {
      // without https a browser gives no clipboard: the address stands there to be taken by hand
      this.copied.set(false);
    }
  }
}
