import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { PAGE_REQUEST, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { VoteView } from '@wijkspoor/voting/domain';
import { workVoteTexts } from './work-vote-texts';

/** The address where residents vote, to give to others. */
@Component({
  selector: 'ws-vote-address',
  template: `
    <section class="ws-stack-tight" aria-labelledby="adres">
      <h2 class="ws-h3" id="adres">{{ t('address.title') }}</h2>
      @if (told()) {
        <p>{{ t('address.text') }}</p>
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
export class VoteAddress {
  readonly gemeente = input.required<string>();
  readonly vote = input.required<VoteView>();
  protected readonly t = useTexts(workVoteTexts);
  private readonly links = useLinks();
  private readonly document = inject(DOCUMENT);
  /** On the server too: the origin that pages ask the api from. */
  private readonly origin = inject(PAGE_REQUEST)?.apiHeaders['origin'] ?? this.document.location.origin;
  protected readonly copied = signal(false);
  protected readonly told = computed(() => ['planned', 'open', 'closing', 'closed'].includes(this.vote().state));
  protected readonly path = computed(() =>
    this.links.gemeente(this.gemeente(), `/${this.vote().wijk.slug}/stemmen/${this.vote().number}`),
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
