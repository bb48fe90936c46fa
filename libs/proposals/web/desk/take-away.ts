import { Component, input, output, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from './work-texts';

/** Taking away what everybody can read, with a reason that its writer hears: asked where the thing itself stands. */
@Component({
  selector: 'ws-take-away',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    @if (asked()) {
      <form class="ws-form" method="post" (submit)="take($event)">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-form-field
          [fieldId]="api.id('reason')"
          [label]="t('read.reason')"
          [description]="t('away.reasonHelp')"
          [error]="api.error('reason')"
        >
          <textarea wsControl rows="3" dir="auto" [wsBind]="edit('reason')"></textarea>
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('read.refuseGo') }}</span>
          </button>
          <button class="ws-link" type="button" (click)="asked.set(false)">{{ t('one.stop') }}</button>
        </div>
      </form>
    } @else {
      <button class="ws-link" type="button" (click)="asked.set(true)">
        {{ label() }} <span class="ws-vh">{{ about() }}</span>
      </button>
    }
  `,
})
export class TakeAway {
  /** Where the api takes the decision. */
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  /** What it is about, for who hears the page. */
  readonly about = input('');
  readonly taken = output();
  protected readonly t = useTexts(workTexts);
  protected readonly asked = signal(false);
  private readonly model = signal({ reason: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm('weg', { reason: this.t('read.reason') }, this.t('failed.load'));

  protected async take(event: Event): Promise<void> {
    event.preventDefault();
    const body = { decision: 'refuse', reason: this.model().reason };
    if (await this.api.send({ method: 'POST', path: this.path(), body }, '')) this.taken.emit();
  }
}
