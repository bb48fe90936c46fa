import { Component, computed, input } from '@angular/core';
import type { BuurtShares, PublicVote } from '@wijkspoor/voting/domain';
import { useVoteWords } from './vote-words';

/** Parts of the wijk: which part of the voters lives there, and which part of the money goes there. */
@Component({
  selector: 'ws-buurt-shares',
  template: `
    <section class="ws-stack" aria-labelledby="buurten">
      <h2 id="buurten">{{ words.t('result.buurten') }}</h2>
      @if (shares()) {
        <p class="ws-prose">{{ words.t('result.buurtenText') }} {{ said() }}</p>
        <div class="ws-scroll" role="group" tabindex="0" [attr.aria-label]="words.t('result.buurten')">
          <table class="ws-table">
            <caption class="ws-vh">
              {{
                words.t('result.buurten')
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ words.t('result.buurt') }}</th>
                <th class="ws-number" scope="col">{{ words.t('result.voters') }}</th>
                <th class="ws-number" scope="col">{{ words.t('result.money') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.name) {
                <tr>
                  <th scope="row" dir="auto">{{ row.name }}</th>
                  <td class="ws-number">{{ row.voters }}</td>
                  <td class="ws-number">{{ row.money }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <p class="ws-small ws-muted ws-prose">{{ words.t('result.buurtenRule', { n: shares()?.from ?? 30 }) }}</p>
      } @else {
        <p>{{ words.t('result.buurtenFew') }}</p>
      }
    </section>
  `,
})
export class BuurtSharesTable {
  readonly vote = input.required<PublicVote>();
  readonly shares = input.required<BuurtShares | null>();
  /** What is given out, in cents. */
  readonly spent = input.required<number>();
  protected readonly words = useVoteWords();
  protected readonly said = computed(() => {
    const n = this.shares()?.said.about ?? null;
    return n === null ? '' : this.words.t('result.buurtenSaid', { n });
  });
  protected readonly rows = computed(() => {
    const shares = this.shares();
    if (shares === null) return [];
    const names = new Map(this.vote().buurten.map(({ code, name }) => [code, name]));
    const parts = shares.parts.map(({ codes, voters, moneyCents }) => ({
      name: codes.map((code) => names.get(code) ?? code).join(', '),
      voters: this.votersOf(voters),
      money: this.moneyOf(moneyCents),
    }));
    return [...parts, { name: this.words.t('result.whole'), voters: '', money: this.moneyOf(shares.wholeCents) }];
  });

  private votersOf({ value, bound }: BuurtShares['parts'][number]['voters']): string {
    const percent = this.words.percent(value);
    return bound === 'exact' ? percent : this.words.t(`result.${bound}`, { percent });
  }

  private moneyOf(cents: number): string {
    return this.spent() === 0 ? '' : this.words.percent(Math.round((100 * cents) / this.spent()));
  }
}
