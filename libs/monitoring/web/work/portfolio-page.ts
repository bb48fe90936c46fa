import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { linesFor, type PortfolioFilter, portfolioFilters } from '@wijkspoor/monitoring/domain';
import { Icon, useLinks, WorkHead } from '@wijkspoor/platform/web';
import { TodoList } from '@wijkspoor/platform/web/kit/todo-list';
import { PortfolioApi } from './portfolio-api';
import { usePortfolioWords } from './portfolio-words';
import { ProjectsTable } from './projects-table';

/** The words of the filters in addresses. */
const filterWords: Readonly<Record<PortfolioFilter, string>> = {
  all: 'alles',
  late: 'te-laat',
  byPartner: 'van-partners',
};

/** Where work begins: what must happen this week in all projects, and where each stands. */
@Component({
  selector: 'ws-portfolio-page',
  imports: [Icon, NgTemplateOutlet, ProjectsTable, TodoList, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <div class="ws-head">
        <ws-work-head [heading]="t('title')" [lead]="lead()" [failed]="read.error() ? t('failed') : ''" />
        @if (view()?.may?.startProject === 'yes') {
          <a class="nl-button nl-button--secondary" [href]="newProject()">
            <span class="nl-button__icon-start"><ws-icon name="plus" /></span>
            <span class="nl-button__label">{{ t('new') }}</span>
          </a>
        }
      </div>
      @if (view(); as portfolio) {
        @if (own().length > 0) {
          <div class="ws-actions">
            @for (one of own(); track one.href) {
              <a class="nl-button {{ $first ? 'nl-button--primary' : 'nl-button--secondary' }}" [href]="one.href">
                <span class="nl-button__label">{{ one.text }}</span>
              </a>
            }
          </div>
        }
        @if (acts()) {
          <ng-container [ngTemplateOutlet]="tasks" />
        }
        @if (portfolio.projects.length > 0) {
          <ws-projects-table [gemeente]="gemeente().slug" [projects]="portfolio.projects" />
          @if (portfolio.more) {
            <p class="ws-panel">
              {{ t('more', { n: portfolio.projects.length }) }}
              <a [href]="links.gemeente(gemeente().slug, '/werk/projecten')">{{ t('more.go') }}</a>
            </p>
          }
        } @else if (starts() || own().length === 0) {
          <section class="ws-panel" aria-labelledby="begin">
            <h2 class="ws-h3" id="begin">{{ t(starts() ? 'none.lead' : 'none.see') }}</h2>
            @if (starts()) {
              <p class="ws-prose">{{ t('none.text') }}</p>
              <p class="ws-prose">{{ t('none.wijk') }}</p>
              <p>
                <a class="nl-button nl-button--primary" [href]="newProject()">
                  <span class="nl-button__label">{{ t('new') }}</span>
                </a>
              </p>
            } @else {
              <p class="ws-prose">{{ t('none.seeText') }}</p>
            }
          </section>
        }
        @if (!acts() && lines().length + portfolio.projects.length > 0) {
          <ng-container [ngTemplateOutlet]="tasks" />
        }
        @if (!starts()) {
          <ul class="ws-stack-tight">
            <li>
              <a [href]="links.gemeente(gemeente().slug)">{{ t('public', { gemeente: gemeente().name }) }}</a>
            </li>
            <li>
              <a [href]="links.platform('/rechten')">{{ t('rights') }}</a>
            </li>
          </ul>
        }
      }
    </div>
    <ng-template #tasks>
      <section aria-labelledby="taken">
        <div class="ws-head">
          <h2 class="ws-h3" id="taken">{{ t('todo') }}</h2>
          <nav class="ws-chips" [attr.aria-label]="t('filters')">
            @for (chip of chips(); track chip.href) {
              <a class="ws-pill" [href]="chip.href" [attr.aria-current]="chip.current ? 'true' : null">
                {{ chip.text }} <span class="ws-count">{{ chip.count }}</span>
              </a>
            }
          </nav>
        </div>
        @if (todos().length > 0) {
          <ws-todo-list [todos]="todos()" />
        } @else {
          <p class="ws-panel">{{ nothing() }}</p>
        }
        @if (later().length > 0) {
          <details class="ws-later">
            <summary>
              <ws-icon name="open" /><span>{{ t('later', { n: later().length }) }}</span>
            </summary>
            <ws-todo-list [todos]="later()" />
          </details>
        }
      </section>
    </ng-template>
  `,
})
export class PortfolioPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The filter, as the address has it. */
  readonly toon = input<string>();
  private readonly words = usePortfolioWords();
  protected readonly t = this.words.t;
  protected readonly links = useLinks();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(PortfolioApi).portfolio(this.slug);
  protected readonly view = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly lines = computed(() => this.view()?.lines ?? []);
  /** Who can do nothing of it comes to see how the projects stand: those come first then. */
  protected readonly acts = computed(() => this.lines().some(({ may }) => may === 'yes'));
  protected readonly starts = computed(() => this.view()?.may.startProject === 'yes');
  /** What somebody with a small part comes for; who runs projects finds it in them. */
  protected readonly own = computed(() => {
    const may = this.view()?.may;
    if (may === undefined || this.starts()) return [];
    const here = (path: string): string => this.links.gemeente(this.slug(), path);
    return [
      ...(may.writeReports === 'yes'
        ? [
            { text: this.t('go.reports'), href: here('/werk/rapportages') },
            { text: this.t('go.mine'), href: this.links.platform('/mijn-werk') },
          ]
        : []),
      ...(may.enterForms === 'yes' ? [{ text: this.t('go.together'), href: here('/werk/samen') }] : []),
    ];
  });
  protected readonly newProject = computed(() => this.links.gemeente(this.slug(), '/werk/projecten/nieuw'));
  protected readonly lead = computed(() => {
    const view = this.view();
    if (view === undefined) return '';
    const { length } = view.projects;
    return [this.words.week(view.week), ...(length > 0 ? [this.t('projects', { n: length })] : [])].join(' ');
  });
  private readonly filter = computed(
    () => portfolioFilters.find((filter) => filterWords[filter] === this.toon()) ?? 'all',
  );
  protected readonly chips = computed(() => {
    const page = this.links.gemeente(this.slug(), '/werk');
    return portfolioFilters.map((filter) => ({
      text: this.t(`filter.${filter}`),
      count: linesFor(this.lines(), filter).length,
      href: filter === 'all' ? page : `${page}?toon=${filterWords[filter]}`,
      current: filter === this.filter(),
    }));
  });
  protected readonly nothing = computed(() => this.t(`nothing.${this.filter()}`));
  protected readonly todos = computed(() => linesFor(this.lines(), this.filter()).map((line) => this.todo(line)));
  protected readonly later = computed(() =>
    this.lines()
      .filter(({ kind }) => kind === 'later' && this.filter() === 'all')
      .map((line) => this.todo(line)),
  );

  private todo(line: Parameters<typeof this.words.todo>[0]) {
    return this.words.todo(line, this.links.gemeente(this.slug(), `/werk${line.path}`));
  }
}
