import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { votePath } from '../votes-api';
import { EnteredPapers } from './entered-papers';
import { PaperKeys, type TypedPaper } from './paper-keys';
import { VotePaperApi } from './vote-paper-api';
import { VotePaperHead } from './vote-paper-head';
import { votePaperTexts } from './vote-paper-texts';

/** A second person types ballot papers again, without seeing what the first typed. */
@Component({
  selector: 'ws-vote-check-page',
  imports: [EnteredPapers, ErrorSummary, PaperKeys, VotePaperHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-vote-paper-head
        [gemeente]="slug()"
        [vote]="vote()"
        [list]="list()"
        [heading]="t('check.title')"
        [lead]="t('check.lead')"
        part="/nakijken"
        [failed]="read.error() !== undefined"
      />
      @if (list(); as seen) {
        @if (seen.vote.takesPapers) {
          <section class="ws-stack" aria-labelledby="nakijken">
            <h2 class="ws-h3" id="nakijken">{{ t('paper.check') }}</h2>
            <p role="status" [class.ws-vh]="kept() === ''">{{ kept() }}</p>
            <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
            @if (differs(); as paper) {
              <div class="ws-panel">
                <p>{{ t('check.differs', { number: '' + paper.number }) }}</p>
                <button class="nl-button nl-button--secondary" type="button" (click)="anew(paper)">
                  <span class="nl-button__label">{{ t('check.anew') }}</span>
                </button>
              </div>
            }
            @if (others().length > 0 || kept() !== '') {
              <ws-paper-keys
                [vote]="seen.vote"
                [next]="next()"
                [go]="t('key.saveCheck')"
                [refusal]="refusal"
                [refused]="api.error('choices')"
                [keep]="keep"
              />
            }
            @if (others().length === 0) {
              <p class="ws-panel">{{ none() }}</p>
            }
          </section>
          <ws-entered-papers [list]="seen" />
        }
      }
    </div>
  `,
})
export class VoteCheckPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  protected readonly t = useTexts(votePaperTexts);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(VotePaperApi).papers({ gemeente: this.slug, vote: this.vote });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly api = useApiForm('papier', { choices: this.t('key.choices') }, this.t('failed.send'));
  protected readonly kept = signal('');
  /** What was typed and is not what the first typed. */
  protected readonly differs = signal<TypedPaper | null>(null);
  /** Papers that were done here since the list was read. */
  private readonly since = signal<ReadonlySet<number>>(new Set());
  private readonly keys = viewChild(PaperKeys);
  private readonly waiting = computed(() =>
    (this.list()?.items ?? []).filter(({ number, checked }) => !checked && !this.since().has(number)),
  );
  protected readonly others = computed(() => this.waiting().filter(({ mine }) => !mine));
  protected readonly next = computed(() => String(this.others()[0]?.number ?? ''));
  protected readonly none = computed(() => {
    const mine = this.waiting().filter((one) => one.mine).length;
    return mine === 0 ? this.t('check.none') : this.t('check.onlyMine', { n: mine });
  });

  protected readonly refusal = (paper: number): string => {
    const number = String(paper);
    const item = this.list()?.items.find((one) => one.number === paper);
    if (item === undefined) return this.t('key.notEntered', { number });
    if (item.mine) return this.t('key.own', { number });
    return item.checked || this.since().has(paper) ? this.t('key.checked', { number }) : '';
  };

  protected readonly keep = async (paper: TypedPaper): Promise<boolean> => {
    this.differs.set(null);
    const right = await this.send(paper, '/check', 'key.right');
    if (this.api.error('check') !== undefined) this.differs.set(paper);
    return right;
  };

  /** It stands on the paper like this: then it begins again, and another checks it. */
  protected async anew(paper: TypedPaper): Promise<void> {
    if (!(await this.send(paper, '', 'check.anewDone'))) return;
    this.differs.set(null);
    this.keys()?.begin();
  }

  private async send(
    { number, choices }: TypedPaper,
    part: '' | '/check',
    done: 'key.right' | 'check.anewDone',
  ): Promise<boolean> {
    this.kept.set('');
    const version = this.list()?.items.find((one) => one.number === number)?.version ?? 0;
    const path = `${votePath(this.slug(), this.vote())}/papers/${number}${part}`;
    const sent = await this.api.send({ method: 'PUT', path, body: { choices }, version }, '');
    if (sent) {
      this.since.update((now) => new Set([...now, number]));
      this.kept.set(this.t(done, { number: String(number) }));
    }
    this.read.reload();
    return sent;
  }
}
