import { Component, inject, type OnInit } from '@angular/core';
import { ADDRESS, ErrorSummary, usePlainForm } from '@wijkspoor/platform/web';
import { FormParts } from './round-parts';

/** A new form in the same browser, for somebody else: the answers that were here are out of its reach. */
@Component({
  selector: 'ws-again-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ t('again.title') }}</h1>
        <p class="ws-lead">{{ t(form().handedIn ? 'again.handedIn' : 'again.lead') }}</p>
      </div>
      <form method="post" [attr.data-wipe]="form().id">
        <input type="hidden" name="language" [value]="language" />
        @if (form().assisted) {
          <!-- the next one is filled in together too -->
          <input type="hidden" name="assisted" value="1" />
        }
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="begin">
            <span class="nl-button__label">{{ t('again.go') }}</span>
          </button>
          @if (form().handedIn) {
            <a class="nl-button nl-button--secondary" [href]="base() + '/klaar'">
              <span class="nl-button__label">{{ t('stop.back') }}</span>
            </a>
          } @else {
            <a class="nl-button nl-button--secondary" [href]="base() + '/inleveren'">
              <span class="nl-button__label">{{ t('again.first') }}</span>
            </a>
          }
        </div>
      </form>
      <p>
        <a [href]="base() + '/stoppen'">{{ t('ways.stop') }}</a>
      </p>
    </div>
  `,
})
export class AgainPage extends FormParts implements OnInit {
  protected readonly language = inject(ADDRESS).language;
  protected readonly given = usePlainForm('begin', {});

  ngOnInit(): void {
    this.page.title(`${this.t('again.title')} | Wijkspoor`);
  }
}
