import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { ChangeSettings, GemeenteView } from '@wijkspoor/identity/domain';
import { type Language, languageName, languages, themes } from '@wijkspoor/platform/domain';
import {
  Choice,
  Choices,
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useLinks,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';
import { LogoSection } from './logo-section';
import { PapersSection } from './papers-section';
import { PeopleApi } from './people-api';
import { ProviderSection } from './provider-section';

/** Look, languages and contact of a gemeente. */
@Component({
  selector: 'ws-settings-page',
  imports: [
    Bind,
    Choice,
    Choices,
    ErrorSummary,
    FieldControl,
    FormField,
    Outcome,
    LogoSection,
    PapersSection,
    ProviderSection,
    WorkHead,
  ],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('settings.title')"
        [lead]="t('settings.lead')"
        [failed]="settings.error() ? t('failed.load') : ''"
      />
      @if (settings.hasValue()) {
        <form class="ws-form" method="post" novalidate (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-choices [fieldId]="api.id('theme')" [legend]="t('settings.theme')" [error]="api.error('theme')">
            @for (theme of themes; track theme.name) {
              <ws-choice [for]="'thema-' + theme.name" [label]="theme.label">
                <input
                  type="radio"
                  name="theme"
                  [id]="'thema-' + theme.name"
                  [checked]="change('theme').value() === theme.name"
                  (change)="change('theme').set(theme.name)"
                />
              </ws-choice>
            }
          </ws-choices>
          <ws-choices
            [fieldId]="api.id('languages')"
            [legend]="t('settings.languages')"
            [error]="api.error('languages')"
          >
            @for (language of choices; track language.code) {
              <ws-choice [for]="'taal-' + language.code" [label]="language.name">
                <input
                  type="checkbox"
                  [id]="'taal-' + language.code"
                  [checked]="speaks(language.code)"
                  (change)="toggle(language.code)"
                />
              </ws-choice>
            }
          </ws-choices>
          <ws-form-field
            [fieldId]="api.id('contact')"
            [label]="t('settings.contact')"
            [description]="t('settings.contactHelp')"
            [error]="api.error('contact')"
          >
            <textarea wsControl rows="6" dir="auto" [wsBind]="change('contact')"></textarea>
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('settings.save') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
      }
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/werk/instellingen/uitkomsten')">{{ t('settings.limits') }}</a>
      </p>
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/werk/instellingen/bewaren')">{{ t('retention.link') }}</a>
      </p>
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/werk/archief')">{{ t('settings.archive') }}</a>
      </p>
      @if (settings.hasValue()) {
        <ws-logo-section [gemeente]="gemeente().slug" [has]="settings.value().logo" />
      }
      <ws-papers-section [gemeente]="gemeente().slug" />
      <ws-provider-section [gemeente]="gemeente().slug" />
    </div>
  `,
})
export class SettingsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly settings = inject(PeopleApi).settings(this.slug);
  protected readonly themes = themes.map(({ name }) => ({ name, label: this.t(`settings.theme.${name}`) }));
  protected readonly choices = languages.map((code) => ({ code, name: languageName(code) }));
  protected readonly api = useApiForm(
    'instelling',
    { theme: this.t('settings.theme'), languages: this.t('settings.languages'), contact: this.t('settings.contact') },
    this.t('failed.load'),
  );
  private readonly model = linkedSignal(() => {
    const { theme, contact } = this.settings.hasValue() ? this.settings.value() : { theme: '', contact: '' };
    return { theme, contact };
  });
  private readonly spoken = linkedSignal<readonly Language[]>(() =>
    this.settings.hasValue() ? this.settings.value().languages : [],
  );
  protected readonly change = boundFields(this.model);

  protected speaks(language: Language): boolean {
    return this.spoken().includes(language);
  }

  protected toggle(language: Language): void {
    this.spoken.update((spoken) => languages.filter((one) => spoken.includes(one) !== (one === language)));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.settings.hasValue() ? this.settings.value().version : 0;
    const body: ChangeSettings = { ...this.model(), languages: [...this.spoken()] };
    if (
      await this.api.send(
        { method: 'PUT', path: `/v1/gemeenten/${this.slug()}/settings`, body, version },
        this.t('settings.done'),
      )
    )
      this.settings.reload();
  }
}
