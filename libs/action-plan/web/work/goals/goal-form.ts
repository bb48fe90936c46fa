import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { WorkText } from '@wijkspoor/action-plan/domain';
import { ErrorSummary, FieldControl, FormField } from '@wijkspoor/platform/web';
import { Bind } from '@wijkspoor/platform/web/kit/bound-fields';
import { GoalDraft } from './goal-draft';
import type { Typed } from './goal-fields';
import { goalPath, GoalsApi } from './goals-api';
import { MeasureFields } from './measure-fields';
import { OtherGoal } from './other-goal';

/** The words of a goal or plan, per paragraph, and of a goal how it is measured. */
@Component({
  selector: 'ws-goal-form',
  imports: [Bind, ErrorSummary, FieldControl, FormField, MeasureFields, OtherGoal],
  providers: [GoalDraft],
  template: `
    <form class="ws-form" method="post" novalidate (submit)="send($event)">
      <ws-error-summary [heading]="draft.api.heading()" [errors]="draft.api.errors()" />
      @if (other(); as there) {
        <ws-other-goal
          [text]="there.text"
          [typed]="there.typed"
          [merged]="merged()"
          (merge)="useBoth(there.text)"
          (theirs)="useTheirs(there.text)"
        />
      }
      @if (text().kind === 'goal') {
        <ws-form-field [fieldId]="draft.api.id('title')" [label]="t('field.title')" [error]="draft.api.error('title')">
          <input wsControl type="text" maxlength="200" autocomplete="off" dir="auto" [wsBind]="draft.edit('title')" />
        </ws-form-field>
      }
      @for (one of draft.paragraphs(); track one.id) {
        <ws-form-field
          [fieldId]="draft.api.id('paragraphs') + ($first ? '' : '-' + $index)"
          [label]="t('one.paragraph', { n: $index + 1 })"
          [description]="$first ? t('one.paragraphHelp') : ''"
          [error]="draft.api.error('paragraphs.' + $index + '.words')"
        >
          <textarea
            wsControl
            rows="4"
            maxlength="2000"
            dir="auto"
            [value]="one.words"
            (input)="write(one.id, $event)"
          ></textarea>
        </ws-form-field>
        <p>
          <button class="ws-link" type="button" (click)="draft.remove(one.id)">
            {{ t('one.removeParagraph', { n: $index + 1 }) }}
          </button>
        </p>
      }
      <div class="ws-actions">
        <button class="ws-pill" type="button" (click)="draft.add()">{{ t('one.addParagraph') }}</button>
      </div>
      @if (text().kind === 'goal') {
        <ws-measure-fields />
      }
      <div class="ws-actions">
        <button class="nl-button nl-button--primary" type="submit">
          <span class="nl-button__label">{{ t('one.save') }}</span>
        </button>
      </div>
    </form>
  `,
})
export class GoalForm {
  readonly gemeente = input.required<string>();
  /** As it was read last. */
  readonly text = input.required<WorkText>();
  readonly saved = output<WorkText>();
  protected readonly draft = inject(GoalDraft);
  protected readonly t = this.draft.t;
  private readonly reads = inject(GoalsApi);
  /** What somebody else saved meanwhile, with what was sent here. */
  protected readonly other = signal<{ readonly text: WorkText; readonly typed: Typed } | null>(null);
  protected readonly merged = signal(false);

  constructor() {
    // what the page reads anew, such as words that were taken over, goes into the form together with what was typed
    effect(() => {
      const text = this.text();
      untracked(() => {
        const { base } = this.draft;
        const known = base();
        if (known === null) base.set(text);
        else if (known.version < text.version) this.draft.merge(text);
      });
    });
  }

  protected write(id: string, event: Event): void {
    this.draft.write(id, (event.target as HTMLTextAreaElement).value);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { ref } = this.text();
    const version = this.draft.base()?.version ?? 0;
    const typed = this.draft.typed();
    this.other.set(null);
    this.merged.set(false);
    let saved: WorkText | undefined;
    const path = `${goalPath(this.gemeente(), ref)}/dossier`;
    const sent = await this.draft.api.send({ method: 'PUT', path, body: this.draft.body(), version }, (answer) => {
      saved = answer as WorkText;
      return '';
    });
    if (sent && saved !== undefined) {
      this.draft.base.set(saved);
      this.saved.emit(saved);
    } else await this.compare(ref, version, typed);
  }

  /** It was refused: perhaps because somebody else was first. */
  private async compare(ref: string, version: number, typed: Typed): Promise<void> {
    const text = await this.reads.now(this.gemeente(), ref);
    if (text !== undefined && text.version !== version) this.other.set({ text, typed });
  }

  protected useBoth(text: WorkText): void {
    this.draft.merge(text);
    this.merged.set(true);
  }

  protected useTheirs(text: WorkText): void {
    this.draft.base.set(text);
    this.other.set(null);
  }
}
