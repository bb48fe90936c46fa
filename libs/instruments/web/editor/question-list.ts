import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, signal } from '@angular/core';
import type { Definition } from '@wijkspoor/instruments/domain';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import { addText, moveQuestion, removeQuestion } from '../../domain/instrument/editing';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';
import { QuestionForm } from './question-form';

type Question = Definition['questions'][number];

/** The questions with the texts under them: to open, move, take out. One is open at a time. */
@Component({
  selector: 'ws-question-list',
  imports: [Badge, NgTemplateOutlet, QuestionForm],
  template: `
    <p class="ws-vh" aria-live="polite">{{ moved() }}</p>
    <ol class="ws-stack">
      @for (block of rows(); track block.row.question.key) {
        <li class="ws-panel ws-panel--plain">
          <ng-container [ngTemplateOutlet]="line" [ngTemplateOutletContext]="{ $implicit: block.row }" />
          @if (block.under.length > 0) {
            <ul class="ws-under">
              @for (row of block.under; track row.question.key) {
                <li class="ws-stack-tight">
                  <ng-container [ngTemplateOutlet]="line" [ngTemplateOutletContext]="{ $implicit: row }" />
                </li>
              }
            </ul>
          }
        </li>
      }
    </ol>
    <ng-template #line let-row>
      <div class="ws-line" tabindex="-1" [id]="fieldId()(row.path)">
        <div class="ws-chips">
          <h3 class="ws-h3" dir="auto">{{ row.number }}{{ row.name || t('question.noText') }}</h3>
          <ws-badge>{{ t(row.kind) }}</ws-badge>
          @if (row.question.show) {
            <ws-badge>{{ t('question.shown') }}</ws-badge>
          }
          @if (row.wrong) {
            <ws-badge kind="late">{{ t('question.wrong') }}</ws-badge>
          }
        </div>
        <div class="ws-chips">
          <button
            class="ws-pill"
            type="button"
            [attr.aria-expanded]="draft.open() === row.question.key"
            (click)="toggle(row.question.key)"
          >
            {{ t(draft.open() === row.question.key ? 'question.close' : 'question.open') }}
            <span class="ws-vh">{{ row.name }}</span>
          </button>
          @if (!row.first) {
            <button class="ws-pill" type="button" (click)="move(row.question, -1)">
              {{ t('question.up') }} <span class="ws-vh">{{ row.name }}</span>
            </button>
          }
          @if (!row.last) {
            <button class="ws-pill" type="button" (click)="move(row.question, 1)">
              {{ t('question.down') }} <span class="ws-vh">{{ row.name }}</span>
            </button>
          }
          <button class="ws-pill" type="button" (click)="remove(row.question)">
            {{ t('question.remove') }} <span class="ws-vh">{{ row.name }}</span>
          </button>
        </div>
      </div>
      @if (row.wrong) {
        <p>{{ row.wrong }}</p>
      }
      @if (draft.open() === row.question.key) {
        <ws-question-form [question]="row.question" [error]="errorsOf(row.path)" />
        @if (row.closed) {
          <div>
            <button class="ws-pill" type="button" (click)="addUnder(row.question.key)">{{ t('texts.add') }}</button>
          </div>
        }
      }
    </ng-template>
  `,
})
export class QuestionList {
  /** What is wrong with a field of the definition, in words, by its path. */
  readonly error = input.required<(path: string) => string | undefined>();
  /** Id of what stands for a path, for the list of errors. */
  readonly fieldId = input.required<(path: string) => string>();
  protected readonly t = useTexts(editorTexts);
  protected readonly draft = inject(Draft);
  /** Said aloud: where a question went. */
  protected readonly moved = signal('');
  protected readonly rows = computed(() => {
    const blocks = this.draft.blocks();
    return blocks.map(({ question, texts }, at) => ({
      row: this.row(question, { number: `${at + 1}. `, first: at === 0, last: at === blocks.length - 1 }),
      under: texts.map((text, place) => this.row(text, { first: place === 0, last: place === texts.length - 1 })),
    }));
  });

  /** What is wrong with the fields of one question: it is written in one language at a time. */
  protected errorsOf(path: string): (field: string) => string | undefined {
    return (field) => this.error()(`${path}.${field}.${this.draft.language()}`) ?? this.error()(`${path}.${field}`);
  }

  protected toggle(key: string): void {
    this.draft.open.update((open) => (open === key ? null : key));
  }

  protected move(question: Question, by: -1 | 1): void {
    this.draft.change((definition) => moveQuestion(definition, question.key, by));
    const same = (row: { readonly question: Question }): boolean => row.question.key === question.key;
    const lists = [this.rows().map(({ row }) => row), ...this.rows().map(({ under }) => under)];
    const place = lists.map((rows) => rows.findIndex(same) + 1).find((at) => at > 0) ?? 0;
    this.moved.set(this.t('question.moved', { name: this.draft.nameOf(question), place }));
  }

  protected remove(question: Question): void {
    this.draft.change((definition) => removeQuestion(definition, question.key));
    this.moved.set(this.t('question.removed', { name: this.draft.nameOf(question) }));
  }

  protected addUnder(about: string): void {
    this.draft.change((definition) => addText(definition, about, 'open'));
    const added = this.draft
      .blocks()
      .find(({ question }) => question.key === about)
      ?.texts.at(-1);
    this.draft.open.set(added?.key ?? about);
  }

  private row(question: Question, { number = '', first, last }: { number?: string; first: boolean; last: boolean }) {
    const path = this.draft.pathOf(question.key);
    const problem = this.draft
      .saved()
      ?.problems.find((one) => one.path.startsWith(`${path.replace('definition.', '')}.`));
    return {
      ...{ question, path, number, first, last },
      closed: !('about' in question),
      name: this.draft.nameOf(question),
      kind: `kind.${question.kind}` as const,
      wrong: this.error()(path) ?? (this.draft.changed() ? undefined : problem?.detail),
    };
  }
}
