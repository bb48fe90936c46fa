import { Component, input, output, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { votePath } from '../votes-api';
import { invitedTexts } from './invited-texts';

/** Takes one address off the list, or empties it after a second look. */
@Component({
  selector: 'ws-take-off-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <form class="ws-form" method="post" (submit)="takeOff($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-form-field
        [fieldId]="api.id('email')"
        [label]="t('invited.email')"
        [error]="api.error('email')"
        size="medium"
      >
        <input wsControl type="email" autocomplete="off" dir="ltr" [wsBind]="edit('email')" />
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--secondary" type="submit">
          <span class="nl-button__label">{{ t('invited.takeOffGo') }}</span>
        </button>
        @if (!sure()) {
          <button class="ws-link" type="button" (click)="sure.set(true)">{{ t('invited.clear') }}</button>
        }
      </div>
    </form>
    @if (sure()) {
      <section class="ws-panel ws-panel--plain ws-stack-tight" [attr.aria-label]="t('invited.clear')">
        <p>{{ t('invited.clearText') }}</p>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="button" (click)="clear()">
            <span class="nl-button__label">{{ t('invited.clearGo') }}</span>
          </button>
          <button class="ws-link" type="button" (click)="sure.set(false)">{{ t('invited.stop') }}</button>
        </div>
      </section>
    }
  `,
})
export class TakeOffForm {
  readonly gemeente = input.required<string>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  /** What happened, in words. */
  readonly changed = output<string>();
  protected readonly t = useTexts(invitedTexts);
  private readonly model = signal({ email: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly sure = signal(false);
  protected readonly api = useApiForm('afhalen', { email: this.t('invited.email') }, this.t('failed.send'));

  protected async takeOff(event: Event): Promise<void> {
    event.preventDefault();
    const path = `${votePath(this.gemeente(), this.vote())}/invited-removals`;
    if (!(await this.api.send({ method: 'POST', path, body: this.model() }, ''))) return;
    this.model.set({ email: '' });
    this.changed.emit(this.t('invited.takenOff'));
  }

  protected async clear(): Promise<void> {
    const path = `${votePath(this.gemeente(), this.vote())}/invited`;
    this.sure.set(false);
    if (await this.api.send({ method: 'DELETE', path }, '')) this.changed.emit(this.t('invited.cleared'));
  }
}
