import { Component, computed, input } from '@angular/core';
import type { GemeenteView, OwnData } from '@wijkspoor/identity/domain';
import { ErrorSummary, useLinks, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { KnownKinds } from './known-kinds';
import { ownDataTexts } from './texts';

/** What a gemeente knows of an address, for who opened the link in its mail. */
@Component({
  selector: 'ws-address-data-page',
  imports: [ErrorSummary, KnownKinds],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      @if (known(); as known) {
        <div class="ws-stack">
          <h1>{{ t('own.title') }}</h1>
          <p class="ws-lead">
            {{ t(kinds().length > 0 ? 'here.lead' : 'here.none', { gemeente: gemeente().name, email: known.email }) }}
          </p>
        </div>
        @if (kinds().length > 0) {
          <section class="ws-stack" aria-labelledby="bekend">
            <h2 id="bekend">{{ gemeente().name }}</h2>
            <ws-known-kinds [kinds]="kinds()" />
          </section>
          <section class="ws-stack-tight" aria-labelledby="bestand">
            <h2 id="bestand">{{ t('own.file') }}</h2>
            <p>{{ t('own.fileText') }}</p>
            <div class="ws-actions">
              <a class="nl-button nl-button--secondary" download [href]="file()">
                <span class="nl-button__label">{{ t('own.download') }}</span>
              </a>
            </div>
          </section>
          <section class="ws-stack" aria-labelledby="weg">
            <h2 id="weg">{{ t('here.erase') }}</h2>
            <p>{{ t('here.eraseText') }}</p>
            <details class="ws-more">
              <summary>{{ t('here.go') }}</summary>
              <p>{{ t('here.sure') }}</p>
              <form class="ws-actions ws-actions--fill" method="post">
                <button class="nl-button nl-button--primary" type="submit" name="do" value="erase">
                  <span class="nl-button__label">{{ t('here.yes') }}</span>
                </button>
              </form>
            </details>
          </section>
        }
      } @else {
        <div class="ws-stack">
          <h1>{{ t('lost.title') }}</h1>
          <p class="ws-lead">{{ t('lost.text') }}</p>
        </div>
        <p>
          <a [href]="links.gemeente(gemeente().slug, '/mijn-gegevens')">{{ t('lost.go') }}</a>
        </p>
      }
    </div>
  `,
})
export class AddressPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Nothing when the link cannot be used any more. */
  readonly known = input<OwnData | null>();
  protected readonly t = useTexts(ownDataTexts);
  protected readonly links = useLinks();
  protected readonly form = usePlainForm('erase', {});
  protected readonly kinds = computed(() => this.known()?.gemeenten.flatMap(({ kinds }) => kinds) ?? []);
  protected readonly file = computed(() => `/v1/gemeenten/${encodeURIComponent(this.gemeente().slug)}/own-data/file`);
}
