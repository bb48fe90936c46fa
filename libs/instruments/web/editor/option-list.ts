import { Component, computed, inject, input } from '@angular/core';
import type { Definition, TranslatedText } from '@wijkspoor/instruments/domain';
import { useTexts } from '@wijkspoor/platform/web';
import { addOption, moveOption, removeOption } from '../../domain/instrument/editing';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';
import { WrittenField } from './written-field';

type WithOptions = Extract<Definition['questions'][number], { readonly options: unknown }>;

/** A definition holds so many: what was chosen of them is kept as one small number. */
const most = 14;

/** The options of a question, in their order. */
@Component({
  selector: 'ws-option-list',
  imports: [WrittenField],
  template: `
    <fieldset class="ws-stack">
      <legend>{{ t('options.title') }}</legend>
      @for (option of question().options; track option.key) {
        <div class="ws-stack-tight">
          <ws-written-field
            [fieldId]="id(option.key)"
            [label]="t('options.one', { number: $index + 1 })"
            [text]="option.text"
            [error]="error()('options.' + $index + '.text')"
            (written)="write($index, $event)"
          />
          <div class="ws-actions">
            @if (!$first) {
              <button class="ws-pill" type="button" (click)="move($index, -1)">
                {{ t('question.up') }} <span class="ws-vh">{{ t('options.one', { number: $index + 1 }) }}</span>
              </button>
            }
            @if (!$last) {
              <button class="ws-pill" type="button" (click)="move($index, 1)">
                {{ t('question.down') }} <span class="ws-vh">{{ t('options.one', { number: $index + 1 }) }}</span>
              </button>
            }
            @if (question().options.length > 2) {
              <button class="ws-link" type="button" (click)="remove($index)">
                {{ t('question.remove') }} <span class="ws-vh">{{ t('options.one', { number: $index + 1 }) }}</span>
              </button>
            }
          </div>
        </div>
      }
      @if (mayAdd()) {
        <div>
          <button class="ws-pill" type="button" (click)="add()">{{ t('options.add') }}</button>
        </div>
      }
      @if (question().options.length <= 2) {
        <p class="ws-muted">{{ t('options.few') }}</p>
      }
    </fieldset>
  `,
})
export class OptionList {
  readonly question = input.required<WithOptions>();
  /** What is wrong with a field of the question, in words. */
  readonly error = input.required<(field: string) => string | undefined>();
  protected readonly t = useTexts(editorTexts);
  private readonly draft = inject(Draft);
  private readonly key = computed(() => this.question().key);
  protected readonly mayAdd = computed(() => this.question().options.length < most);
  protected readonly id = (option: string): string => `keuze-${this.key()}-${option}`;

  protected add(): void {
    this.draft.change((definition) => addOption(definition, this.key()));
  }

  protected remove(at: number): void {
    this.draft.change((definition) => removeOption(definition, this.key(), at));
  }

  protected move(at: number, by: -1 | 1): void {
    this.draft.change((definition) => moveOption(definition, this.key(), at, by));
  }

  protected write(at: number, text: TranslatedText | undefined): void {
    this.draft.changeQuestion(this.key(), (question) =>
      'options' in question
        ? {
            ...question,
            options: question.options.map((one, index) => (index === at ? { ...one, text: text ?? one.text } : one)),
          }
        : question,
    );
  }
}
