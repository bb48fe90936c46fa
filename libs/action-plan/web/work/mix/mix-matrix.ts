import { Component, computed, input } from '@angular/core';
import { mixPillars, type MixView } from '@wijkspoor/action-plan/domain/mix';
import { useMixWords } from './mix-words';

/** The mix: sporen from top to bottom, pillars beside each other; a count opens the interventions it counts. */
@Component({
  selector: 'ws-mix-matrix',
  template: `
    <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('mix.title')">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('mix.spoor') }}</th>
          @for (pillar of pillars; track pillar.name) {
            <th role="columnheader" scope="col">{{ pillar.text }}</th>
          }
          <th role="columnheader" scope="col">{{ t('mix.total') }}</th>
          <th role="columnheader" scope="col">{{ t('mix.effort') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.key) {
          <tr role="row">
            <th role="rowheader" scope="row">{{ row.name }}</th>
            @for (cell of row.cells; track cell.pillar) {
              <td role="cell" [attr.data-label]="cell.pillar">
                @if (cell.href) {
                  <a class="ws-pill" [href]="cell.href" [attr.aria-label]="cell.label">{{ cell.count }}</a>
                } @else if (cell.count > 0) {
                  <span>{{ cell.count }}</span>
                } @else {
                  <span class="ws-muted">{{ t('mix.nothing') }}</span>
                }
              </td>
            }
            <td role="cell" [attr.data-label]="t('mix.total')">
              <span>{{ row.count }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('mix.effort')">
              <span class="ws-small">{{ row.effort }}</span>
            </td>
          </tr>
        }
      </tbody>
    </table>
    @if (mix().nowhere > 0) {
      <p class="ws-muted">{{ t('mix.nowhere', { n: mix().nowhere }) }}</p>
    }
  `,
})
export class MixMatrix {
  readonly mix = input.required<MixView>();
  /** The address of the page itself. */
  readonly page = input.required<string>();
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  protected readonly pillars = mixPillars.map((name) => ({ name, text: this.t(`pillar.${name}`) }));
  protected readonly rows = computed(() => [
    ...this.mix().sporen.map(({ spoor, count, effort }) => ({
      ...{ key: spoor, name: this.t(`spoor.${spoor}`), count, effort: this.effortOf(effort) },
      cells: this.mix()
        .cells.filter((cell) => cell.spoor === spoor)
        .map(({ pillar, numbers }) => {
          const names = { spoor: this.t(`spoor.${spoor}`), pillar: this.t(`pillar.${pillar}`) };
          return {
            ...{ pillar: names.pillar, count: numbers.length },
            href: numbers.length > 0 ? `${this.page()}?pijler=${pillar}&spoor=${spoor}#interventies` : '',
            label: this.t('mix.open', { n: numbers.length, ...names }),
          };
        }),
    })),
    {
      ...{
        key: 'all',
        name: this.t('mix.total'),
        effort: '',
        count: this.mix().pillars.reduce((all, { count }) => all + count, 0),
      },
      cells: this.mix().pillars.map(({ pillar, count }) => ({
        ...{ pillar: this.t(`pillar.${pillar}`), count, href: '', label: '' },
      })),
    },
  ]);

  /** So far and wanted, as it was decided; who decided nothing sees that too. */
  private effortOf(effort: MixView['sporen'][number]['effort']): string {
    if (effort === null) return this.t('mix.effortNone');
    const { soFar, wanted, decidedOn } = effort;
    return this.t('mix.effortLine', {
      ...{ soFar: this.t(`effort.${soFar}`), wanted: this.t(`effort.${wanted}`), day: this.words.day(decidedOn) },
    });
  }
}
