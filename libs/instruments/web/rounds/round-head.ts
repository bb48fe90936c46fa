import { Component, computed, effect, inject, input } from '@angular/core';
import { Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { roundTexts } from './round-texts';

/** Top of a page of a round: where it is, and its title. */
@Component({
  selector: 'ws-round-head',
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
export class RoundHead {
  readonly gemeente = input.required<string>();
  /** The project of the round, once it is read. */
  readonly project = input<{ readonly id: string; readonly name: string }>();
  /** The round, when this is a page below it. */
  readonly round = input<{ readonly number: number; readonly title: string }>();
  readonly heading = input.required<string>();
  readonly lead = input('');
  private readonly t = useTexts(roundTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  protected readonly crumbs = computed(() => {
    const to = (path: string): string => this.links.gemeente(this.gemeente(), `/werk${path}`);
    const [project, round] = [this.project(), this.round()];
    return [
      { text: this.t('projects'), href: to('/projecten') },
      ...(project === undefined
        ? []
        : [
            { text: project.name, href: to(`/projecten/${project.id}`) },
            { text: this.t('list.title'), href: to(`/projecten/${project.id}/ronden`) },
          ]),
      ...(round === undefined ? [] : [{ text: round.title, href: to(`/ronden/${round.number}`) }]),
      { text: this.heading() },
    ];
  });

  constructor() {
    const page = inject(Page);
    effect(() => {
      const name = this.round()?.title ?? this.project()?.name;
      if (name !== undefined) page.title(`${this.heading()} | ${name} | Wijkspoor`);
    });
  }
}
