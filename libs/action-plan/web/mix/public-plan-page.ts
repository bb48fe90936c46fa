import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { PublicPlan } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { PlanOfProject } from './plan-of-project';
import { planTexts } from './plan-texts';

/** The plan of a wijk, for everybody: what happens, for whom, by whom and when; where nothing happens, and why. */
@Component({
  selector: 'ws-public-plan-page',
  imports: [Breadcrumb, PlanOfProject],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('title', names()) }}</h1>
        @if (any()) {
          <p class="ws-lead">{{ t('lead', names()) }}</p>
        }
      </div>
      @if (any()) {
        @for (project of told(); track project.id) {
          <ws-plan-of-project
            [project]="project"
            [gemeente]="gemeente().name"
            [slug]="gemeente().slug"
            [wijk]="plan().wijk.slug"
            [heading]="told().length > 1 ? project.name : ''"
          />
        }
      } @else {
        <div class="ws-panel">
          <h2 class="ws-h3">{{ t('none') }}</h2>
          <p class="ws-prose">{{ t('none.text', names()) }}</p>
          <p>
            <a [href]="wijk() + '/waar-staan-we'">{{ t('none.standing', names()) }}</a>
          </p>
        </div>
      }
    </div>
  `,
})
export class PublicPlanPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly plan = input.required<PublicPlan>();
  protected readonly t = useTexts(planTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly names = computed(() => ({ wijk: this.plan().wijk.name, gemeente: this.gemeente().name }));
  protected readonly wijk = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.plan().wijk.slug}`));
  /** Projects in which something was agreed, or left out deliberately. */
  protected readonly told = computed(() =>
    this.plan().projects.filter(
      ({ interventions, gaps }) => interventions.length > 0 || gaps.some(({ reason }) => reason !== null),
    ),
  );
  protected readonly any = computed(() => this.told().length > 0);
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.plan().wijk.name, href: this.wijk() },
    { text: this.t('short') },
  ]);

  ngOnInit(): void {
    this.page.title(`${this.t('title', this.names())} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('description', this.names()));
  }
}
