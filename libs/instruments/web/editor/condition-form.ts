import { Component, computed, inject, input } from '@angular/core';
import type { Definition } from '@wijkspoor/instruments/domain';
import { FieldControl, FormField, useTexts } from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { answersOf, conditionsFor } from '../../domain/instrument/editing';
import { OptionGroup } from '@wijkspoor/platform/web/kit/option-group';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';

type Question = Definition['questions'][number];

/** When a question is asked: always, or only after some answers to an earlier one. */
@Component({
  selector: 'ws-condition-form',
  imports: [Bind, FieldControl, FormField, OptionGroup],
  template: `
    <ws-form-field [fieldId]="id()" [label]="t('show.title')" [error]="error()('show')">
      <select wsControl [wsBind]="named">
        <option value="">{{ t('show.always') }}</option>
        @for (one of choices(); track one.key) {
          <option [value]="one.key">{{ one.text }}</option>
        }
      </select>
    </ws-form-field>
    @if (answers().length > 0) {
      <ws-option-group
        [fieldId]="id() + '-bij'"
        [legend]="t('show.answers')"
        [options]="answers()"
        [chosen]="chosen()"
        (chosenChange)="choose($event)"
      />
    }
  `,
})
export class ConditionForm {
  readonly question = input.required<Question>();
  /** What is wrong with a field of the question, in words. */
  readonly error = input.required<(field: string) => string | undefined>();
  protected readonly t = useTexts(editorTexts);
  private readonly draft = inject(Draft);
  protected readonly id = computed(() => `voorwaarde-${this.question().key}`);
  private readonly possible = computed(() => conditionsFor(this.draft.definition(), this.question().key));
  protected readonly choices = computed(() => {
    const { show } = this.question();
    const known = this.possible().map((one) => ({
      key: one.key,
      text: this.t('show.when', { name: this.draft.nameOf(one) }),
    }));
    return show === undefined || known.some(({ key }) => key === show.question)
      ? known
      : [...known, { key: show.question, text: this.t('show.lost') }];
  });
  private readonly asked = computed(() => this.possible().find(({ key }) => key === this.question().show?.question));
  protected readonly answers = computed(() => {
    const asked = this.asked();
    if (asked === undefined) return [];
    return answersOf(asked).map((value) => ({
      value: String(value),
      label: 'options' in asked ? `${value}. ${asked.options[value - 1]?.text.nl ?? ''}` : String(value),
    }));
  });
  protected readonly chosen = computed(() => (this.question().show?.in ?? []).map(String));
  protected readonly named: BoundField = {
    value: () => this.question().show?.question ?? '',
    set: (key) => this.name(key),
  };

  protected choose(values: readonly string[]): void {
    // a condition names at least one answer; without any there is no condition
    const { show } = this.question();
    if (show === undefined) return;
    this.put(values.length === 0 ? undefined : { ...show, in: values.map(Number) });
  }

  private name(key: string): void {
    const asked = this.possible().find((one) => one.key === key);
    const first = asked === undefined ? undefined : answersOf(asked)[0];
    if (key === '') this.put(undefined);
    else if (first !== undefined) this.put({ question: key, in: [first] });
  }

  private put(show: Question['show']): void {
    this.draft.changeQuestion(this.question().key, (question) => ({ ...question, show }));
  }
}
