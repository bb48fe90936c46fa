import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, useLinks } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import type { VoteView } from '@wijkspoor/voting/domain';
import { VotesApi } from './votes-api';
import { useWorkVoteWords, voteBadge } from './work-vote-words';

/** The votes of a project: how each stands, and what waits in it. */
@Component({
  selector: 'ws-vote-list-page',
  imports: [Badge, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('list.title')"
        [lead]="t('list.lead')"
        part="/stemmingen"
        [failed]="!!read.error()"
      />
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('list.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('list.vote') }}</th>
              <th role="columnheader" scope="col">{{ t('list.wijk') }}</th>
              <th role="columnheader" scope="col">{{ t('list.period') }}</th>
              <th role="columnheader" scope="col">{{ t('list.state') }}</th>
              <th role="columnheader" scope="col">{{ t('list.waits') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.number) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="row.href" dir="auto">{{ row.title }}</a>
                </th>
                <td role="cell" [attr.data-label]="t('list.wijk')">
                  <span>{{ row.wijk }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.period')">
                  <span>{{ row.period }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.state')">
                  <ws-badge [kind]="row.badge">{{ row.state }}</ws-badge>
                </td>
                <td role="cell" [attr.data-label]="t('list.waits')">
                  @if (row.waits) {
                    <span>{{ row.waits }}</span>
                  } @else {
                    <span class="ws-muted">{{ t('list.nothing') }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list()) {
        <p class="ws-panel">{{ mayAdd() ? t('list.none') : t('list.noneRead') }}</p>
      }
      @if (mayAdd()) {
        <div class="ws-actions">
          <a class="nl-button nl-button--primary" [href]="to('/projecten/' + project() + '/stemming-maken')">
            <span class="nl-button__label">{{ t('list.add') }}</span>
          </a>
        </div>
      }
    </div>
  `,
})
export class VoteListPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  private readonly words = useWorkVoteWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(VotesApi).list(this.slug, this.project);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly mayAdd = computed(() => this.list()?.may.add === 'yes');
  protected readonly rows = computed(() =>
    (this.list()?.items ?? []).map((vote) => ({
      number: vote.number,
      title: vote.title,
      href: this.to(`/stemmingen/${vote.number}`),
      wijk: vote.wijk.name,
      period: this.words.period(vote),
      badge: voteBadge[vote.state],
      state: this.t(`state.${vote.state}`),
      waits: this.waitsIn(vote),
    })),
  );

  /** @param path below `/werk`. */
  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk${path}`);
  }

  private waitsIn({ lacks, state, decided, feedbackDue }: VoteView): string {
    if (lacks.length > 0) return this.t('waits.lacks', { n: lacks.length });
    return state === 'closed' && !decided ? this.t('waits.feedback', { date: this.words.day(feedbackDue) }) : '';
  }
}
