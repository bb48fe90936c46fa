import { Component, computed, input, output, signal } from '@angular/core';
import type { MoneySheet } from '@wijkspoor/action-plan/domain/mix';
import { useMixWords } from './mix-words';

type Source = MoneySheet['sources'][number];

/** Sources of money, each with what was committed of it; taking one away asks once more. */
@Component({
  selector: 'ws-source-table',
  template: `
    <section class="ws-stack" aria-labelledby="bronnen">
      <h2 class="ws-h3" id="bronnen">{{ t('source.title') }}</h2>
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('source.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('source.name') }}</th>
              <th role="columnheader" scope="col">{{ t('source.kind') }}</th>
              <th role="columnheader" scope="col">{{ t('source.endsOn') }}</th>
              <th class="ws-number" role="columnheader" scope="col">{{ t('money.sources') }}</th>
              <th class="ws-number" role="columnheader" scope="col">{{ t('money.committed') }}</th>
              <th class="ws-number" role="columnheader" scope="col">{{ t('money.free') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.source.id) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <span dir="auto">{{ row.source.name }}</span>
                  @if (mayRun()) {
                    <span class="ws-actions">
                      <button class="ws-link" type="button" (click)="edited.emit(row.source)">
                        {{ t('source.edit') }} <span class="ws-vh">{{ row.source.name }}</span>
                      </button>
                      <button class="ws-link" type="button" (click)="asked.set(row.source)">
                        {{ t('source.remove') }} <span class="ws-vh">{{ row.source.name }}</span>
                      </button>
                    </span>
                  }
                </th>
                <td role="cell" [attr.data-label]="t('source.kind')">
                  <span dir="auto">{{ row.kind }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('source.endsOn')">
                  <span>{{ row.ends || '–' }}</span>
                </td>
                <td class="ws-number" role="cell" [attr.data-label]="t('money.sources')">
                  <span>{{ row.amount }}</span>
                </td>
                <td class="ws-number" role="cell" [attr.data-label]="t('money.committed')">
                  <span>{{ row.committed }}</span>
                </td>
                <td class="ws-number" role="cell" [attr.data-label]="t('money.free')">
                  <span>{{ row.free }}</span>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="ws-panel">{{ t('money.noSources') }}</p>
      }
      @if (asked(); as source) {
        <div class="ws-panel ws-panel--plain ws-stack-tight" role="group" [attr.aria-label]="t('source.remove')">
          <p dir="auto">{{ t('source.removeText', { name: source.name }) }}</p>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="button" (click)="remove(source)">
              <span class="nl-button__label">{{ t('source.removeGo') }}</span>
            </button>
            <button class="ws-link" type="button" (click)="asked.set(null)">{{ t('stop') }}</button>
          </div>
        </div>
      }
    </section>
  `,
})
export class SourceTable {
  readonly sheet = input.required<MoneySheet>();
  readonly edited = output<Source>();
  readonly removed = output<Source>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  /** The one that somebody is about to take away. */
  protected readonly asked = signal<Source | null>(null);
  protected readonly mayRun = computed(() => this.sheet().may.run === 'yes');
  protected readonly rows = computed(() =>
    this.sheet().sources.map((source) => ({
      source,
      kind: [this.t(`kind.${source.kind}`), source.givenBy, source.shown ? this.t('source.public') : '']
        .filter((part) => part !== '')
        .join(', '),
      ends: this.words.day(source.endsOn),
      amount: this.words.money(source.amountCents),
      committed: this.words.money(source.committed),
      free: this.words.money(source.free),
    })),
  );

  protected remove(source: Source): void {
    this.asked.set(null);
    this.removed.emit(source);
  }
}
