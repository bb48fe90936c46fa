import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { ProjectProgress } from '@wijkspoor/monitoring/domain';
import { useLinks } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import { GoalBadge } from '../../goals/goal-badge';
import { GoalsApi } from './goals-api';
import { useWorkGoalWords } from './work-goal-words';

/** All goals of a project: how each stands, its last figure and story, and the way to adjust it. */
@Component({
  selector: 'ws-project-progress-page',
  imports: [GoalBadge, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="seen()?.project?.name ?? ''"
        [heading]="t('title')"
        [lead]="t('lead')"
        part="/voortgang"
        [failed]="!!read.error()"
      />
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table">
          <caption class="ws-vh">
            {{
              t('list.title')
            }}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('list.goal') }}</th>
              <th role="columnheader" scope="col">{{ t('list.standing') }}</th>
              <th role="columnheader" scope="col">{{ t('list.last') }}</th>
              <th role="columnheader" scope="col">{{ t('list.target') }}</th>
              <th role="columnheader" scope="col">{{ t('list.story') }}</th>
              <th role="columnheader" scope="col">
                <span class="ws-vh">{{ t('list.adjust') }}</span>
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.number) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="row.href"
                    ><bdi>{{ row.title }}</bdi></a
                  >
                  @if (row.state) {
                    <small class="ws-table__under">{{ row.state }}</small>
                  }
                </th>
                <td role="cell" [attr.data-label]="t('list.standing')">
                  <div class="ws-stack-tight">
                    <ws-goal-badge [code]="row.code" />
                    @for (line of row.asks; track line) {
                      <span class="ws-small">{{ line }}</span>
                    }
                  </div>
                </td>
                <td role="cell" [attr.data-label]="t('list.last')">
                  <span>{{ row.last }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.target')">
                  <span>{{ row.target }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.story')">
                  <span class="ws-small" dir="auto">{{ row.story }}</span>
                </td>
                <td role="cell">
                  <a class="ws-pill" [href]="row.href + row.part"
                    >{{ row.go }} <span class="ws-vh" dir="auto">{{ t('list.of', { goal: row.title }) }}</span></a
                  >
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (seen()) {
        <div class="ws-panel ws-stack-tight">
          <p>
            <strong>{{ t('none') }}</strong>
          </p>
          <p>{{ t('none.text') }}</p>
        </div>
      }
    </div>
  `,
})
export class ProjectProgressPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  private readonly words = useWorkGoalWords();
  private readonly links = useLinks();
  protected readonly t = this.words.t;
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(GoalsApi).progress(this.slug, this.project);
  protected readonly seen = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly rows = computed(() => {
    const seen = this.seen();
    const adjusts = seen?.may.adjust === 'yes';
    return (seen?.goals ?? []).map((goal) => ({
      ...this.row(goal),
      go: this.t(adjusts ? 'list.adjust' : 'list.look'),
      part: adjusts ? '#bijsturen' : '',
    }));
  });

  private row({
    number,
    title,
    state,
    standing,
    unit,
    target,
    targetOn,
    story,
    adjusted,
  }: ProjectProgress['goals'][number]) {
    return {
      ...{ number, title, code: standing.code },
      href: this.links.gemeente(this.slug(), `/werk/doelen/${number}/metingen`),
      state: state === 'adopted' ? '' : this.t(`state.${state}`),
      last: this.words.valueOn(standing.last, unit),
      target: this.words.valueOn(target === null || targetOn === null ? null : { value: target, on: targetOn }, unit),
      asks: this.words.asks(standing),
      // what changed last says more than the story before it
      story: shorten(adjusted?.what ?? story),
    };
  }
}

/** As much as fits in a row; the page of the goal has all of it. */
const longest = 160;
const shorten = (words: string): string => {
  const letters = [...words];
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join('')}…`;
};
