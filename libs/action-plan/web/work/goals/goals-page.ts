import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TextMade, type WorkGoalLine, type WorkGoals } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Badge,
  ErrorSummary,
  FieldControl,
  FormField,
  newId,
  Outcome,
  useApiForm,
  useLinks,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import { badgeOf } from '../../goals/goal-parts';
import { GoalsApi, projectPath } from './goals-api';
import { SmartBadges } from './smart-badges';
import { workTexts } from './work-texts';

/** The goals of a project as a tree, each with how SMART it is; and where they begin. */
@Component({
  selector: 'ws-work-goals-page',
  imports: [Badge, Bind, ErrorSummary, FieldControl, FormField, Outcome, ProjectHead, SmartBadges],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="list()?.project?.name ?? ''"
        [heading]="t('list.title')"
        [lead]="t('list.lead')"
        part="/doelen"
        [failed]="!!read.error()"
      />
      @if (list(); as found) {
        <div class="ws-actions">
          @if (mayRun()) {
            <a class="nl-button nl-button--secondary" [href]="to('/doelen-thema')">
              <span class="nl-button__label">{{ t('list.theme') }}</span>
            </a>
          }
          <a [href]="to('/sporen')">{{ t('list.efforts') }}</a>
          @if (found.plan; as plan) {
            <a [href]="hrefOf(plan.ref)">{{ t('list.plan') }}</a>
          } @else if (mayRun()) {
            <button class="ws-link" type="button" (click)="beginPlan()">{{ t('list.planBegin') }}</button>
          }
        </div>
        @if (!mayRun()) {
          <p class="ws-panel">{{ t('list.readOnly') }}</p>
        }
        <section class="ws-stack" aria-labelledby="doelen">
          <h2 id="doelen">{{ t('list.tree') }}</h2>
          <ul class="ws-stack">
            @for (main of tree(); track main.id) {
              <li class="ws-panel ws-panel--plain ws-stack">
                @for (goal of main.goals; track goal.id) {
                  <article class="ws-stack-tight">
                    @if ($first) {
                      <h3>
                        <a dir="auto" [href]="goal.href">{{ goal.title }}</a>
                      </h3>
                    } @else {
                      <h4>
                        <a dir="auto" [href]="goal.href">{{ goal.title }}</a>
                      </h4>
                    }
                    <p>
                      <ws-badge [kind]="goal.badge">{{ goal.stateText }}</ws-badge>
                      <span class="ws-muted"> {{ goal.about }}</span>
                    </p>
                    @if (goal.state !== 'dropped') {
                      <ws-smart-badges [smart]="goal.smart" />
                    }
                  </article>
                }
              </li>
            } @empty {
              <li class="ws-panel">{{ t('list.none') }}</li>
            }
          </ul>
        </section>
        <ws-outcome [words]="api.done()" />
        @if (mayRun()) {
          <section class="ws-panel ws-panel--plain" aria-labelledby="toevoegen">
            <h2 class="ws-h3" id="toevoegen">{{ t('add.title') }}</h2>
            <form class="ws-form" method="post" novalidate (submit)="add($event)">
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              <ws-form-field [fieldId]="api.id('title')" [label]="t('add.name')" [error]="api.error('title')">
                <input wsControl type="text" maxlength="200" autocomplete="off" dir="auto" [wsBind]="edit('title')" />
              </ws-form-field>
              <ws-form-field [fieldId]="api.id('parentId')" [label]="t('add.parent')" [error]="api.error('parentId')">
                <select wsControl [wsBind]="edit('parentId')">
                  <option value="">{{ t('add.main') }}</option>
                  @for (main of mains(); track main.id) {
                    <option [value]="main.id">{{ main.title }}</option>
                  }
                </select>
              </ws-form-field>
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t('add.go') }}</span>
                </button>
              </div>
            </form>
          </section>
        }
      }
    </div>
  `,
})
export class WorkGoalsPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(GoalsApi).list({ gemeente: this.slug, project: this.project });
  protected readonly list = computed((): WorkGoals | undefined =>
    this.read.hasValue() ? this.read.value() : undefined,
  );
  protected readonly mayRun = computed(() => this.list()?.may.run === 'yes');
  protected readonly mains = computed(() =>
    (this.list()?.goals ?? []).filter(({ parentId, state }) => parentId === null && state !== 'dropped'),
  );
  /** Every main goal with its parts behind it. */
  protected readonly tree = computed(() => {
    const goals = (this.list()?.goals ?? []).map((goal) => this.lineOf(goal));
    return goals
      .filter(({ parentId }) => parentId === null)
      .map((main) => ({ id: main.id, goals: [main, ...goals.filter(({ parentId }) => parentId === main.id)] }));
  });
  private readonly model = signal({ title: '', parentId: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'doel',
    { title: this.t('add.name'), parentId: this.t('add.parent') },
    this.t('failed.load'),
  );
  /** Sending twice makes one. */
  private readonly ids = { goal: newId(), plan: newId() };

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const { title, parentId } = this.model();
    await this.make('doelen', { id: this.ids.goal, title, parentId: parentId === '' ? null : parentId });
  }

  protected beginPlan(): Promise<void> {
    return this.make('plan-texts', { id: this.ids.plan });
  }

  /** @param path below that of the project. */
  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk/projecten/${this.project()}${path}`);
  }

  protected hrefOf(ref: string): string {
    return this.links.gemeente(this.slug(), `/werk/doelen/${ref}`);
  }

  private lineOf(goal: WorkGoalLine) {
    return {
      ...goal,
      href: this.hrefOf(String(goal.number)),
      badge: badgeOf[goal.state],
      stateText: this.t(`state.${goal.state}`),
      about: [
        ...(goal.spoor === null ? [] : [this.t(`spoor.${goal.spoor}`)]),
        ...(goal.toDo === 0 ? [] : [this.t('list.toDo', { n: goal.toDo })]),
      ].join(' · '),
    };
  }

  /** Makes something, and goes to work on it. */
  private async make(what: 'doelen' | 'plan-texts', body: object): Promise<void> {
    let ref = '';
    const path = `${projectPath(this.slug(), this.project())}/${what}`;
    const made = await this.api.send({ method: 'POST', path, body }, (answer) => {
      ({ ref } = TextMade.parse(answer));
      return '';
    });
    if (made) await this.router.navigateByUrl(this.hrefOf(ref));
  }
}
