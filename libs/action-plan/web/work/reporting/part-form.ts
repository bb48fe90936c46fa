import { Component, computed, input } from '@angular/core';
import type { ReportGoal } from '@wijkspoor/action-plan/domain';
import { Alert, FieldControl, FormField, newId } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { PartClash } from './part-clash';
import type { PartDraft } from './part-draft';
import { groupsOf, newRow } from './part-fields';
import { useReportWords } from './report-words';

/** One part of a report to fill in. It keeps itself when the reader goes on. */
@Component({
  selector: 'ws-part-form',
  imports: [Alert, Bind, FieldControl, FormField, PartClash],
  template: `
    <form
      class="ws-form"
      method="post"
      (submit)="keep($event)"
      (input)="draft().changed()"
      (change)="keepSoon()"
      [attr.aria-label]="t(titleKey())"
    >
      @if (draft().clash()) {
        <ws-part-clash [draft]="draft()" [groups]="groups()" />
      }
      @for (group of groups(); track group.id) {
        <div class="ws-stack" [attr.role]="group.legend ? 'group' : null" [attr.aria-label]="group.legend || null">
          @if (group.legend) {
            <h3 class="ws-h3" dir="auto">{{ group.legend }}</h3>
          }
          @if (group.help) {
            <p class="ws-muted" dir="auto">{{ group.help }}</p>
          }
          @for (field of group.fields; track field.name) {
            <ws-form-field
              [fieldId]="'rapport-' + draft().part + '.' + field.path"
              [label]="field.label"
              [error]="draft().errors()[field.name]"
              [size]="
                field.kind === 'number' || field.kind === 'day' ? 'short' : field.kind === 'choice' ? 'medium' : 'full'
              "
            >
              @switch (field.kind) {
                @case ('lines') {
                  <textarea
                    wsControl
                    rows="3"
                    dir="auto"
                    [attr.maxlength]="field.most"
                    [wsBind]="draft().edit(field.name)"
                  ></textarea>
                }
                @case ('choice') {
                  <select wsControl [wsBind]="draft().edit(field.name)">
                    @if (field.name === 'status') {
                      <option value="">{{ t('choose') }}</option>
                    }
                    @for (choice of field.choices; track choice.value) {
                      <option [value]="choice.value">{{ choice.text }}</option>
                    }
                  </select>
                }
                @case ('day') {
                  <input wsControl type="date" [wsBind]="draft().edit(field.name)" />
                }
                @case ('number') {
                  <input
                    wsControl
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    [wsBind]="draft().edit(field.name)"
                  />
                }
                @default {
                  <input
                    wsControl
                    type="text"
                    autocomplete="off"
                    dir="auto"
                    [attr.maxlength]="field.most"
                    [wsBind]="draft().edit(field.name)"
                  />
                }
              }
            </ws-form-field>
          }
          @if (list()) {
            <button class="ws-link" type="button" (click)="remove(group.id)">
              {{ t('row.remove') }} <span class="ws-vh">{{ group.legend }}</span>
            </button>
          }
        </div>
      }
      @if (list(); as part) {
        <button class="nl-button nl-button--secondary" type="button" (click)="add(part)">
          <span class="nl-button__label">{{ t(addKey(part)) }}</span>
        </button>
      }
      @if (draft().marks().length > 0) {
        <ws-alert kind="warning" [live]="true">
          <p>{{ t('save.marks', { kinds: kinds() }) }}</p>
        </ws-alert>
      }
      @if (draft().said(); as said) {
        <ws-alert kind="info" [live]="true">
          <p>{{ t(said) }}</p>
        </ws-alert>
      }
      <div class="ws-actions">
        @if (draft().waits()) {
          <button class="nl-button nl-button--secondary" type="submit">
            <span class="nl-button__label">{{ t('save.now') }}</span>
          </button>
        }
        <p class="ws-small ws-muted" role="status">{{ standing() }}</p>
      </div>
    </form>
  `,
})
export class PartForm {
  readonly draft = input.required<PartDraft>();
  readonly goals = input.required<readonly ReportGoal[]>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly titleKey = computed(() => `part.${this.draft().part}` as const);
  protected readonly addKey = (part: 'results' | 'obstacles') => `row.add.${part}` as const;
  protected readonly groups = computed(() => {
    const draft = this.draft();
    return groupsOf(draft.part, { fields: draft.model(), began: draft.began(), goals: this.goals() }, this.words);
  });
  protected readonly list = computed(() => {
    const { part } = this.draft();
    return part === 'results' || part === 'obstacles' ? part : null;
  });
  protected readonly kinds = computed(() =>
    this.draft()
      .marks()
      .map((kind) => this.t(`mark.${kind}` as 'mark.name'))
      .join(', '),
  );
  protected readonly standing = computed(() => {
    const draft = this.draft();
    const state = draft.state();
    const at = draft.savedAt();
    if (state === 'device' && Object.keys(draft.errors()).length > 0) return this.t('save.wrong');
    if (state === 'new' || (state === 'saved' && at === null))
      return this.t(Object.values(draft.model()).some((value) => value !== '') ? 'save.new' : 'save.empty');
    if (state !== 'saved' || at === null) return this.t(`save.${state}`);
    return this.t('save.saved', { time: this.words.time(at), name: draft.savedBy() ?? this.t('clash.somebody') });
  });

  protected keep(event: Event): void {
    event.preventDefault();
    void this.draft().save();
  }

  /** After a field: what was typed is in the model by then. */
  protected keepSoon(): void {
    void this.draft().save();
  }

  protected add(part: 'results' | 'obstacles'): void {
    const draft = this.draft();
    draft.model.update((fields) => ({ ...fields, ...newRow(part, newId()) }));
  }

  protected remove(id: string): void {
    const draft = this.draft();
    draft.model.update((fields) =>
      Object.fromEntries(Object.entries(fields).filter(([name]) => !name.endsWith(`.${id}`))),
    );
    draft.changed();
    void draft.save();
  }
}
