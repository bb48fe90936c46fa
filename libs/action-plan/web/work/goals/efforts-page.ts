import { Component, computed, inject, input, signal } from '@angular/core';
import { effortGap, type EffortLevel, effortLevels, type EffortList, sporen } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Badge,
  ErrorSummary,
  FieldControl,
  FormField,
  newId,
  Outcome,
  useApiForm,
  useDates,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import { GoalsApi, projectPath } from './goals-api';
import { workTexts } from './work-texts';

type Decision = EffortList['sporen'][number]['decisions'][number];

/** What is done and wanted per spoor, as it was decided; a gap is a word and not a colour. */
@Component({
  selector: 'ws-efforts-page',
  imports: [Badge, Bind, ErrorSummary, FieldControl, FormField, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('effort.title')"
        [lead]="t('effort.lead')"
        [failed]="!!read.error()"
      />
      @if (list()) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('effort.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('effort.spoor') }}</th>
              <th role="columnheader" scope="col">{{ t('effort.soFar') }}</th>
              <th role="columnheader" scope="col">{{ t('effort.wanted') }}</th>
              <th role="columnheader" scope="col">{{ t('effort.goals') }}</th>
              <th role="columnheader" scope="col">{{ t('effort.decided') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.spoor) {
              <tr role="row">
                <th role="rowheader" scope="row">{{ row.name }}</th>
                <td role="cell" [attr.data-label]="t('effort.soFar')">
                  <span>{{ row.soFar }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('effort.wanted')">
                  <span>
                    {{ row.wanted }}
                    @if (row.gap) {
                      <ws-badge kind="late">{{ t('effort.gap') }}</ws-badge>
                    }
                  </span>
                </td>
                <td role="cell" [attr.data-label]="t('effort.goals')">
                  <span>{{ row.goals }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('effort.decided')">
                  <span>{{ row.day }}</span>
                </td>
              </tr>
            }
          </tbody>
        </table>
        @for (row of told(); track row.spoor) {
          <section class="ws-stack-tight" [attr.aria-label]="row.name">
            <h2 class="ws-h3">{{ row.name }}</h2>
            @if (row.words) {
              <p class="ws-prose" dir="auto">{{ row.words }}</p>
            }
            @if (row.before.length > 0) {
              <h3 class="ws-label">{{ t('effort.before') }}</h3>
              <ul class="ws-list">
                @for (line of row.before; track $index) {
                  <li dir="auto">{{ line }}</li>
                }
              </ul>
            }
          </section>
        }
        <ws-outcome [words]="api.done()" />
        @if (list()?.may?.run === 'yes') {
          <section class="ws-panel ws-panel--plain" aria-labelledby="besluit">
            <h2 class="ws-h3" id="besluit">{{ t('effort.add') }}</h2>
            <form class="ws-form" method="post" novalidate (submit)="send($event)">
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              <ws-form-field
                [fieldId]="api.id('spoor')"
                [label]="t('effort.spoor')"
                [error]="api.error('spoor')"
                size="medium"
              >
                <select wsControl [wsBind]="edit('spoor')">
                  @for (spoor of sporen; track spoor) {
                    <option [value]="spoor">{{ t(nameOf(spoor)) }}</option>
                  }
                </select>
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('soFar')"
                [label]="t('effort.soFar')"
                [error]="api.error('soFar')"
                size="medium"
              >
                <select wsControl [wsBind]="edit('soFar')">
                  @for (level of levels; track level) {
                    <option [value]="level">{{ t(levelOf(level)) }}</option>
                  }
                </select>
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('wanted')"
                [label]="t('effort.wanted')"
                [error]="api.error('wanted')"
                size="medium"
              >
                <select wsControl [wsBind]="edit('wanted')">
                  @for (level of levels; track level) {
                    <option [value]="level">{{ t(levelOf(level)) }}</option>
                  }
                </select>
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('words')"
                [label]="t('effort.words')"
                [optional]="t('optional')"
                [error]="api.error('words')"
              >
                <textarea wsControl rows="3" maxlength="1000" dir="auto" [wsBind]="edit('words')"></textarea>
              </ws-form-field>
              <ws-form-field
                [fieldId]="api.id('decidedOn')"
                [label]="t('effort.decided')"
                [error]="api.error('decidedOn')"
                size="short"
              >
                <input wsControl type="date" [wsBind]="edit('decidedOn')" />
              </ws-form-field>
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t('effort.go') }}</span>
                </button>
              </div>
            </form>
          </section>
        }
      }
    </div>
  `,
})
export class EffortsPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly dates = useDates();
  protected readonly sporen = sporen;
  protected readonly levels = effortLevels;
  protected readonly nameOf = (spoor: (typeof sporen)[number]) => `spoor.${spoor}` as const;
  protected readonly levelOf = (level: EffortLevel) => `level.${level}` as const;
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(GoalsApi).efforts({ gemeente: this.slug, project: this.project });
  protected readonly list = computed((): EffortList | undefined =>
    this.read.hasValue() ? this.read.value() : undefined,
  );
  protected readonly rows = computed(() =>
    (this.list()?.sporen ?? []).map(({ spoor, decisions, goals }) => {
      const [now] = decisions;
      const none = this.t('effort.none');
      return {
        ...{ spoor, goals, name: this.t(`spoor.${spoor}`), words: now?.words ?? '' },
        soFar: now === undefined ? none : this.t(`level.${now.soFar}`),
        wanted: now === undefined ? none : this.t(`level.${now.wanted}`),
        gap: now !== undefined && effortGap(now) > 0,
        day: now === undefined ? '' : this.dates.day(now.decidedOn),
        before: decisions.slice(1).map((one) => this.lineOf(one)),
      };
    }),
  );
  protected readonly told = computed(() =>
    this.rows().filter(({ words, before }) => words !== '' || before.length > 0),
  );
  private readonly model = signal({ spoor: 'environment', soFar: 'none', wanted: 'some', words: '', decidedOn: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'inzet',
    {
      ...{ spoor: this.t('effort.spoor'), soFar: this.t('effort.soFar'), wanted: this.t('effort.wanted') },
      ...{ words: this.t('effort.words'), decidedOn: this.t('effort.decided') },
    },
    this.t('failed.load'),
  );
  /** Sending twice makes one. */
  private id = newId();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const path = `${projectPath(this.slug(), this.project())}/sporen`;
    const body = { id: this.id, ...this.model() };
    if (!(await this.api.send({ method: 'POST', path, body }, this.t('effort.done')))) return;
    this.id = newId();
    this.model.update((now) => ({ ...now, words: '' }));
    this.read.reload();
  }

  private lineOf({ soFar, wanted, decidedOn, words }: Decision): string {
    const line = this.t('effort.line', {
      day: this.dates.day(decidedOn),
      soFar: this.t(`level.${soFar}`),
      wanted: this.t(`level.${wanted}`),
    });
    return words === '' ? line : `${line} ${words}`;
  }
}
