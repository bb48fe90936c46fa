import { Component, input, output, signal } from '@angular/core';
import { ErrorSummary, FieldControl, FormField, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { InvitedAdded } from '@wijkspoor/voting/domain';
import { votePath } from '../votes-api';
import { invitedTexts } from './invited-texts';

/** What fits in one list. */
const mostBytes = 200_000;

/** A list of addresses, pasted or from a file. The file is read here: only its addresses are sent. */
@Component({
  selector: 'ws-invite-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <form class="ws-form" method="post" (submit)="send($event)">
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <ws-form-field
        [fieldId]="api.id('addresses')"
        [label]="t('invited.addresses')"
        [description]="t('invited.addressesHelp')"
        [error]="api.error('addresses')"
      >
        <textarea
          wsControl
          rows="8"
          autocomplete="off"
          spellcheck="false"
          dir="ltr"
          [wsBind]="edit('addresses')"
        ></textarea>
      </ws-form-field>
      <ws-form-field
        [fieldId]="api.id('file')"
        [label]="t('invited.file')"
        [description]="t('invited.fileHelp')"
        [error]="unread() ? t('invited.fileUnread') : undefined"
      >
        <input wsControl type="file" accept=".txt,.csv,text/plain,text/csv" (change)="read($event)" />
      </ws-form-field>
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('invited.go') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class InviteForm {
  readonly gemeente = input.required<string>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  /** What happened, in words. */
  readonly invited = output<string>();
  protected readonly t = useTexts(invitedTexts);
  private readonly model = signal({ addresses: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly unread = signal(false);
  protected readonly api = useApiForm('uitnodigen', { addresses: this.t('invited.addresses') }, this.t('failed.send'));

  /** Puts what stands in the file in the box, for the reader to see before it is sent. */
  protected async read(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    this.unread.set(false);
    if (file === undefined) return;
    if (file.size > mostBytes) {
      this.unread.set(true);
      return;
    }
    const addresses = await file.text().catch(() => null);
    field.value = '';
    if (addresses === null) this.unread.set(true);
    else this.model.set({ addresses });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const path = `${votePath(this.gemeente(), this.vote())}/invited`;
    let added = 0;
    const sent = await this.api.send({ method: 'POST', path, body: this.model() }, (answer) => {
      added = InvitedAdded.parse(answer).added;
      return '';
    });
    if (!sent) return;
    // nobody reads them again, here neither
    this.model.set({ addresses: '' });
    this.invited.emit(added === 0 ? this.t('invited.noneAdded') : this.t('invited.added', { n: added }));
  }
}
