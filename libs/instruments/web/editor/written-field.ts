import { Component, computed, inject, input, output } from '@angular/core';
import type { TranslatedText } from '@wijkspoor/instruments/domain';
import { directionOf } from '@wijkspoor/platform/domain';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { withWords } from '../../domain/instrument/editing';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';

/** One text of a questionnaire, in the language somebody writes in now; the Dutch stands beside a translation. */
@Component({
  selector: 'ws-written-field',
  imports: [FieldControl, FormField],
  template: `
    <ws-form-field
      [fieldId]="fieldId()"
      [label]="label()"
      [description]="beside()"
      [error]="error()"
      [optional]="optional() ? t('optional') : undefined"
    >
      @if (lines() > 1) {
        <textarea
          wsControl
          #area
          [rows]="lines()"
          [attr.lang]="draft.language()"
          [attr.dir]="direction()"
          [value]="words()"
          (input)="write(area.value)"
        ></textarea>
      } @else {
        <input
          wsControl
          #line
          type="text"
          autocomplete="off"
          [attr.lang]="draft.language()"
          [attr.dir]="direction()"
          [value]="words()"
          (input)="write(line.value)"
        />
      }
    </ws-form-field>
  `,
})
export class WrittenField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly help = input('');
  readonly text = input.required<TranslatedText | undefined>();
  readonly lines = input(1);
  readonly optional = input(false);
  readonly error = input<string>();
  /** The text with what was typed; undefined when an optional text has no words left. */
  readonly written = output<TranslatedText | undefined>();
  protected readonly t = useTexts(editorTexts);
  protected readonly draft = inject(Draft);
  protected readonly words = computed(() => this.text()?.[this.draft.language()] ?? '');
  protected readonly direction = computed(() => directionOf(this.draft.language()));
  protected readonly beside = computed(() => {
    const dutch = this.text()?.nl ?? '';
    return this.draft.language() === 'nl' || dutch === '' ? this.help() : this.t('edit.dutch', { text: dutch });
  });

  protected write(words: string): void {
    const text = withWords(this.text(), this.draft.language(), words);
    this.written.emit(this.optional() && Object.values(text).every((one) => one === '') ? undefined : text);
  }
}
