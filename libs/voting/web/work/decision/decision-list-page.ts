import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import type { DecisionList } from '@wijkspoor/voting/domain';
import { DecisionsApi } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

/** The decisions about priorities of a project: how each stands, and what was chosen. */
@Component({
  selector: 'ws-decision-list-page',
  imports: [Badge, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('list.title')"
        [lead]="t('list.lead')"
        part="/prioriteiten"
        [failed]="!!read.error()"
      />
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('list.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('list.one') }}</th>
              <th role="columnheader" scope="col">{{ t('list.state') }}</th>
              <th role="columnheader" scope="col">{{ t('list.on') }}</th>
              <th role="columnheader" scope="col">{{ t('list.chosen') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.number) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="row.href" dir="auto">{{ row.title }}</a>
                </th>
                <td role="cell" [attr.data-label]="t('list.state')">
                  <ws-badge [kind]="row.done ? 'done' : 'plain'">{{ row.state }}</ws-badge>
                </td>
                <td role="cell" [attr.data-label]="t('list.on')">
                  <span [class.ws-muted]="!row.on">{{ row.on || t('list.notYet') }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.chosen')">
                  <span dir="auto">{{ row.chosen }}</span>
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
          <a class="nl-button nl-button--primary" [href]="to('/projecten/' + project() + '/prioriteiten-maken')">
            <span class="nl-button__label">{{ t('list.add') }}</span>
          </a>
        </div>
      }
    </div>
  `,
})
export class DecisionListPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workDecisionTexts);
  private readonly dates = useDates();
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(DecisionsApi).list(this.slug, this.project);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly mayAdd = computed(() => this.list()?.may.add === 'yes');
  protected readonly rows = computed(() =>
    (this.list()?.items ?? []).map((one) => ({
      ...{ number: one.number, title: one.title, href: this.to(`/prioriteiten/${one.number}`) },
      ...{ state: this.stateOf(one), done: one.state === 'published' && one.replacedBy === null },
      on: one.decidedOn === null ? '' : this.dates.day(one.decidedOn),
      chosen: one.chosen.length > 0 ? one.chosen.join(', ') : this.t('list.candidates', { n: one.candidates }),
    })),
  );

  /** @param path below `/werk`. */
  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk${path}`);
  }

  private stateOf({ state, replacedBy }: DecisionList['items'][number]): string {
    return replacedBy === null ? this.t(`state.${state}`) : this.t('state.replaced', { n: replacedBy });
  }
}
