import { Component, computed, input, type OnInit } from '@angular/core';
import type { PublicGoals } from '@wijkspoor/action-plan/domain';
import { Badge, Breadcrumb } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import { GoalsParts } from './goal-parts';

/** What people want to reach in a wijk: goals with their parts, and the plan in words. */
@Component({
  selector: 'ws-goals-page',
  imports: [Badge, Breadcrumb, Card],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('list.title', { wijk: list().wijk.name }) }}</h1>
        <p class="ws-lead">{{ t('list.lead') }}</p>
      </div>
      @if (list().goals.length > 0) {
        <section class="ws-stack" aria-labelledby="doelen">
          <h2 id="doelen">{{ t('list.goals') }}</h2>
          <ul class="ws-cards">
            @for (goal of goals(); track goal.number) {
              <li wsCard [heading]="goal.title" [own]="true" [href]="goal.href" [meta]="goal.meta" metaIcon="people">
                <ws-badge [kind]="badge[goal.state]">{{ goal.stateText }}</ws-badge>
                @if (goal.about) {
                  <p class="ws-muted">{{ goal.about }}</p>
                }
                @if (goal.targetGroup) {
                  <p dir="auto">{{ t('list.for', { group: goal.targetGroup }) }}</p>
                }
                @if (goal.parts.length > 0) {
                  <p class="ws-label">{{ t('list.parts') }}</p>
                  <ul class="ws-list">
                    @for (part of goal.parts; track part.number) {
                      <li>
                        <a dir="auto" [href]="part.href">{{ part.title }}</a>
                        <span class="ws-muted"> · {{ part.stateText }}</span>
                      </li>
                    }
                  </ul>
                }
              </li>
            }
          </ul>
        </section>
      }
      @if (list().plans.length > 0) {
        <section class="ws-stack" aria-labelledby="plan">
          <h2 id="plan">{{ t('list.plans') }}</h2>
          <ul class="ws-cards">
            @for (plan of plans(); track plan.ref) {
              <li
                wsCard
                [heading]="t('list.plan', { project: plan.project })"
                [own]="true"
                [href]="listOf(list().wijk.slug, '/' + plan.ref)"
              >
                <ws-badge [kind]="badge[plan.state]">{{ plan.stateText }}</ws-badge>
                <p dir="auto">{{ plan.begin }}</p>
              </li>
            }
          </ul>
        </section>
      }
      @if (list().goals.length === 0 && list().plans.length === 0) {
        <div class="ws-panel ws-stack-tight">
          <p>{{ t('list.none') }}</p>
          <p>
            <a [href]="standing()">{{ t('list.noneNext') }}</a>
          </p>
        </div>
      }
    </div>
  `,
})
export class GoalsPage extends GoalsParts implements OnInit {
  readonly list = input.required<PublicGoals>();
  protected readonly crumbs = computed(() => this.crumbsOf(this.list().wijk));
  protected readonly standing = computed(() =>
    this.links.gemeente(this.gemeente().slug, `/${this.list().wijk.slug}/waar-staan-we`),
  );
  protected readonly goals = computed(() => {
    const lines = this.list().goals.map((goal) => ({
      ...goal,
      href: this.listOf(this.list().wijk.slug, `/${goal.number}`),
      stateText: this.t(`state.${goal.state}`),
    }));
    return lines
      .filter(({ parent }) => parent === null)
      .map((goal) => ({
        ...goal,
        about: goal.spoor === null ? '' : this.t(`spoor.${goal.spoor}`),
        parts: lines.filter(({ parent }) => parent === goal.number),
        meta: goal.suggestions > 0 ? this.t('list.suggestions', { n: goal.suggestions }) : undefined,
      }));
  });

  protected readonly plans = computed(() =>
    this.list().plans.map((plan) => ({ ...plan, stateText: this.t(`state.${plan.state}`) })),
  );

  ngOnInit(): void {
    const words = { wijk: this.list().wijk.name, gemeente: this.gemeente().name };
    this.page.title(`${this.t('list.title', words)} | ${words.gemeente} | Wijkspoor`);
    this.page.description(this.t('list.description', words));
  }
}
