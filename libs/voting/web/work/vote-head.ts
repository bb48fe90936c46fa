import { Component, computed, input } from '@angular/core';
import { Breadcrumb, frameTexts, useLinks, useTexts } from '@wijkspoor/platform/web';
import { workVoteTexts } from './work-vote-texts';

/** Top of a work page of a vote: where it is, and its title. */
@Component({
  selector: 'ws-vote-head',
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
export class VoteHead {
  readonly gemeente = input.required<string>();
  /** The project of the vote, once it is read. */
  readonly project = input<{ readonly id: string; readonly name: string }>();
  /** The vote, when this is a page below it. */
  readonly vote = input<{ readonly number: number; readonly title: string }>();
  readonly heading = input.required<string>();
  readonly lead = input('');
  private readonly t = useTexts(workVoteTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  protected readonly crumbs = computed(() => {
    const to = (path: string): string => this.links.gemeente(this.gemeente(), `/werk${path}`);
    const [project, vote] = [this.project(), this.vote()];
    return [
      { text: this.t('projects'), href: to('/projecten') },
      ...(project === undefined
        ? []
        : [
            { text: project.name, href: to(`/projecten/${project.id}`) },
            { text: this.t('list.title'), href: to(`/projecten/${project.id}/stemmingen`) },
          ]),
      ...(vote === undefined ? [] : [{ text: vote.title, href: to(`/stemmingen/${vote.number}`) }]),
      { text: this.heading() },
    ];
  });
}
