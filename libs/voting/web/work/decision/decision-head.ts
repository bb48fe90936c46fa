import { Component, computed, input } from '@angular/core';
import { Breadcrumb, frameTexts, useLinks, useTexts } from '@wijkspoor/platform/web';
import { workDecisionTexts } from './work-decision-texts';

/** Top of a work page of a decision: where it is, and its title. */
@Component({
  selector: 'ws-decision-head',
  imports: [Breadcrumb],
  template: `
    <div class="ws-stack">
      <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
      <div class="ws-stack-tight">
        <h1 dir="auto">{{ heading() }}</h1>
        @if (lead()) {
          <p class="ws-muted ws-prose">{{ lead() }}</p>
        }
      </div>
    </div>
  `,
})
export class DecisionHead {
  readonly gemeente = input.required<string>();
  /** The project of the decision, once it is read. */
  readonly project = input<{ readonly id: string; readonly name: string }>();
  /** The decision, when this is a page below it. */
  readonly decision = input<{ readonly number: number; readonly title: string }>();
  readonly heading = input.required<string>();
  readonly lead = input('');
  private readonly t = useTexts(workDecisionTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  protected readonly crumbs = computed(() => {
    const to = (path: string): string => this.links.gemeente(this.gemeente(), `/werk${path}`);
    const [project, decision] = [this.project(), this.decision()];
    const above =
      project === undefined ? [] : [['', project.name] as const, ['/prioriteiten', this.t('list.title')] as const];
    return [
      { text: this.t('projects'), href: to('/projecten') },
      ...above.map(([path, text]) => ({ text, href: to(`/projecten/${project?.id}${path}`) })),
      ...(decision === undefined ? [] : [{ text: decision.title, href: to(`/prioriteiten/${decision.number}`) }]),
      { text: this.heading() },
    ];
  });
}
