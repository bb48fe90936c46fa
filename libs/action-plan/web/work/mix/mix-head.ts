import { Component, computed, input } from '@angular/core';
import { Breadcrumb, frameTexts, useLinks, useTexts } from '@wijkspoor/platform/web';
import { mixTexts } from './mix-texts';

/** Top of a page below the plan of a project: where it is, and its title. */
@Component({
  selector: 'ws-mix-head',
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
export class MixHead {
  readonly gemeente = input.required<string>();
  /** The project, once it is read. */
  readonly project = input<{ readonly id: string; readonly name: string }>();
  /** The intervention, when this is a page below it. */
  readonly intervention = input<{ readonly number: number; readonly title: string }>();
  readonly heading = input.required<string>();
  readonly lead = input('');
  private readonly t = useTexts(mixTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  protected readonly crumbs = computed(() => {
    const to = (path: string): string => this.links.gemeente(this.gemeente(), `/werk${path}`);
    const [project, intervention] = [this.project(), this.intervention()];
    return [
      { text: this.t('projects'), href: to('/projecten') },
      ...(project === undefined
        ? []
        : [
            { text: project.name, href: to(`/projecten/${project.id}`) },
            { text: this.t('plan.title'), href: to(`/projecten/${project.id}/plan`) },
          ]),
      ...(intervention === undefined
        ? []
        : [{ text: intervention.title, href: to(`/interventies/${intervention.number}`) }]),
      { text: this.heading() },
    ];
  });
}
