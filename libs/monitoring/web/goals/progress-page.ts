import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { WijkProgress } from '@wijkspoor/monitoring/domain';
import { Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { GoalArticle } from './goal-article';
import { progressTexts } from './texts';

/** How the adopted goals of a wijk go, for everybody. */
@Component({
  selector: 'ws-progress-page',
  imports: [Breadcrumb, GoalArticle],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('title') }}</h1>
        @if (progress().projects.length > 0) {
          <p class="ws-lead">{{ t('lead', names()) }}</p>
        } @else {
          <p class="ws-lead">{{ t('none', names()) }}</p>
          <p class="ws-prose">{{ t('none.text') }}</p>
          <p>
            <a [href]="home() + '/waar-staan-we'">{{ t('none.go') }}</a>
          </p>
        }
      </div>
      @for (project of progress().projects; track project.id) {
        <section class="ws-stack-wide" [attr.aria-labelledby]="'p-' + project.id">
          <h2 [id]="'p-' + project.id" dir="auto">{{ t('goals', { project: project.name }) }}</h2>
          @for (goal of project.goals; track goal.number) {
            <ws-goal-article [gemeente]="gemeente().slug" [wijk]="progress().wijk.slug" [goal]="goal" />
          }
        </section>
      }
      @if (progress().projects.length > 0) {
        <details class="ws-more">
          <summary>{{ t('rule') }}</summary>
          <p class="ws-prose">{{ t('rule.text') }}</p>
        </details>
      }
    </div>
  `,
})
export class ProgressPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly progress = input.required<WijkProgress>();
  protected readonly t = useTexts(progressTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly names = computed(() => ({ wijk: this.progress().wijk.name, gemeente: this.gemeente().name }));
  protected readonly home = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.progress().wijk.slug}`));
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.progress().wijk.name, href: this.home() },
    { text: this.t('title') },
  ]);

  ngOnInit(): void {
    const names = this.names();
    this.page.title(`${this.t('title')} | ${names.wijk}, ${names.gemeente} | Wijkspoor`);
    this.page.description(this.t('description', names));
  }
}
