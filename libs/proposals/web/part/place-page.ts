import { Component, computed, type OnInit } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, Icon, usePlainForm } from '@wijkspoor/platform/web';
import { sporen } from '@wijkspoor/wijk/domain';
import { DraftParts } from './idea-parts';

/** The second step: where it is, and what it is about. Nothing of it has to be said. */
@Component({
  selector: 'ws-place-of-idea-page',
  imports: [ErrorSummary, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-section--top ws-stack-wide">
      <ws-error-summary [heading]="given.heading" [errors]="given.errors" />
      <div class="ws-stack">
        <p class="ws-label">{{ t('step.of', { at: 2 }) }}</p>
        <h1>{{ t('place.title') }}</h1>
        <p class="ws-lead">{{ t('place.lead') }}</p>
      </div>
      <form class="ws-form" method="post" novalidate>
        <ws-form-field
          [fieldId]="given.id('street')"
          [label]="t('place.street')"
          [description]="t('place.streetHelp')"
          [optional]="t('person.optional')"
          [error]="given.error('street')"
        >
          <input
            wsControl
            type="text"
            name="street"
            maxlength="80"
            dir="auto"
            [value]="given.value('street', own().street)"
          />
        </ws-form-field>
        @for (field of choices(); track field.name) {
          <ws-form-field
            [fieldId]="given.id(field.name)"
            [label]="field.label"
            [optional]="t('person.optional')"
            [error]="given.error(field.name)"
          >
            <select wsControl [attr.name]="field.name">
              <option value="">{{ t('step.choose') }}</option>
              @for (one of field.options; track one.value) {
                <option dir="auto" [value]="one.value" [attr.selected]="one.value === field.value ? '' : null">
                  {{ one.text }}
                </option>
              }
            </select>
          </ws-form-field>
        }
        <div class="ws-actions ws-actions--fill">
          <button class="nl-button nl-button--primary" type="submit" name="do" value="place">
            <span class="nl-button__label">{{ t('step.next') }}</span>
            <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
          </button>
          <a [href]="base()">{{ t('step.back') }}</a>
        </div>
      </form>
    </div>
  `,
})
export class PlaceOfIdeaPage extends DraftParts implements OnInit {
  protected readonly given = usePlainForm('place', {
    street: this.t('place.street'),
    buurt: this.t('place.buurt'),
    spoor: this.t('place.spoor'),
    theme: this.t('place.theme'),
  });
  protected readonly choices = computed(() => {
    const { buurten, buurt, spoor, theme, themes } = this.own();
    const field = (name: string, label: string, value: string | null, options: { value: string; text: string }[]) => ({
      ...{ name, label, options },
      value: this.given.value(name, value ?? ''),
    });
    return [
      field(
        'buurt',
        this.t('place.buurt'),
        buurt,
        buurten.map(({ code, name }) => ({ value: code, text: name })),
      ),
      field(
        'spoor',
        this.t('place.spoor'),
        spoor,
        sporen.map((value) => ({ value, text: this.t(`spoor.${value}`) })),
      ),
      field(
        'theme',
        this.t('place.theme'),
        theme,
        themes.map((value) => ({ value, text: value })),
      ),
    ].filter(({ options }) => options.length > 0);
  });

  ngOnInit(): void {
    this.page.title(`${this.t('place.title')} | Wijkspoor`);
  }
}
