import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  ErrorSummary,
  FieldControl,
  FormField,
  useApiForm,
  useLinks,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import type { ChooseAreas } from '@wijkspoor/wijk/domain';
import { slugOf } from '../../domain/slug-of';
import { workTexts } from '../work-texts';
import { AreaChoice } from './area-choice';
import { WijkFields } from './wijk-fields';

/** Adds a wijk: its name, its address, what it is made of. */
@Component({
  selector: 'ws-add-wijk-page',
  imports: [AreaChoice, ErrorSummary, FieldControl, FormField, WijkFields, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <p>
        <a [href]="links.gemeente(gemeente().slug, '/werk/wijken')">{{ t('wijk.back') }}</a>
      </p>
      <ws-work-head [heading]="t('wijk.addTitle')" [lead]="t('wijk.addLead')" />
      <form class="ws-form" method="post" (submit)="send($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-wijk-fields [api]="api" [field]="add">
          <ws-form-field
            [fieldId]="api.id('slug')"
            [label]="t('wijk.slug')"
            [description]="t('wijk.slugHelp')"
            [error]="api.error('slug')"
            size="medium"
          >
            <input
              wsControl
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              dir="ltr"
              #typed
              [value]="slug()"
              (input)="slug.set(typed.value)"
            />
          </ws-form-field>
        </ws-wijk-fields>
        <ws-area-choice
          [gemeente]="gemeente().slug"
          [fieldId]="api.id('areas')"
          [error]="api.error('areas')"
          [(choice)]="choice"
        />
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('wijk.addGo') }}</span>
          </button>
        </div>
      </form>
    </div>
  `,
})
export class AddWijkPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly api = useApiForm(
    'wijk',
    { name: this.t('wijk.name'), slug: this.t('wijk.slug'), intro: this.t('wijk.intro'), areas: this.t('wijk.areas') },
    this.t('failed.load'),
  );
  private readonly model = signal({ name: '', intro: '' });
  private readonly name = computed(() => this.model().name);
  /** Follows the name until somebody types another. */
  protected readonly slug = linkedSignal<string, string>({
    source: this.name,
    computation: (name, before) => {
      const suggested = before === undefined ? '' : slugOf(before.source);
      return before === undefined || before.value === suggested ? slugOf(name) : before.value;
    },
  });
  protected readonly choice = signal<ChooseAreas | null>(null);
  protected readonly add = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const gemeente = this.gemeente().slug;
    const slug = this.slug();
    const body = { ...this.model(), slug, areas: this.choice() };
    if (!(await this.api.send({ method: 'POST', path: `/v1/gemeenten/${gemeente}/wijken`, body }, ''))) return;
    await this.router.navigateByUrl(`${this.links.gemeente(gemeente, `/werk/wijken/${slug}`)}?gelukt=toegevoegd`);
  }
}
