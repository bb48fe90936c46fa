import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, useApiForm, useLinks, useTexts } from '@wijkspoor/platform/web';
import { votePath } from '../votes-api';
import { EnteredPapers } from './entered-papers';
import { PaperKeys, type TypedPaper } from './paper-keys';
import { VotePaperApi } from './vote-paper-api';
import { VotePaperHead } from './vote-paper-head';
import { votePaperTexts } from './vote-paper-texts';

/** Entering ballot papers, one after the other, by keyboard alone. */
@Component({
  selector: 'ws-vote-enter-page',
  imports: [EnteredPapers, ErrorSummary, PaperKeys, VotePaperHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-vote-paper-head
        [gemeente]="slug()"
        [vote]="vote()"
        [list]="list()"
        [heading]="t('paper.title')"
        [lead]="t('paper.lead')"
        part=""
        [failed]="read.error() !== undefined"
      />
      @if (list(); as seen) {
        @if (seen.vote.takesPapers) {
          @if (seen.printed.length === 0) {
            <p class="ws-panel">
              {{ t('paper.noPapers') }} <a [href]="prints()">{{ t('paper.toPrints') }}</a>
            </p>
          } @else {
            <section class="ws-stack" aria-labelledby="invoeren">
              <h2 class="ws-h3" id="invoeren">{{ t('paper.enter') }}</h2>
              <p role="status" [class.ws-vh]="kept() === ''">{{ kept() }}</p>
              <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
              @if (next() === '') {
                <p>
                  {{ t('paper.all') }} <a [href]="prints()">{{ t('paper.toPrints') }}</a>
                </p>
              }
              <ws-paper-keys
                [vote]="seen.vote"
                [next]="next()"
                [go]="t('key.save')"
                [refusal]="refusal"
                [refused]="api.error('choices')"
                [keep]="keep"
              />
              <p class="ws-muted">{{ t('paper.invalid') }}</p>
            </section>
            <ws-entered-papers [list]="seen" />
          }
        }
      }
    </div>
  `,
})
export class VoteEnterPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  protected readonly t = useTexts(votePaperTexts);
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(VotePaperApi).papers({ gemeente: this.slug, vote: this.vote });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly prints = computed(() =>
    this.links.gemeente(this.slug(), `/werk/stemmingen/${this.vote()}/drukwerk`),
  );
  protected readonly api = useApiForm('papier', { choices: this.t('key.choices') }, this.t('failed.send'));
  /** What was kept last. */
  protected readonly kept = signal('');
  /** Papers that were entered here since the list was read. */
  private readonly since = signal<ReadonlySet<number>>(new Set());
  private readonly entered = computed(
    () => new Set([...(this.list()?.items ?? []).map(({ number }) => number), ...this.since()]),
  );
  /** The first printed number that was not entered, after what was entered last where there is one. */
  protected readonly next = computed(() => {
    const last = [...this.since()].at(-1) ?? 0;
    return String(this.free(last + 1) ?? this.free(1) ?? '');
  });

  protected readonly refusal = (paper: number): string => {
    const number = String(paper);
    const printed = (this.list()?.printed ?? []).some(({ from, to }) => paper >= from && paper <= to);
    if (!printed) return this.t('key.unprinted', { number });
    return this.entered().has(paper) ? this.t('key.entered', { number }) : '';
  };

  protected readonly keep = async ({ number, choices }: TypedPaper): Promise<boolean> => {
    this.kept.set('');
    const path = `${votePath(this.slug(), this.vote())}/papers/${number}`;
    if (!(await this.api.send({ method: 'PUT', path, body: { choices }, version: 0 }, ''))) return false;
    this.since.update((now) => new Set([...now, number]));
    this.kept.set(this.t('key.saved', { number: String(number) }));
    this.read.reload();
    return true;
  };

  private free(from: number): number | null {
    const entered = this.entered();
    for (const range of this.list()?.printed ?? [])
      for (let paper = Math.max(from, range.from); paper <= range.to; paper += 1) if (!entered.has(paper)) return paper;
    return null;
  }
}
