import { Component, computed, inject } from '@angular/core';
import { Outcome, useApiForm, useDates, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { workTexts } from '../work-texts';
import { OperatorApi } from './operator-api';

/** Background work that failed its last try, and the button to try it again. */
@Component({
  selector: 'ws-jobs-page',
  imports: [Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        headingId="taken"
        [heading]="t('jobs.title')"
        [lead]="t('jobs.lead')"
        [failed]="list.error() ? t('failed.load') : ''"
      />
      <ws-outcome [kind]="api.heading() ? 'error' : 'ok'" [words]="api.done() || api.heading()" />
      @if (jobs().length > 0) {
        <table class="ws-table ws-table--cards" role="table" aria-labelledby="taken">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('jobs.name') }}</th>
              <th role="columnheader" scope="col">{{ t('jobs.error') }}</th>
              <th role="columnheader" scope="col">{{ t('jobs.attempts') }}</th>
              <th role="columnheader" scope="col">{{ t('jobs.died') }}</th>
              <th role="columnheader" scope="col">{{ t('jobs.do') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (job of jobs(); track job.id) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <bdi>{{ job.name }}</bdi>
                </th>
                <td role="cell" [attr.data-label]="t('jobs.error')">
                  <bdi>{{ job.error }}</bdi>
                </td>
                <td role="cell" [attr.data-label]="t('jobs.attempts')">
                  <span>{{ job.attempts }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('jobs.died')">
                  <span>{{ job.when }}</span>
                </td>
                <td role="cell">
                  <button class="ws-link" type="button" (click)="retry(job.id)">
                    {{ t('jobs.retry') }} <span class="ws-vh">{{ job.name }}</span>
                  </button>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list.hasValue()) {
        <p class="ws-panel">{{ t('jobs.none') }}</p>
      }
    </div>
  `,
})
export class JobsPage {
  protected readonly t = useTexts(workTexts);
  private readonly dates = useDates();
  protected readonly list = inject(OperatorApi).deadJobs();
  protected readonly jobs = computed(() =>
    (this.list.hasValue() ? this.list.value().items : []).map((job) => ({
      ...job,
      when: this.dates.dayAndTime(job.diedAt),
    })),
  );
  protected readonly api = useApiForm('taak', {}, this.t('failed.load'));

  protected async retry(id: string): Promise<void> {
    if (await this.api.send({ method: 'POST', path: `/v1/operator/dead-jobs/${id}/retry` }, this.t('jobs.retried')))
      this.list.reload();
  }
}
