import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Outcome, useLinks, useSaid, useTexts } from '@wijkspoor/platform/web';
import { type StepNumber, stepNumbers } from '@wijkspoor/project/domain';
import { ActivitySection } from './activity-section';
import { cycleTexts } from './cycle-texts';
import { DecisionSection } from './decision-section';
import { DeliverableList } from './deliverable-list';
import { ProjectApi } from './project-api';
import { ProjectHead } from './project-head';
import { StepMoves } from './step-moves';
import { StepPlan } from './step-plan';
import { VisionBrief } from './vision-brief';
import { stepBadge, usePeriods } from './words';
import { workTexts } from './work-texts';

/** One step of a project: what it has to show, what was decided, what is done in it. */
@Component({
  selector: 'ws-step-page',
  imports: [
    ActivitySection,
    Alert,
    Badge,
    DecisionSection,
    DeliverableList,
    Outcome,
    ProjectHead,
    StepMoves,
    StepPlan,
    VisionBrief,
  ],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="picture()?.project?.name ?? ''"
        [heading]="number() + '. ' + words(nameKey())"
        [lead]="t(leadKey())"
        [failed]="!!read.error()"
      />
      @if (picture(); as seen) {
        @if (seen.cycle.state === 'closed') {
          <ws-alert kind="info">
            <p>
              {{ t('cycle.closed', { number: seen.cycle.number }) }}
              <a [href]="here()">{{ t('cycle.now') }}</a>
            </p>
          </ws-alert>
        }
        @if (own(); as own) {
          <section class="ws-stack" aria-labelledby="stand">
            <div class="ws-head">
              <h2 class="ws-h3" id="stand">{{ t('step.state') }}</h2>
              <ws-badge [kind]="badge()">{{ t(stateKey()) }}</ws-badge>
            </div>
            <ws-outcome [words]="said.words()" />
            @if (planned()) {
              <p>{{ t('step.planned', { period: planned() }) }}</p>
            }
            @if (seen.may.run !== 'yes' && seen.cycle.state === 'open') {
              <ws-alert kind="info">
                <p>{{ t('project.readOnly') }}</p>
              </ws-alert>
            } @else if (seen.may.run === 'yes') {
              <ws-step-moves [gemeente]="slug()" [project]="project()" [step]="own" (moved)="tell($event)" />
              <ws-step-plan [gemeente]="slug()" [project]="project()" [step]="own" (planned)="tell($event)" />
            }
          </section>
          @if (number() === 2) {
            <ws-vision-brief [gemeente]="slug()" [picture]="seen" />
          }
          <ws-deliverable-list [items]="own.deliverables" [root]="root()" />
          <ws-activity-section
            [gemeente]="slug()"
            [project]="project()"
            [step]="number()"
            [activities]="activities()"
            [mayRun]="mayRun()"
            (changed)="read.reload()"
          />
          <ws-decision-section
            [gemeente]="slug()"
            [project]="project()"
            [step]="number()"
            [decisions]="decisions()"
            [mayRun]="mayRun()"
            (added)="read.reload()"
          />
        }
      }
    </div>
  `,
})
export class StepPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  readonly step = input.required<string>();
  /** Number of the cycle, from the query of the address; without it the one of now. */
  readonly ronde = input<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly words = useTexts(cycleTexts);
  private readonly links = useLinks();
  private readonly period = usePeriods();
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly root = computed(() => this.links.gemeente(this.slug(), '/werk'));
  protected readonly number = computed<StepNumber>(() => stepNumbers.find((one) => String(one) === this.step()) ?? 1);
  private readonly cycle = computed(() => (/^\d{1,4}$/.test(this.ronde() ?? '') ? Number(this.ronde()) : null));
  protected readonly here = computed(() => `${this.root()}/projecten/${this.project()}/stap/${this.number()}`);
  protected readonly read = inject(ProjectApi).picture({ gemeente: this.slug, project: this.project }, this.cycle);
  protected readonly picture = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly own = computed(() => this.picture()?.steps.find(({ number }) => number === this.number()));
  protected readonly nameKey = computed(() => `step.${this.number()}` as const);
  protected readonly leadKey = computed(() => `step.${this.number()}.lead` as const);
  protected readonly badge = computed(() => stepBadge[this.own()?.state ?? 'notStarted']);
  protected readonly stateKey = computed(() => `step.${this.own()?.state ?? 'notStarted'}` as const);
  protected readonly planned = computed(() => this.period(this.own() ?? { starts: null, ends: null }));
  /** An ended project is read only too: then there is no move. */
  protected readonly mayRun = computed(
    () => this.picture()?.may.run === 'yes' && this.picture()?.project.state !== 'ended',
  );
  protected readonly activities = computed(() =>
    (this.picture()?.activities ?? []).filter(({ step }) => step === this.number()),
  );
  protected readonly decisions = computed(() =>
    (this.picture()?.decisions ?? []).filter(({ step }) => step === this.number()),
  );

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
