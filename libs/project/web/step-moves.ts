import { Component, computed, input, output, signal } from '@angular/core';
import { ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { DecisionFields } from './decision-fields';
import { projectPath } from './project-api';
import { todayHere } from './words';
import { workTexts } from './work-texts';

/** Starts a step, or adopts or reopens it: those two are decisions. */
@Component({
  selector: 'ws-step-moves',
  imports: [DecisionFields, ErrorSummary],
  template: `
    @if (move() === 'start') {
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      <div>
        <button class="nl-button nl-button--primary" type="button" (click)="send($event)">
          <span class="nl-button__label">{{ t('move.start') }}</span>
        </button>
      </div>
    }
    @if (move(); as move) {
      @if (move !== 'start') {
        @if (!open()) {
          <div>
            <button class="nl-button nl-button--primary" type="button" (click)="open.set(true)">
              <span class="nl-button__label">{{ t(move === 'adopt' ? 'move.adopt' : 'move.reopen') }}</span>
            </button>
          </div>
        } @else {
          <section
            class="ws-panel ws-panel--plain"
            [attr.aria-label]="t(move === 'adopt' ? 'move.adopt' : 'move.reopen')"
          >
            <form class="ws-form" method="post" (submit)="send($event)">
              <p>{{ t(move === 'adopt' ? 'move.adoptText' : 'move.reopenText') }}</p>
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              <ws-decision-fields [api]="api" [field]="decide" />
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t(move === 'adopt' ? 'move.adoptGo' : 'move.reopenGo') }}</span>
                </button>
                <button class="ws-link" type="button" (click)="open.set(false)">{{ t('stop') }}</button>
              </div>
            </form>
          </section>
        }
      }
    }
  `,
})
export class StepMoves {
  readonly gemeente = input.required<string>();
  readonly project = input.required<string>();
  readonly step = input.required<ProjectPicture['steps'][number]>();
  /** What happened, in words. */
  readonly moved = output<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly move = computed(() => this.step().moves[0]);
  protected readonly open = signal(false);
  protected readonly api = useApiForm(
    'vaststellen',
    { body: this.t('decision.body'), decidedOn: this.t('decision.on'), why: this.t('decision.why') },
    this.t('failed.load'),
  );
  private readonly model = signal({ body: 'team', decidedOn: todayHere(), why: '' });
  protected readonly decide = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const move = this.move();
    const { number, version } = this.step();
    const body = move === 'start' ? { move } : { move, ...this.model() };
    const path = `${projectPath(this.gemeente(), this.project())}/steps/${number}/moves`;
    if (move === undefined || !(await this.api.send({ method: 'POST', path, body, version }, ''))) return;
    this.open.set(false);
    this.model.update((model) => ({ ...model, why: '' }));
    this.moved.emit(this.t(`move.${move}.done`));
  }
}
