import { Component, computed, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  ErrorSummary,
  FieldControl,
  FormField,
  type Keeps,
  Outcome,
  useApiForm,
  useTexts,
} from '@wijkspoor/platform/web';
import {
  type AvailableIndicator,
  type IndicatorKey,
  indicatorOf,
  indicators,
  isNeverLocal,
  sporen,
} from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { ProjectApi, projectPath } from './project-api';
import { ProjectHead } from './project-head';
import { workTexts } from './work-texts';

type Chosen = { readonly indicator: string; readonly reason: string };

/** Which figures matter for this project, in which order, and why. */
@Component({
  selector: 'ws-indicators-page',
  imports: [ErrorSummary, FieldControl, FormField, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="name()"
        [heading]="t('figures.title')"
        [lead]="t('figures.lead')"
        part="/cijfers"
        [failed]="!!read.error()"
      />
      @if (rows().length > 0) {
        <ol class="ws-stack">
          @for (row of rows(); track row.indicator) {
            <li class="ws-panel ws-panel--plain">
              <h2 class="ws-h3">{{ $index + 1 }}. {{ row.name }}</h2>
              @if (mayRun()) {
                <div class="ws-form">
                  <ws-form-field
                    [fieldId]="'waarom-' + row.indicator"
                    [label]="t('figures.why')"
                    [description]="t('figures.whyHelp')"
                    [error]="api.error('indicators.' + $index + '.reason')"
                  >
                    <textarea
                      wsControl
                      rows="2"
                      dir="auto"
                      [value]="row.reason"
                      (input)="explain(row.indicator, $event)"
                    ></textarea>
                  </ws-form-field>
                </div>
                <div class="ws-actions">
                  @if (!$first) {
                    <button class="ws-pill" type="button" (click)="move($index, -1)">
                      {{ t('figures.up') }} <span class="ws-vh">{{ row.name }}</span>
                    </button>
                  }
                  @if (!$last) {
                    <button class="ws-pill" type="button" (click)="move($index, 1)">
                      {{ t('figures.down') }} <span class="ws-vh">{{ row.name }}</span>
                    </button>
                  }
                  <button class="ws-link" type="button" (click)="remove(row.indicator)">
                    {{ t('figures.remove') }} <span class="ws-vh">{{ row.name }}</span>
                  </button>
                </div>
              } @else {
                <p class="ws-prose" dir="auto">{{ row.reason }}</p>
              }
            </li>
          }
        </ol>
      } @else if (read.hasValue()) {
        <p class="ws-panel">{{ t('figures.none') }}</p>
      }
      <p class="ws-vh" aria-live="polite">{{ moved() }}</p>
      @if (mayRun()) {
        <div class="ws-form">
          <ws-form-field fieldId="cijfer-erbij" [label]="t('figures.add')" size="medium">
            <select wsControl #choice>
              @for (group of groups(); track group.key) {
                <optgroup [label]="group.name">
                  @for (one of group.items; track one.key) {
                    <option [value]="one.key">{{ one.name }}</option>
                  }
                </optgroup>
              }
            </select>
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--secondary" type="button" (click)="add(choice.value)">
              <span class="nl-button__label">{{ t('figures.addGo') }}</span>
            </button>
          </div>
        </div>
        <form class="ws-form" method="post" (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @if (changed()) {
            <p>{{ t('figures.unsaved') }}</p>
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('figures.go') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
      }
    </div>
  `,
})
export class IndicatorsPage implements Keeps {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly names = useTexts(indicatorTexts);
  private readonly document = inject(DOCUMENT);
  private readonly reads = inject(ProjectApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly where = { gemeente: this.slug, project: this.project };
  protected readonly read = this.reads.indicators(this.where);
  private readonly tables = this.reads.available(this.where);
  private readonly available = computed(() => (this.tables.hasValue() ? this.tables.value().items : []));
  private readonly picture = this.reads.picture(this.where, signal(null));
  protected readonly name = computed(() => (this.picture.hasValue() ? this.picture.value().project.name : ''));
  protected readonly mayRun = computed(() => this.read.hasValue() && this.read.value().may.run === 'yes');
  private readonly saved = computed<readonly Chosen[]>(() => (this.read.hasValue() ? this.read.value().items : []));
  private readonly chosen = linkedSignal<readonly Chosen[]>(() => this.saved());
  protected readonly changed = computed(() => JSON.stringify(this.chosen()) !== JSON.stringify(this.saved()));
  /** What was saved last, while it is read anew. */
  private kept = '';
  protected readonly api = useApiForm('cijfers', {}, this.t('failed.load'));
  /** Said aloud: where a figure went. */
  protected readonly moved = signal('');
  protected readonly rows = computed(() => this.chosen().map((one) => ({ ...one, name: this.nameOf(one.indicator) })));
  protected readonly groups = computed(() => {
    const taken = new Set(this.chosen().map(({ indicator }) => indicator));
    const ofSporen = sporen.map((spoor) => ({
      key: spoor,
      name: this.names(`spoor.${spoor}`),
      items: indicators
        .filter((one) => one.spoor === spoor && !taken.has(one.key) && !isNeverLocal(one.key))
        .map(({ key }) => ({ key, name: this.names(key) })),
    }));
    return [...ofSporen, ...tablesOf(this.available().filter(({ indicator }) => !taken.has(indicator)))].filter(
      ({ items }) => items.length > 0,
    );
  });

  protected add(indicator: string): void {
    if (indicator === '' || this.chosen().some((one) => one.indicator === indicator)) return;
    this.chosen.update((chosen) => [...chosen, { indicator, reason: '' }]);
    this.moved.set(this.t('figures.added', { name: this.nameOf(indicator) }));
  }

  protected remove(indicator: string): void {
    this.chosen.update((chosen) => chosen.filter((one) => one.indicator !== indicator));
  }

  protected explain(indicator: string, event: Event): void {
    const reason = event.target instanceof HTMLTextAreaElement ? event.target.value : '';
    this.chosen.update((chosen) => chosen.map((one) => (one.indicator === indicator ? { indicator, reason } : one)));
  }

  protected move(index: number, by: 1 | -1): void {
    this.chosen.update((chosen) => {
      const one = chosen[index];
      const rest = chosen.filter((_, at) => at !== index);
      return one === undefined ? chosen : [...rest.slice(0, index + by), one, ...rest.slice(index + by)];
    });
    const name = this.nameOf(this.chosen()[index + by]?.indicator ?? '');
    this.moved.set(this.t('figures.moved', { name, place: index + by + 1 }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const path = `${projectPath(this.slug(), this.project())}/indicators`;
    const version = this.read.hasValue() ? this.read.value().version : 0;
    const body = { indicators: this.chosen() };
    if (!(await this.api.send({ method: 'PUT', path, body, version }, this.t('figures.done')))) return;
    this.kept = JSON.stringify(body.indicators);
    this.read.reload();
  }

  leaves(): boolean {
    const kept = !this.changed() || JSON.stringify(this.chosen()) === this.kept;
    return kept || (this.document.defaultView?.confirm(this.t('figures.leave')) ?? true);
  }

  /** A figure of a table we do not know has the name that its table gives it. */
  private nameOf(indicator: string): string {
    if (isKnown(indicator)) return this.names(indicator);
    return this.available().find((one) => one.indicator === indicator)?.title ?? indicator;
  }
}

/** What tables hold, by table, as groups to choose from. */
function tablesOf(available: readonly AvailableIndicator[]) {
  const names = new Set(available.map(tableName));
  return [...names].map((name) => ({
    key: `table ${name}`,
    name,
    items: available
      .filter((one) => tableName(one) === name)
      .map(({ indicator, title }) => ({ key: indicator, name: title })),
  }));
}
const tableName = ({ tableTitle, source }: AvailableIndicator): string => `${tableTitle} (${source})`;

const isKnown = (indicator: string): indicator is IndicatorKey => indicatorOf(indicator) !== undefined;
