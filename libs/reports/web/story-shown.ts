import { Component, computed, input, output } from '@angular/core';
import { ErrorSummary, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { ReportView } from '@wijkspoor/reports/domain';
import { reportsPath } from './reports-api';
import { reportTexts } from './texts';

/** Where residents read a frozen page, and taking it back. */
@Component({
  selector: 'ws-story-shown',
  imports: [ErrorSummary],
  template: `
    @if (report().page; as page) {
      <section class="ws-panel ws-stack-tight" aria-labelledby="bewoners">
        <h2 class="ws-h3" id="bewoners">{{ t('story.title') }}</h2>
        <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
        @if (page.shown) {
          <p>
            <a [href]="address()">{{ t('story.read') }}</a>
          </p>
        } @else {
          <p>{{ t('story.takenBack') }}</p>
        }
        @if (report().may.write === 'yes') {
          <form method="post" (submit)="send($event, !page.shown)">
            <button class="nl-button nl-button--secondary" type="submit">
              <span class="nl-button__label">{{ t(page.shown ? 'story.takeBack' : 'story.show') }}</span>
            </button>
          </form>
        }
      </section>
    }
  `,
})
export class StoryShown {
  readonly gemeente = input.required<string>();
  readonly report = input.required<ReportView>();
  /** What happened, in words. */
  readonly changed = output<string>();
  protected readonly t = useTexts(reportTexts);
  private readonly links = useLinks();
  protected readonly api = useApiForm('verhaal', {}, this.t('failed.send'));
  protected readonly address = computed(() => {
    const { page } = this.report();
    return page === null ? '' : this.links.gemeente(this.gemeente(), `/${page.wijk}/verhaal/${page.number}`);
  });

  protected async send(event: Event, shown: boolean): Promise<void> {
    event.preventDefault();
    const path = `${reportsPath(this.gemeente())}/${this.report().id}/page`;
    if (await this.api.send({ method: 'PUT', path, body: { shown } }, ''))
      this.changed.emit(this.t(shown ? 'story.shown.done' : 'story.takenBack.done'));
  }
}
