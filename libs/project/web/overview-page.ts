import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Note, useLinks, useTexts } from '@wijkspoor/platform/web';
import { type Step, Steps } from '@wijkspoor/platform/web/kit/steps';
import { TodoList } from '@wijkspoor/platform/web/kit/todo-list';
import { type ProjectPicture, phases } from '@wijkspoor/project/domain';
import { cycleTexts } from './cycle-texts';
import { useDueWords } from './due-words';
import { ProjectApi } from './project-api';
import { ProjectHead } from './project-head';
import { projectBadge, usePeriods } from './words';
import { workTexts } from './work-texts';

/** What is further away is on the pages of the steps. */
const mostTodos = 6;

type StepOf = ProjectPicture['steps'][number];

/** Where a project stands, what comes next, and what waits for somebody. */
@Component({
  selector: 'ws-overview-page',
  imports: [Alert, Badge, Note, ProjectHead, Steps, TodoList],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="picture()?.project?.name ?? ''"
        [heading]="picture()?.project?.name ?? t('list.one')"
        [lead]="lead()"
        part=""
        [failed]="!!read.error()"
      />
      @if (picture(); as seen) {
        @if (seen.cycle.state === 'closed') {
          <ws-alert kind="info">
            <p>
              {{ t('cycle.closed', { number: seen.cycle.number }) }}
              <button class="ws-link" type="button" (click)="cycle.set(null)">{{ t('cycle.now') }}</button>
            </p>
          </ws-alert>
        }
        <section class="ws-stack" aria-labelledby="stappen">
          <div class="ws-head">
            <h2 class="ws-h3" id="stappen">{{ t('overview.steps') }}</h2>
            @if (seen.cycle.state === 'open') {
              <ws-badge [kind]="badge()">{{ words(stateKey()) }}</ws-badge>
            }
          </div>
          <ws-steps [steps]="steps()" [along]="along()" />
        </section>
        @if (next(); as next) {
          <section class="ws-panel" aria-labelledby="volgende">
            <h2 class="ws-h3" id="volgende">{{ t('overview.next') }}</h2>
            <p>
              <strong>{{ next.what }}</strong>
            </p>
            <p>{{ next.why }}</p>
            <a class="nl-button nl-button--primary" [href]="next.href">
              <span class="nl-button__label">{{ next.action }}</span>
            </a>
          </section>
        }
        <div class="ws-split">
          @if (seen.cycle.state === 'open') {
            <section class="ws-stack" aria-labelledby="taken">
              <h2 class="ws-h3" id="taken">{{ t('overview.todo') }}</h2>
              @if (todos().length > 0) {
                <ws-todo-list [todos]="todos()" />
              } @else {
                <p class="ws-muted">{{ t('overview.nothing') }}</p>
              }
            </section>
          }
          <ws-note>
            <p>
              <strong>{{ t('overview.facts') }}</strong>
            </p>
            <p>{{ t('overview.wijken', { wijken: wijken() }) }}</p>
            <p>{{ t('overview.regisseur', { name: person(seen.regisseur) }) }}</p>
            <p>{{ t('overview.contact', { name: seen.contact.name }) }}</p>
            <p>{{ t(seen.project.published ? 'overview.public' : 'overview.hidden') }}</p>
            @if (others().length > 0) {
              <p>{{ t('cycle.number', { number: seen.cycle.number }) }}</p>
              @for (number of others(); track number) {
                <p>
                  <button class="ws-link" type="button" (click)="cycle.set(number)">
                    {{ t('cycle.see', { number }) }}
                  </button>
                </p>
              }
            }
          </ws-note>
        </div>
      }
    </div>
  `,
})
export class OverviewPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly words = useTexts(cycleTexts);
  private readonly links = useLinks();
  private readonly period = usePeriods();
  private readonly due = useDueWords();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly cycle = signal<number | null>(null);
  protected readonly read = inject(ProjectApi).picture({ gemeente: this.slug, project: this.project }, this.cycle);
  protected readonly picture = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  private readonly root = computed(() => this.links.gemeente(this.slug(), '/werk'));
  protected readonly lead = computed(() => {
    const seen = this.picture()?.project;
    return seen === undefined ? '' : this.period(seen);
  });
  protected readonly badge = computed(() => projectBadge[this.picture()?.project.state ?? 'preparing']);
  protected readonly stateKey = computed(() => `state.${this.picture()?.project.state ?? 'preparing'}` as const);
  protected readonly wijken = computed(() => (this.picture()?.project.wijken ?? []).map(({ name }) => name).join(', '));
  protected readonly others = computed(() => {
    const { of = 0, number = 0 } = this.picture()?.cycle ?? {};
    return Array.from({ length: of }, (_, index) => index + 1).filter((one) => one !== number);
  });
  /** A step of a closed cycle is read where it stands, not in the cycle of now. */
  private readonly ofCycle = computed(() => {
    const { state = 'open', number = 0 } = this.picture()?.cycle ?? {};
    return state === 'closed' ? `?ronde=${number}` : '';
  });
  protected readonly along = computed(() =>
    this.picture()?.steps.some(({ along }) => along) ? this.t('overview.along') : '',
  );
  protected readonly steps = computed(() => (this.picture()?.steps ?? []).map((step) => this.step(step)));
  protected readonly todos = computed(() =>
    (this.picture()?.due ?? [])
      .slice(0, mostTodos)
      .map((line) =>
        this.due(
          line,
          `${this.root()}/projecten/${this.project()}/stap/${line.step}`,
          this.picture()?.may.run === 'yes',
        ),
      ),
  );
  protected readonly next = computed(() => {
    const seen = this.picture();
    const next = seen?.cycle.state === 'open' && seen.may.run === 'yes' ? seen.next : null;
    if (seen === undefined || next === null || seen.project.state === 'ended') return null;
    const step = seen.steps.find(({ number }) => number === next.step);
    const href = `${this.root()}/projecten/${this.project()}/stap/${next.step}`;
    if (step?.state === 'notStarted')
      return {
        what: this.t('next.start', { step: this.words(`step.${next.step}`) }),
        why: this.t('next.startWhy'),
        action: this.t('next.startGo', { number: next.step }),
        href,
      };
    const deliverable = step?.deliverables.find(({ code }) => code === next.deliverable);
    return {
      what: this.words(`deliverable.${next.deliverable}`),
      why: deliverable?.missing.join(' ') || this.t('next.unmeasured'),
      action: this.t(deliverable?.path ? 'next.work' : 'next.see'),
      href: deliverable?.path ? this.root() + deliverable.path : href,
    };
  });

  protected person({ name, organisation }: ProjectPicture['regisseur']): string {
    return organisation === null ? name : `${name} (${organisation})`;
  }

  private step(step: StepOf): Step {
    const phase = ([1, 2, 3] as const).find((one) => phases[one][0] === step.number);
    const state = step.along ? 'along' : step.state === 'adopted' ? 'done' : step.current ? 'now' : 'later';
    const first = step.current ? step.deliverables.find((one) => one.state !== 'done')?.code : undefined;
    return {
      state,
      stateText: this.stateOf(step),
      name: this.words(`step.${step.number}`),
      place: this.t('step.place', { number: step.number }),
      href: `${this.root()}/projecten/${this.project()}/stap/${step.number}${this.ofCycle()}`,
      ...(phase === undefined ? {} : { phase: this.words(`phase.${phase}`), phaseIsNow: this.phaseIsNow(phase) }),
      items: step.deliverables.map(({ code, state: found }) => {
        const item = found === 'done' ? 'done' : code === first ? 'next' : 'later';
        return { state: item, stateText: this.t(`deliverable.${found}`), text: this.words(`deliverable.${code}`) };
      }),
    };
  }

  private phaseIsNow(phase: 1 | 2 | 3): boolean {
    const current = this.picture()?.steps.find((step) => step.current)?.number;
    return current !== undefined && phases[phase].includes(current);
  }

  private stateOf(step: StepOf): string {
    if (step.along) return this.t('step.along');
    const planned = this.period(step);
    const state = this.t(`step.${step.state}`);
    return step.state !== 'notStarted' || planned === '' ? state : planned;
  }
}
