import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** Something that belongs to a step. `stateText` is read out: done, next, later. */
export interface StepItem {
  readonly state: 'done' | 'next' | 'later';
  readonly stateText: string;
  readonly text: string;
}

/** One of the five steps. `along` is a step that runs beside the others, from the first day. */
export interface Step {
  readonly state: 'done' | 'now' | 'along' | 'later';
  /** In words: since when, until when. */
  readonly stateText: string;
  readonly name: string;
  /** Read out before the name: which step, in which phase. */
  readonly place: string;
  /** The phase that begins with this step. */
  readonly phase?: string;
  readonly phaseIsNow?: boolean;
  /** The page of the step, where there is one. */
  readonly href?: string;
  readonly items: readonly StepItem[];
}

const itemIcons: Readonly<Record<StepItem['state'], IconName>> = { done: 'check', next: 'arrow', later: 'circle' };

/** "Waar staan we?": the five steps as one list on a track. */
@Component({
  selector: 'ws-steps',
  imports: [Icon],
  template: `
    <div class="ws-phases" aria-hidden="true">
      @for (step of steps(); track $index) {
        @if (step.phase) {
          <span class="ws-phase" [class.ws-phase--three]="$first" [class.ws-phase--now]="step.phaseIsNow">{{
            step.phase
          }}</span>
        }
      }
    </div>
    @if (along()) {
      <p class="ws-along" aria-hidden="true">{{ along() }}</p>
    }
    <ol class="ws-steps">
      @for (step of steps(); track $index) {
        <li
          class="ws-step"
          [class.ws-step--done]="step.state === 'done'"
          [class.ws-step--now]="step.state === 'now'"
          [class.ws-step--along]="step.state === 'along'"
          [attr.aria-current]="step.state === 'now' ? 'step' : null"
        >
          @if (step.phase) {
            <span class="ws-step__phase ws-phase" [class.ws-phase--now]="step.phaseIsNow" aria-hidden="true">{{
              step.phase
            }}</span>
          }
          <span class="ws-step__dot" aria-hidden="true">
            @if (step.state === 'done') {
              <ws-icon name="check" />
            } @else {
              {{ $index + 1 }}
            }
          </span>
          <div>
            <h3 class="ws-step__title">
              @if (step.href; as href) {
                <a [href]="href"
                  ><span class="ws-vh">{{ step.place }} </span>{{ step.name }}</a
                >
              } @else {
                <span class="ws-vh">{{ step.place }} </span>{{ step.name }}
              }
            </h3>
            <p class="ws-step__state">{{ step.stateText }}</p>
            <ul class="ws-check">
              @for (item of step.items; track item.text) {
                <li [class.ws-check__next]="item.state === 'next'" [class.ws-check__later]="item.state === 'later'">
                  <ws-icon [name]="itemIcons[item.state]" />
                  <span
                    >{{ item.text }}<span class="ws-vh"> ({{ item.stateText }})</span></span
                  >
                </li>
              }
            </ul>
          </div>
        </li>
      }
    </ol>
  `,
})
export class Steps {
  readonly steps = input.required<readonly Step[]>();
  /** What runs beside all steps, shown above them on a wide screen. */
  readonly along = input('');
  protected readonly itemIcons = itemIcons;
}
