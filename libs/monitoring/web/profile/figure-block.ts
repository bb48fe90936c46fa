import { Component, computed, input } from '@angular/core';
import { type LaneKind, numbersOf, type ProfileIndicator, type ProfileNumber } from '@wijkspoor/monitoring/domain';
import { Badge } from '@wijkspoor/platform/web';
import { useFigureWords } from './figure-words';
import { LanePictureFigure } from './lane-picture';
import { TrendFigure } from './trend-picture';

type Row = {
  readonly name: string;
  readonly mark: string;
  readonly figure: string;
  readonly share: string;
  readonly bounds: string;
  readonly why: string;
};

/** The class of the mark beside a name: the same mark as in the picture. */
const marks: Readonly<Record<LaneKind, string>> = {
  wijk: 'ws-mark ws-mark--wijk',
  buurt: 'ws-mark ws-mark--buurt',
  around: 'ws-mark ws-mark--around',
  gemeente: 'ws-mark ws-mark--gemeente',
  country: 'ws-mark ws-mark--country',
};

/** One indicator: what it is and where it comes from, a picture, and a table that says the same. */
@Component({
  selector: 'ws-figure-block',
  imports: [Badge, LanePictureFigure, TrendFigure],
  template: `
    <article class="ws-fig" [attr.aria-labelledby]="id()">
      <div class="ws-stack-tight">
        <h3 [id]="id()">{{ words.title(one()) }}</h3>
        @if (one().measured === 'modelled' && one().source) {
          <p>
            <ws-badge>{{ words.t('modelled') }}</ws-badge>
          </p>
        }
        @if (one().why) {
          <p dir="auto">{{ words.t('why', { why: apart(one().why) }) }}</p>
        }
        @for (note of notes(); track note) {
          <p>{{ note }}</p>
        }
      </div>
      <ws-lane-picture [indicator]="one()" [id]="id()" />
      <div class="ws-stack">
        <table class="ws-table" [attr.aria-labelledby]="id()">
          @if (one().shareOf; as whole) {
            <thead>
              <tr>
                <th scope="col">{{ words.t('area') }}</th>
                <th scope="col" class="ws-number">{{ words.t('number') }}</th>
                <th scope="col" class="ws-number">
                  {{ words.t(whole === 'population' ? 'shareOf.population' : 'shareOf.households') }}
                </th>
              </tr>
            </thead>
          }
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                <th scope="row" [class]="row.mark">
                  {{ row.name }}
                  @if (row.why) {
                    <small>{{ row.why }}</small>
                  }
                </th>
                <td class="ws-number">
                  @if (row.bounds) {
                    <small>{{ row.bounds }}</small>
                  }
                  {{ row.figure }}
                </td>
                @if (one().shareOf) {
                  <td class="ws-number">{{ row.share }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
        @if (source(); as text) {
          <p class="ws-small ws-muted">{{ text }}</p>
        }
        @if (one().trend.length > 0) {
          <ws-trend-picture [indicator]="one()" [id]="id()" />
        }
        @if (earlier().length > 0) {
          <details class="ws-more">
            <summary>{{ words.t(sameTable() ? 'earlierSame' : 'earlier') }}</summary>
            <p class="ws-small">{{ words.t('earlierText') }}</p>
            <ul class="ws-small">
              @for (row of earlier(); track row) {
                <li>{{ row }}</li>
              }
            </ul>
          </details>
        }
      </div>
    </article>
  `,
})
export class FigureBlock {
  readonly one = input.required<ProfileIndicator>();
  /** Id of the heading; unique on the page. */
  readonly id = input.required<string>();
  protected readonly words = useFigureWords();
  protected readonly rows = computed(() => numbersOf(this.one()).map(({ kind, number }) => this.row(kind, number)));
  protected readonly notes = computed(() => {
    const { fallback, around, added, buurten, categories, own, source } = this.one();
    const { t } = this.words;
    return [
      ...(source === null ? [t('noTable')] : []),
      ...(categories.length > 0 ? [t('people', { people: this.apart(categories.join(', ')) })] : []),
      ...(fallback === null || fallback === 'buurt'
        ? []
        : [t(`fallback.${fallback}`, { area: around === null ? '' : around.area.name })]),
      ...(added > 0 ? [t('added', { n: added })] : []),
      ...(buurten.length > 0 ? [t('apart')] : []),
      ...(own ? [t('own')] : []),
    ];
  });
  protected readonly source = computed(() => {
    const { source, period, measured, own } = this.one();
    if (source === null || period === null) return '';
    const { name, column } = source;
    const table = this.words.table(source, own);
    return this.words.t('source', { source: name, period, table, column, kind: this.words.t(measured) });
  });
  protected readonly sameTable = computed(() => this.one().earlier.every(({ sameTable }) => sameTable));
  protected readonly earlier = computed(() =>
    this.one().earlier.map((then) => {
      const { t, value, bounds, table } = this.words;
      const details = [
        `${then.source.name} ${table(then.source, then.own)}`,
        ...(then.measured === 'modelled' ? [t('modelled')] : []),
        ...[bounds(then, then)].filter((text) => text !== ''),
        ...(then.sameGround ? [] : [t('earlierGround')]),
      ];
      return t('earlierRow', {
        period: then.period,
        value: value({ ...then, indicator: this.one().indicator }, then.value),
        details: details.join(', '),
      });
    }),
  );

  /** Words of another language keep their own direction. */
  protected readonly apart = (words: string): string => `\u2068${words}\u2069`;

  private row(kind: LaneKind, number: ProfileNumber): Row {
    const { t, value, share, place, bounds } = this.words;
    const known = number.value !== null;
    // that there is no table, or that percentages are not added up
    const saidAbove = this.one().source === null || (this.one().buurten.length > 0 && kind === 'wijk');
    return {
      name: place(number.area),
      mark: marks[kind],
      figure: number.value === null ? t('noFigure') : value(this.one(), number.value),
      share: number.share === null ? '' : share(number.share),
      bounds: known ? bounds(this.one(), number) : '',
      why: known || saidAbove ? '' : t(`reason.${number.reason ?? 'notAvailable'}`),
    };
  }
}
