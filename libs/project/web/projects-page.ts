import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, useLinks, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { MiniSteps } from '@wijkspoor/platform/web/kit/mini-steps';
import { cycleTexts } from './cycle-texts';
import { ProjectApi } from './project-api';
import { projectBadge, usePeriods } from './words';
import { workTexts } from './work-texts';

/** The projects of a gemeente: which, where, and how far. */
@Component({
  selector: 'ws-projects-page',
  imports: [Badge, MiniSteps, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <div class="ws-head">
        <ws-work-head
          [heading]="t('list.title')"
          [lead]="t('list.lead')"
          [failed]="list.error() ? t('failed.load') : ''"
        />
        @if (mayStart()) {
          <a class="nl-button nl-button--primary" [href]="links.gemeente(slug(), '/werk/projecten/nieuw')">
            <span class="nl-button__label">{{ t('list.new') }}</span>
          </a>
        }
      </div>
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" aria-labelledby="titel">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('list.project') }}</th>
              <th role="columnheader" scope="col">{{ t('list.wijken') }}</th>
              <th role="columnheader" scope="col">{{ t('list.step') }}</th>
              <th role="columnheader" scope="col">{{ t('list.period') }}</th>
              <th role="columnheader" scope="col">{{ t('list.state') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.id) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="row.href" dir="auto">{{ row.name }}</a>
                </th>
                <td role="cell" [attr.data-label]="t('list.wijken')">
                  <span>{{ row.where }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.step')">
                  <ws-mini-steps [current]="row.current ?? 6" [text]="row.step" />
                </td>
                <td role="cell" [attr.data-label]="t('list.period')">
                  <span>{{ row.period || t('period.none') }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.state')">
                  <ws-badge [kind]="row.badge">{{ row.stateText }}</ws-badge>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list.hasValue()) {
        <p class="ws-panel">{{ mayStart() ? t('list.none') : t('list.noneOfYours') }}</p>
      }
      @if (following(); as next) {
        <p>
          <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
            <span class="nl-button__label">{{ t('list.more') }}</span>
          </button>
        </p>
      }
    </div>
  `,
})
export class ProjectsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
  private readonly words = useTexts(cycleTexts);
  private readonly period = usePeriods();
  protected readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly after = signal<string | null>(null);
  protected readonly list = inject(ProjectApi).list(this.slug, this.after);
  protected readonly mayStart = computed(() => this.list.hasValue() && this.list.value().may.start === 'yes');
  protected readonly following = computed(() => (this.list.hasValue() ? this.list.value().next : null));
  protected readonly rows = computed(() =>
    (this.list.hasValue() ? this.list.value().items : []).map((project) => ({
      ...project,
      href: this.links.gemeente(this.slug(), `/werk/projecten/${project.id}`),
      where: project.wijken.map(({ name }) => name).join(', '),
      step:
        project.current === null
          ? this.t('list.allAdopted')
          : `${project.current}. ${this.words(`step.${project.current}`)}`,
      period: this.period(project),
      badge: projectBadge[project.state],
      stateText: this.words(`state.${project.state}`),
    })),
  );
}
