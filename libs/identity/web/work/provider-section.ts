import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Alert, ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';
import { PeopleApi } from './people-api';

/** Signing in with the work accounts of the gemeente: where, and as which application. */
@Component({
  selector: 'ws-provider-section',
  imports: [Alert, Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-panel ws-panel--plain" aria-labelledby="werkaccounts">
      <h2 class="ws-h3" id="werkaccounts">{{ t('provider.title') }}</h2>
      <p>{{ t('provider.lead') }}</p>
      @if (provider.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (current(); as now) {
        <p>
          {{ t('provider.callback') }} <bdi dir="ltr">{{ now.callback }}</bdi>
        </p>
        <form class="ws-form" method="post" novalidate (submit)="save($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-form-field
            [fieldId]="api.id('issuer')"
            [label]="t('provider.issuer')"
            [description]="t('provider.issuerHelp')"
            [error]="api.error('issuer')"
          >
            <input wsControl type="url" autocomplete="off" dir="ltr" [wsBind]="change('issuer')" />
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('clientId')"
            [label]="t('provider.clientId')"
            [error]="api.error('clientId')"
          >
            <input wsControl type="text" autocomplete="off" dir="ltr" [wsBind]="change('clientId')" />
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('clientSecret')"
            [label]="t('provider.clientSecret')"
            [description]="t('provider.clientSecretHelp')"
            [error]="api.error('clientSecret')"
          >
            <input wsControl type="password" autocomplete="off" dir="ltr" [wsBind]="change('clientSecret')" />
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('provider.save') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
        @if (now.issuer) {
          <details>
            <summary class="ws-link">{{ t('provider.remove') }}</summary>
            <div class="ws-stack-tight">
              <p>{{ t('provider.removeText') }}</p>
              <button class="nl-button nl-button--secondary" type="button" (click)="remove()">
                <span class="nl-button__label">{{ t('provider.removeGo') }}</span>
              </button>
            </div>
          </details>
        }
      }
    </section>
  `,
})
export class ProviderSection {
  readonly gemeente = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly provider = inject(PeopleApi).provider(this.gemeente);
  protected readonly current = computed(() => (this.provider.hasValue() ? this.provider.value() : null));
  protected readonly api = useApiForm(
    'werkaccount',
    {
      issuer: this.t('provider.issuer'),
      clientId: this.t('provider.clientId'),
      clientSecret: this.t('provider.clientSecret'),
    },
    this.t('failed.load'),
  );
  private readonly model = linkedSignal(() => ({
    issuer: this.current()?.issuer ?? '',
    clientId: this.current()?.clientId ?? '',
    clientSecret: '',
  }));
  protected readonly change = boundFields(this.model);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.api.send({ method: 'PUT', path: this.path(), body: this.model() }, this.t('provider.done')))
      this.provider.reload();
  }

  protected async remove(): Promise<void> {
    if (await this.api.send({ method: 'DELETE', path: this.path() }, this.t('provider.removed')))
      this.provider.reload();
  }

  private path(): string {
    return `/v1/gemeenten/${this.gemeente()}/identity-provider`;
  }
}
