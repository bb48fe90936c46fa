import { Component, computed, input } from '@angular/core';
import type { OwnData, SessionView } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, usePlainForm, useTexts } from '@wijkspoor/platform/web';
import { KnownKinds } from './known-kinds';
import { ownDataTexts } from './texts';

/** What is known of whoever is signed in, in every gemeente: to read, to take along, and to have taken away with the account. */
@Component({
  selector: 'ws-own-data-page',
  imports: [ErrorSummary, FieldControl, FormField, KnownKinds],
  template: `
    @if (known(); as known) {
      <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
        <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
        <div class="ws-stack">
          <h1>{{ t('own.title') }}</h1>
          <p class="ws-lead">{{ t('own.lead', { email: known.email }) }}</p>
        </div>
        <section class="ws-stack-tight" aria-labelledby="bestand">
          <h2 id="bestand">{{ t('own.file') }}</h2>
          <p>{{ t('own.fileText') }}</p>
          <div class="ws-actions">
            <a class="nl-button nl-button--secondary" download href="/v1/account/data/file">
              <span class="nl-button__label">{{ t('own.download') }}</span>
            </a>
          </div>
        </section>
        @for (place of places(); track place.id) {
          <section class="ws-stack" [attr.aria-labelledby]="place.id">
            <h2 [id]="place.id">{{ place.name }}</h2>
            <ws-known-kinds [kinds]="place.kinds" />
          </section>
        }
        @if (known.gemeenten.length === 0) {
          <p>{{ t('own.none') }}</p>
        }
        <section class="ws-stack" aria-labelledby="verwijderen">
          <h2 id="verwijderen">{{ t('erase.title') }}</h2>
          <ul class="ws-list">
            @for (key of told; track key) {
              <li>{{ t(key) }}</li>
            }
          </ul>
          <form class="ws-form" method="post" novalidate>
            @if (session().account?.hasPassword) {
              <ws-form-field
                [fieldId]="form.id('proof')"
                [label]="t('erase.password')"
                [description]="t('erase.passwordHelp')"
                [error]="form.error('proof')"
              >
                <input wsControl type="password" name="proof" autocomplete="current-password" dir="ltr" required />
              </ws-form-field>
            } @else {
              <ws-form-field
                [fieldId]="form.id('proof')"
                [label]="t('erase.address')"
                [description]="t('erase.addressHelp', { email: known.email })"
                [error]="form.error('proof')"
              >
                <input wsControl type="email" name="proof" autocomplete="off" dir="ltr" required />
              </ws-form-field>
            }
            <div class="ws-actions ws-actions--fill">
              <button class="nl-button nl-button--secondary" type="submit" name="do" value="erase">
                <span class="nl-button__label">{{ t('erase.go') }}</span>
              </button>
            </div>
          </form>
        </section>
      </div>
    }
  `,
})
export class OwnDataPage {
  readonly known = input.required<OwnData>();
  readonly session = input.required<SessionView>();
  protected readonly t = useTexts(ownDataTexts);
  protected readonly form = usePlainForm('erase', { proof: this.t('erase.proof') });
  protected readonly told = ['erase.goes', 'erase.stays', 'erase.counts', 'erase.final'] as const;
  protected readonly places = computed(() => [
    { id: 'account', name: this.t('own.everywhere'), kinds: this.known().everywhere },
    ...this.known().gemeenten.map(({ slug, name, kinds }) => ({ id: `gemeente-${slug}`, name, kinds })),
  ]);
}
