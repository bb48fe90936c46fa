import { Component, input, linkedSignal, output } from '@angular/core';
import { suggestionRoles, type WorkText } from '@wijkspoor/action-plan/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from './work-texts';

const kinds = ['wording', 'comment'] as const;

/** Writing down what somebody proposed on paper or in a talk. */
@Component({
  selector: 'ws-bring-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <details class="ws-more" [open]="api.heading() !== ''">
      <summary class="ws-pill">{{ t('bring.title') }}</summary>
      <form class="ws-form" method="post" novalidate (submit)="send($event)">
        <p>{{ t('bring.lead') }}</p>
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        <ws-form-field fieldId="papier-alinea" [label]="t('bring.paragraph')" size="medium">
          <select wsControl [wsBind]="edit('paragraph')">
            @for (one of text().paragraphs; track one.id) {
              <option [value]="one.id">{{ $index + 1 }}. {{ one.words.slice(0, 60) }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('kind')" [label]="t('bring.kind')" [error]="api.error('kind')" size="medium">
          <select wsControl [wsBind]="edit('kind')">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ t(kindOf(kind)) }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('role')" [label]="t('bring.role')" [error]="api.error('role')" size="medium">
          <select wsControl [wsBind]="edit('role')">
            @for (role of roles; track role) {
              <option [value]="role">{{ t(roleOf(role)) }}</option>
            }
          </select>
        </ws-form-field>
        <ws-form-field [fieldId]="api.id('words')" [label]="t('bring.words')" [error]="api.error('words')">
          <textarea wsControl rows="4" maxlength="2000" dir="auto" [wsBind]="edit('words')"></textarea>
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('bring.go') }}</span>
          </button>
        </div>
      </form>
    </details>
  `,
})
export class BringForm {
  readonly gemeente = input.required<string>();
  readonly text = input.required<WorkText>();
  readonly brought = output();
  protected readonly t = useTexts(workTexts);
  protected readonly kinds = kinds;
  protected readonly roles = suggestionRoles;
  protected readonly kindOf = (kind: (typeof kinds)[number]) => `kind.${kind}` as const;
  protected readonly roleOf = (role: (typeof suggestionRoles)[number]) => `role.${role}` as const;
  private readonly model = linkedSignal({
    source: () => this.text().paragraphs[0]?.id ?? '',
    computation: (paragraph) => ({ paragraph, kind: 'wording', role: 'resident', words: '' }),
  });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'papier',
    { kind: this.t('bring.kind'), role: this.t('bring.role'), words: this.t('bring.words') },
    this.t('failed.load'),
  );
  /** Sending twice makes one. */
  private id = newId();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { paragraph, kind, role, words } = this.model();
    const basedOn = this.text().paragraphs.find((one) => one.id === paragraph)?.version ?? 1;
    const path = `/v1/gemeenten/${this.gemeente()}/paragraphs/${paragraph}/paper-suggestions`;
    if (!(await this.api.send({ method: 'POST', path, body: { id: this.id, kind, role, words, basedOn } }, ''))) return;
    this.id = newId();
    this.model.update((now) => ({ ...now, words: '' }));
    this.brought.emit();
  }
}
