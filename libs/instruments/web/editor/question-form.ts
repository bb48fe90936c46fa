import { Component, computed, inject, input } from '@angular/core';
import type { Definition, TranslatedText } from '@wijkspoor/instruments/domain';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { sporen } from '@wijkspoor/wijk/domain';
import { closedKinds, type QuestionKind, textKinds, withKind } from '../../domain/instrument/editing';
import { ReadingHint } from '../writing/reading-hint';
import { ConditionForm } from './condition-form';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';
import { OptionList } from './option-list';
import { WrittenField } from './written-field';

type Question = Definition['questions'][number];
type TextName = 'name' | 'text' | 'help' | 'low' | 'high' | 'unit';
type NumberName = 'min' | 'max';

/** A question is about a spoor, never about who lives there. */
const tracks = sporen.filter((one) => one !== 'population');

/** All fields of one question, in the language somebody writes in. */
@Component({
  selector: 'ws-question-form',
  imports: [Bind, ConditionForm, FieldControl, FormField, OptionList, ReadingHint, WrittenField],
  template: `
    <div class="ws-form">
      <ws-form-field [fieldId]="id('soort')" [label]="t('question.kind')" size="medium">
        <select wsControl [wsBind]="kind">
          @for (one of kinds(); track one) {
            <option [value]="one">{{ t(kindKey(one)) }}</option>
          }
        </select>
      </ws-form-field>
      @for (field of fields(); track field.name) {
        <ws-written-field
          [fieldId]="id(field.name)"
          [label]="field.label"
          [help]="field.help"
          [lines]="field.lines"
          [optional]="field.optional"
          [text]="textOf(field.name)"
          [error]="error()(field.name)"
          (written)="write(field.name, $event)"
        />
      }
      @if (draft.language() === 'nl') {
        <ws-reading-hint [text]="dutch()" />
      }
      @if (question().kind === 'scale' || question().kind === 'number') {
        <div class="ws-actions">
          <ws-form-field [fieldId]="id('min')" [label]="t('question.min')" [error]="error()('min')" size="short">
            <input wsControl type="number" inputmode="numeric" [wsBind]="min" />
          </ws-form-field>
          <ws-form-field [fieldId]="id('max')" [label]="t('question.max')" [error]="error()('max')" size="short">
            <input wsControl type="number" inputmode="numeric" [wsBind]="max" />
          </ws-form-field>
        </div>
      }
      @if (withOptions(); as choice) {
        <ws-option-list [question]="choice" [error]="error()" />
      }
      @if (question().kind === 'scale') {
        <ws-form-field [fieldId]="id('spoor')" [label]="t('question.spoor')" size="medium">
          <select wsControl [wsBind]="spoor">
            <option value="">{{ t('spoor.none') }}</option>
            @for (one of tracks; track one) {
              <option [value]="one">{{ t(spoorKey(one)) }}</option>
            }
          </select>
        </ws-form-field>
      }
      <ws-condition-form [question]="question()" [error]="error()" />
    </div>
  `,
})
export class QuestionForm {
  readonly question = input.required<Question>();
  /** What is wrong with a field of the question, in words. */
  readonly error = input.required<(field: string) => string | undefined>();
  protected readonly t = useTexts(editorTexts);
  protected readonly draft = inject(Draft);
  protected readonly tracks = tracks;
  protected readonly kindKey = (kind: QuestionKind) => `kind.${kind}` as const;
  protected readonly spoorKey = (spoor: (typeof tracks)[number]) => `spoor.${spoor}` as const;
  private readonly isText = computed(() => 'about' in this.question());
  protected readonly kinds = computed<readonly QuestionKind[]>(() => (this.isText() ? textKinds : closedKinds));
  protected readonly withOptions = computed(() => {
    const question = this.question();
    return 'options' in question ? question : null;
  });
  protected readonly dutch = computed(() => [this.question().text.nl, this.question().help?.nl ?? ''].join('\n'));
  protected readonly fields = computed(() => {
    const { t } = this;
    const { kind } = this.question();
    const line = (name: TextName, label: string, help = '', optional = false) => ({
      ...{ name, label, help, optional, lines: 1 },
    });
    return [
      ...(this.isText() ? [] : [line('name', t('question.name'), t('question.nameHelp'))]),
      { ...line('text', t('question.text')), lines: 2 },
      { ...line('help', t('question.help'), t('question.helpOfMany'), true), lines: 4 },
      ...(kind === 'scale' ? [line('low', t('question.low')), line('high', t('question.high'))] : []),
      ...(kind === 'number' ? [line('unit', t('question.unit'), '', true)] : []),
    ];
  });
  protected readonly kind: BoundField = {
    value: () => this.question().kind,
    set: (kind) => this.change((question) => withKind(this.draft.definition(), question, kind as QuestionKind)),
  };
  protected readonly spoor: BoundField = {
    value: () => {
      const question = this.question();
      return question.kind === 'scale' ? (question.spoor ?? '') : '';
    },
    set: (typed) =>
      this.change((question) =>
        question.kind === 'scale' ? { ...question, spoor: tracks.find((one) => one === typed) } : question,
      ),
  };
  protected readonly min = this.number('min');
  protected readonly max = this.number('max');

  /** The id of a control: unique on the page, as keys are. */
  protected id(field: string): string {
    return `vraag-${this.question().key}-${field}`;
  }

  protected textOf(name: TextName): TranslatedText | undefined {
    return (this.question() as Partial<Record<TextName, TranslatedText>>)[name];
  }

  protected write(name: TextName, text: TranslatedText | undefined): void {
    this.change((question) => ({ ...question, [name]: text }));
  }

  private number(name: NumberName): BoundField {
    return {
      value: () => String((this.question() as Partial<Record<NumberName, number>>)[name] ?? ''),
      // what is no number goes as 0, so that the api says what is wrong
      set: (typed) => this.change((question) => ({ ...question, [name]: Math.trunc(Number(typed)) || 0 })),
    };
  }

  private change(change: (question: Question) => Question): void {
    this.draft.changeQuestion(this.question().key, change);
  }
}
