import { Component, computed, input } from '@angular/core';
import type { AgendaLink } from '@wijkspoor/identity/domain';
import { FieldControl, FormField, useDates, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The secret address of one's agenda: to copy, to renew, to switch off. */
@Component({
  selector: 'ws-agenda-section',
  imports: [FieldControl, FormField],
  template: `
    <section class="ws-stack" aria-labelledby="agenda">
      <h2 id="agenda">{{ t('agenda.title') }}</h2>
      <p>{{ t('agenda.lead') }}</p>
      @if (agenda().on) {
        @if (agenda().address; as address) {
          <ws-form-field fieldId="agenda-adres" [label]="t('agenda.address')" [description]="t('agenda.copy')">
            <input wsControl type="url" readonly dir="ltr" autocomplete="off" [value]="address" />
          </ws-form-field>
        } @else {
          <p>{{ t('agenda.hidden') }}</p>
        }
        <p>{{ t('agenda.secret') }} {{ t('agenda.made', { day: made() }) }}</p>
      }
      <form class="ws-actions ws-actions--fill" method="post">
        <button class="nl-button nl-button--secondary" type="submit" name="do" value="agenda">
          <span class="nl-button__label">{{ t(agenda().on ? 'agenda.renew' : 'agenda.make') }}</span>
        </button>
        @if (agenda().on) {
          <button class="nl-button nl-button--secondary" type="submit" name="do" value="agendaOff">
            <span class="nl-button__label">{{ t('agenda.off') }}</span>
          </button>
        }
      </form>
    </section>
  `,
})
export class AgendaSection {
  readonly agenda = input.required<AgendaLink>();
  protected readonly t = useTexts(pageTexts);
  private readonly dates = useDates();
  protected readonly made = computed(() => this.dates.day(this.agenda().madeAt ?? ''));
}
