import { Component, computed, inject, signal } from '@angular/core';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { addQuestion, closedKinds, type QuestionKind } from '../../domain/instrument/editing';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';

/** A definition holds so many. */
export const mostQuestions = 60;

/** Adds a question at the bottom: what it is about, and of which kind. */
@Component({
  selector: 'ws-add-question',
  imports: [Bind, FieldControl, FormField],
  template: `
    <section class="ws-panel" aria-labelledby="vraag-erbij">
      <h3 class="ws-h3" id="vraag-erbij">{{ t('add.title') }}</h3>
      @if (full()) {
        <p>{{ t('add.most') }}</p>
      } @else {
        <div class="ws-form">
          <ws-form-field fieldId="erbij-naam" [label]="t('add.name')" [description]="t('add.nameHelp')">
            <input wsControl type="text" autocomplete="off" maxlength="80" [wsBind]="edit('name')" />
          </ws-form-field>
          <ws-form-field fieldId="erbij-soort" [label]="t('question.kind')" size="medium">
            <select wsControl [wsBind]="edit('kind')">
              @for (kind of kinds; track kind) {
                <option [value]="kind">{{ t(kindKey(kind)) }}</option>
              }
            </select>
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--secondary" type="button" (click)="add()">
              <span class="nl-button__label">{{ t('add.go') }}</span>
            </button>
          </div>
        </div>
      }
      <p aria-live="polite">{{ added() }}</p>
    </section>
  `,
})
export class AddQuestion {
  protected readonly t = useTexts(editorTexts);
  private readonly draft = inject(Draft);
  protected readonly kinds: readonly QuestionKind[] = [...closedKinds, 'open'];
  protected readonly kindKey = (kind: QuestionKind) => `kind.${kind}` as const;
  protected readonly full = computed(() => this.draft.definition().questions.length >= mostQuestions);
  protected readonly added = signal('');
  private readonly model = signal({ name: '', kind: 'scale' });
  protected readonly edit = boundFields(this.model);

  protected add(): void {
    const { name, kind } = this.model();
    this.draft.change((definition) => addQuestion(definition, kind as QuestionKind, name.trim()));
    this.draft.open.set(this.draft.definition().questions.at(-1)?.key ?? null);
    this.added.set(this.t('add.done', { name: name.trim() }));
    this.model.set({ name: '', kind });
  }
}
