import { Component, computed, type OnInit } from '@angular/core';
import { localTime } from '@wijkspoor/platform/domain';
import { Breadcrumb, Note, useDates } from '@wijkspoor/platform/web';
import { RoundParts } from './round-parts';

/** What became of the answers of a round, next to what was promised. */
@Component({
  selector: 'ws-feedback-page',
  imports: [Breadcrumb, Note],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('feedback.title', { wijk: asked().wijk.name }) }}</h1>
        <p class="ws-small ws-muted" dir="auto">{{ asked().title }}</p>
      </div>
      <div class="ws-split">
        <div class="ws-stack">
          @if (given(); as day) {
            <p class="ws-label">{{ t('feedback.on', { day }) }}</p>
            @for (line of lines(asked().feedback); track $index) {
              <p class="ws-prose" dir="auto">{{ line }}</p>
            }
          } @else if (asked().takesAnswers) {
            <p class="ws-lead">{{ t('feedback.open') }}</p>
          } @else {
            <p class="ws-lead">{{ waits() }}</p>
          }
          <ul class="ws-stack-tight">
            @if (asked().resultsPublic) {
              <li>
                <a [href]="results()">{{ t('about.results') }}</a>
              </li>
            }
            <li>
              <a [href]="base()">{{ t('toRound') }}</a>
            </li>
          </ul>
        </div>
        <ws-note>
          <strong>{{ t('feedback.promised') }}</strong>
          @for (line of lines(asked().promise); track $index) {
            <p dir="auto">{{ line }}</p>
          }
        </ws-note>
      </div>
    </div>
  `,
})
export class FeedbackPage extends RoundParts implements OnInit {
  private readonly dates = useDates();
  protected readonly given = computed(() => this.day(this.asked().feedbackOn));
  /** Promised in public, so late in public. */
  protected readonly waits = computed(() => {
    const { feedbackDue: due } = this.asked();
    if (due === null) return this.t('feedback.open');
    return this.t(due < localTime(new Date().toISOString()).date ? 'feedback.late' : 'feedback.waits', {
      day: this.dates.day(due),
    });
  });
  protected readonly lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

  private day(moment: string | null): string {
    return moment === null ? '' : this.dates.day(moment);
  }

  ngOnInit(): void {
    const title = this.t('feedback.title', { wijk: this.asked().wijk.name });
    this.page.title(`${title} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(title);
  }
}
