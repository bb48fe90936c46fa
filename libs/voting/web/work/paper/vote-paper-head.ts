import { Component, computed, input } from '@angular/core';
import { Alert, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { PaperList } from '@wijkspoor/voting/domain';
import { VoteHead } from '../vote-head';
import { votePaperTexts } from './vote-paper-texts';

const parts = [
  ['', 'paper.enter'],
  ['/nakijken', 'paper.check'],
] as const;

/** Top of the pages about ballot papers: where it is, its title, until when it can be done, and the other page. */
@Component({
  selector: 'ws-vote-paper-head',
  imports: [Alert, VoteHead],
  template: `
    <div class="ws-stack">
      <ws-vote-head
        [gemeente]="gemeente()"
        [project]="list()?.vote?.project"
        [vote]="list()?.vote"
        [heading]="heading()"
        [lead]="lead()"
      />
      @if (failed()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      <nav class="ws-chips" [attr.aria-label]="t('paper.parts')">
        @for (link of links(); track link.href) {
          <a class="ws-pill" [href]="link.href" [attr.aria-current]="link.current ? 'page' : null">
            {{ link.text }}
            @if (link.count > 0) {
              <span class="ws-count">{{ link.count }}</span>
            }
          </a>
        }
      </nav>
      @if (list(); as seen) {
        <p class="ws-note">{{ seen.vote.takesPapers ? t('paper.until', { date: until() }) : t('paper.notNow') }}</p>
      }
    </div>
  `,
})
export class VotePaperHead {
  readonly gemeente = input.required<string>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  readonly list = input.required<PaperList | undefined>();
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly part = input.required<(typeof parts)[number][0]>();
  readonly failed = input(false);
  protected readonly t = useTexts(votePaperTexts);
  private readonly dates = useDates();
  private readonly to = useLinks();
  protected readonly until = computed(() => {
    const closesAt = this.list()?.vote.closesAt ?? null;
    return closesAt === null ? '' : this.dates.dayAndTime(closesAt);
  });
  protected readonly links = computed(() => {
    const waiting = (this.list()?.items ?? []).filter(({ checked }) => !checked).length;
    const root = this.to.gemeente(this.gemeente(), `/werk/stemmingen/${this.vote()}/papier`);
    return parts.map(([path, text]) => ({
      ...{ text: this.t(text), href: root + path, current: path === this.part() },
      count: path === '/nakijken' ? waiting : 0,
    }));
  });
}
