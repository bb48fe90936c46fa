import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, useLinks, useTexts } from '@wijkspoor/platform/web';
import { VoteHead } from './vote-head';
import { VotePlanForm } from './vote-plan-form';
import { VotesApi } from './votes-api';
import { workVoteTexts } from './work-vote-texts';

/** Plans a vote of a project, or changes the plan of one. */
@Component({
  selector: 'ws-vote-plan-page',
  imports: [Alert, VoteHead, VotePlanForm],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-vote-head
        [gemeente]="slug()"
        [project]="shownList()?.project"
        [vote]="shownVote()"
        [heading]="t(number() === '' ? 'plan.title' : 'plan.changeTitle')"
        [lead]="shownVote()?.state === 'open' ? '' : t('plan.lead')"
      />
      @if (list.error() || vote.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.vote') }}</p>
        </ws-alert>
      }
      @if (shownList(); as list) {
        @if (over()) {
          <p class="ws-panel">{{ t('plan.over') }}</p>
        } @else {
          <ws-vote-plan-form [gemeente]="slug()" [list]="list" [vote]="shownVote()" (saved)="goTo($event)" />
        }
      }
    </div>
  `,
})
export class VotePlanPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The project of a new vote. */
  readonly project = input<string>();
  /** The number of the vote to change. */
  readonly changed = input<string>();
  protected readonly t = useTexts(workVoteTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(VotesApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly number = computed(() => this.changed() ?? '');
  protected readonly vote = this.reads.vote(this.slug, this.number);
  protected readonly shownVote = computed(() => (this.vote.hasValue() ? this.vote.value() : undefined));
  protected readonly list = this.reads.list(
    this.slug,
    computed(() => this.project() ?? this.shownVote()?.project.id ?? ''),
  );
  protected readonly shownList = computed(() => (this.list.hasValue() ? this.list.value() : undefined));
  protected readonly over = computed(() => ['closing', 'closed', 'cancelled'].includes(this.shownVote()?.state ?? ''));

  protected goTo(number: number): Promise<boolean> {
    return this.router.navigateByUrl(
      `${this.links.gemeente(this.slug(), `/werk/stemmingen/${number}`)}?gelukt=bewaard`,
    );
  }
}
