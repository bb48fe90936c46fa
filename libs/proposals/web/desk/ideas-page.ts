import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, FieldControl, FormField, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import { type IdeaState, ideaStates } from '@wijkspoor/proposals/domain';
import { kindOf } from '../part/idea-words';
import { IdeasApi } from './ideas-api';
import { workTexts } from './work-texts';

const filters = ideaStates.filter((state) => state !== 'draft');

/** The ideas of a project, for who works on them. */
@Component({
  selector: 'ws-work-ideas-page',
  imports: [Badge, Bind, FieldControl, FormField, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('list.title')"
        [lead]="t('list.lead')"
        part="/ideeen"
        [failed]="!!read.error()"
      />
      @if (list(); as found) {
        @if (!found.open) {
          <p class="ws-panel">{{ t('list.closed') }}</p>
        }
        <div class="ws-actions">
          @if (found.may.moderate === 'yes') {
            <a class="nl-button nl-button--primary" [href]="to('/ideeen-lezen')">
              <span class="nl-button__label">{{
                found.toRead > 0 ? t('list.read', { n: found.toRead }) : t('list.readNone')
              }}</span>
            </a>
          }
          @if (found.may.bring === 'yes') {
            <a class="nl-button nl-button--secondary" [href]="to('/idee-opschrijven')">
              <span class="nl-button__label">{{ t('list.bring') }}</span>
            </a>
          }
          <a [href]="to('/ideeen-instellen')">{{ t('list.settings') }}</a>
        </div>
      }
      <form class="ws-form" method="get" (submit)="search($event)">
        <ws-form-field fieldId="zoek" [label]="t('list.q')" size="medium">
          <input wsControl type="search" maxlength="100" dir="auto" [wsBind]="edit('q')" />
        </ws-form-field>
        <div class="ws-actions">
          <button class="nl-button nl-button--secondary" type="submit">
            <span class="nl-button__label">{{ t('list.go') }}</span>
          </button>
        </div>
      </form>
      <nav class="ws-chips" [attr.aria-label]="t('list.filter')">
        @for (chip of chips(); track chip.href) {
          <a class="ws-pill" [href]="chip.href" [attr.aria-current]="chip.current ? 'page' : null">{{ chip.text }}</a>
        }
      </nav>
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('list.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('list.idea') }}</th>
              <th role="columnheader" scope="col">{{ t('list.state') }}</th>
              <th role="columnheader" scope="col">{{ t('list.supporters') }}</th>
              <th role="columnheader" scope="col">{{ t('list.comments') }}</th>
              <th role="columnheader" scope="col">{{ t('list.on') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.number) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a dir="auto" [href]="row.href">{{ row.title }}</a>
                </th>
                <td role="cell" [attr.data-label]="t('list.state')">
                  <ws-badge [kind]="row.badge">{{ row.state }}</ws-badge>
                </td>
                <td role="cell" [attr.data-label]="t('list.supporters')">
                  <span>{{ row.supporters }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.comments')">
                  <span>{{ row.comments }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('list.on')">
                  <span>{{ row.on }}</span>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list()) {
        <p class="ws-panel">{{ t('list.none') }}</p>
      }
      <div class="ws-actions">
        @if (list()?.next; as next) {
          <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
            <span class="nl-button__label">{{ t('list.next') }}</span>
          </button>
        }
        @if (after()) {
          <button class="ws-link" type="button" (click)="after.set('')">{{ t('list.first') }}</button>
        }
      </div>
    </div>
  `,
})
export class WorkIdeasPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  /** The state to show, as the address has it. */
  readonly state = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  private readonly dates = useDates();
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly model = signal({ q: '' });
  protected readonly edit = boundFields(this.model);
  private readonly q = signal('');
  protected readonly after = linkedSignal({ source: () => `${this.state()} ${this.q()}`, computation: () => '' });
  private readonly query = computed(() => {
    const asked = { q: this.q(), state: this.state(), after: this.after() };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
    return query === '' ? '' : `?${query}`;
  });
  protected readonly read = inject(IdeasApi).list({ gemeente: this.slug, project: this.project }, this.query);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly chips = computed(() => {
    const chip = (state: IdeaState | '', text: string) => ({
      text,
      href: this.to('/ideeen') + (state === '' ? '' : `?staat=${state}`),
      current: state === this.state(),
    });
    return [chip('', this.t('list.all')), ...filters.map((state) => chip(state, this.t(`state.${state}`)))];
  });
  protected readonly rows = computed(() =>
    (this.list()?.items ?? []).map(({ number, title, state, supporters, comments, publishedOn }) => ({
      ...{ number, title, supporters, comments, badge: kindOf(state), state: this.t(`state.${state}`) },
      on: this.dates.day(publishedOn),
      href: this.links.gemeente(this.slug(), `/werk/ideeen/${number}`),
    })),
  );

  protected search(event: Event): void {
    event.preventDefault();
    this.q.set(this.model().q.trim());
  }

  /** @param path below that of the project. */
  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk/projecten/${this.project()}${path}`);
  }
}
