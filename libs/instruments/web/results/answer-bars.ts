import { Component, computed, input } from '@angular/core';
import { bandsOf, type RoundResults, type ShownQuestion } from '@wijkspoor/instruments/domain';
import { useResultWords } from './result-words';

type Question = RoundResults['questions'][number];

/** What part of the people gave which kind of answer to one question: a bar in three parts, or one per option, with its numbers. */
@Component({
  selector: 'ws-answer-bars',
  template: `
    @if (parts(); as rows) {
      <dl class="ws-shares">
        @for (row of rows; track row.name) {
          <div>
            <dt>{{ row.name }}</dt>
            <dd>
              <svg class="ws-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="ws-bar__all" width="100" height="10" rx="2" />
                <rect class="ws-bar__part" height="10" rx="2" [attr.width]="row.part" />
              </svg>
              <span>{{ row.percent }}</span>
            </dd>
          </div>
        }
      </dl>
    } @else {
      <p class="ws-small ws-muted">{{ words.t('tooFew') }}</p>
    }
  `,
})
export class AnswerBars {
  readonly question = input.required<Question>();
  readonly shown = input.required<ShownQuestion>();
  protected readonly words = useResultWords();
  protected readonly parts = computed(() =>
    this.shown().distribution?.map(({ part, percent }) => ({
      name: this.nameOf(part),
      percent: this.words.percent(percent),
      part: percent.value,
    })),
  );

  private nameOf(part: string): string {
    const { range, options } = this.question();
    const band = range === null ? undefined : bandsOf(range).find((one) => one.part === part);
    if (band === undefined) return options.find(({ key }) => key === part)?.text ?? part;
    const scores = band.from === band.to ? `${band.from}` : `${band.from}-${band.to}`;
    return this.words.t(band.part, { range: scores });
  }
}
