import { Component, type OnInit } from '@angular/core';
import { ErrorSummary, usePlainForm } from '@wijkspoor/platform/web';
import { FormParts } from './round-parts';

/** Wiping everything that was filled in, after looking twice. */
@Component({
  selector: 'ws-stop-page',
  imports: [ErrorSummary],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <h1>{{ t('stop.title') }}</h1>
        <p class="ws-lead">{{ t(form().handedIn ? 'stop.handedIn' : 'stop.lead') }}</p>
      </div>
      <form method="post" [attr.data-wipe]="form().id">
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="wipe">
            <span class="nl-button__label">{{ t('stop.go') }}</span>
          </button>
          <a class="nl-button nl-button--secondary" [href]="base() + '/vraag'">
            <span class="nl-button__label">{{ t('stop.back') }}</span>
          </a>
        </div>
      </form>
      <p>
        <a [href]="base() + '/opnieuw'">{{ t('ways.again') }}</a>
      </p>
    </div>
  `,
})
export class StopPage extends FormParts implements OnInit {
  protected readonly given = usePlainForm('wipe', {});

  ngOnInit(): void {
    this.page.title(`${this.t('stop.title')} | Wijkspoor`);
  }
}
