import { Component, computed, input, output, signal } from '@angular/core';
import { levelsAbove, type ObstacleView } from '@wijkspoor/action-plan/domain';
import { ErrorSummary, FieldControl, FormField, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { reportTexts } from './report-texts';
import { obstaclesPath } from './reports-api';

type Verb = ObstacleView['moves'][number];

/** What can be done with an obstacle, with words that its partner reads. */
@Component({
  selector: 'ws-obstacle-move',
  imports: [Bind, ErrorSummary, FieldControl, FormField],
  template: `
    @if (asked(); as move) {
      <form class="ws-form" method="post" (submit)="send($event, move)" [attr.aria-label]="t(key(move))">
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        @if (move === 'raise') {
          <ws-form-field [fieldId]="api.id('to')" [label]="t('obstacles.to')" [error]="api.error('to')" size="medium">
            <select wsControl [wsBind]="edit('to')">
              @for (level of levels(); track level) {
                <option [value]="level">{{ t(levelKey(level)) }}</option>
              }
            </select>
          </ws-form-field>
        }
        <ws-form-field [fieldId]="api.id('words')" [label]="t('obstacles.words')" [error]="api.error('words')">
          <textarea wsControl rows="2" maxlength="1000" dir="auto" [wsBind]="edit('words')"></textarea>
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t(key(move)) }}</span>
          </button>
          <button class="ws-link" type="button" (click)="asked.set(null)">{{ t('stop') }}</button>
        </div>
      </form>
    } @else {
      <div class="ws-actions">
        @for (move of obstacle().moves; track move) {
          <button class="ws-link" type="button" (click)="ask(move)">
            {{ t(key(move)) }} <span class="ws-vh">{{ obstacle().words.slice(0, 60) }}</span>
          </button>
        }
      </div>
    }
  `,
})
export class ObstacleMove {
  readonly gemeente = input.required<string>();
  readonly obstacle = input.required<ObstacleView>();
  readonly moved = output();
  protected readonly t = useTexts(reportTexts);
  protected readonly asked = signal<Verb | null>(null);
  private readonly model = signal({ to: '', words: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    // several of these can be open on one page
    `knelpunt-${newId().slice(0, 8)}`,
    { to: this.t('obstacles.to'), words: this.t('obstacles.words') },
    this.t('failed.load'),
  );
  protected readonly key = (move: Verb) => `obstacle.move.${move}` as const;
  protected readonly levelKey = (level: ObstacleView['level']) => `level.${level}` as const;
  protected readonly levels = computed(() => levelsAbove(this.obstacle().level));

  protected ask(move: Verb): void {
    this.model.set({ to: this.levels()[0] ?? '', words: '' });
    this.asked.set(move);
  }

  protected async send(event: Event, move: Verb): Promise<void> {
    event.preventDefault();
    const { id, version } = this.obstacle();
    const { to, words } = this.model();
    const body = { move, words, ...(move === 'raise' ? { to } : {}) };
    const change = { method: 'POST', path: `${obstaclesPath(this.gemeente())}/${id}/moves`, body, version } as const;
    if (!(await this.api.send(change, ''))) return;
    this.asked.set(null);
    this.moved.emit();
  }
}
