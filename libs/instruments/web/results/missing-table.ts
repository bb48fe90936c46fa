import { Component, computed, input } from '@angular/core';
import type { WhoIsMissing } from '@wijkspoor/instruments/domain';
import { useResultWords } from './result-words';

type Split = WhoIsMissing['ages'] | WhoIsMissing['buurten'];

/** Groups of residents: how many live there, how many were to be expected, how many took part. */
@Component({
  selector: 'ws-missing-table',
  template: `
    @if (split().gap; as gap) {
      <p>{{ words.t(gapKey(gap)) }}</p>
    }
    <div
      class="ws-scroll"
      role="region"
      tabindex="0"
      [attr.aria-label]="words.t('tableOf', { name: words.t('missing') + ' ' + caption() })"
    >
      <table class="ws-table">
        <caption>
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words.t('group') }}</th>
            <th class="ws-number" scope="col">{{ words.t('share') }}</th>
            <th class="ws-number" scope="col">{{ words.t('expected') }}</th>
            <th class="ws-number" scope="col">{{ words.t('observed') }}</th>
            <th scope="col">{{ words.t('conclusion') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.name) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td class="ws-number">{{ row.share }}</td>
              <td class="ws-number">{{ row.expected }}</td>
              <td class="ws-number">{{ row.observed }}</td>
              <td>
                {{ row.state }}
                @if (row.ways) {
                  <small>{{ row.ways }}</small>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class MissingTable {
  readonly caption = input.required<string>();
  readonly split = input.required<Split>();
  readonly limit = input.required<number>();
  protected readonly words = useResultWords();
  protected readonly gapKey = (gap: NonNullable<Split['gap']>) => `gap.${gap}` as const;
  protected readonly rows = computed(() => {
    const { t, whole } = this.words;
    return this.split().groups.map((group) => ({
      name: 'age' in group ? t('yearsOld', { age: group.age }) : group.name,
      share: group.share === null ? t('noFigure') : t('percent', { n: whole(Math.round(group.share)) }),
      expected:
        group.expected === null
          ? t('noFigure')
          : t('expectedRange', { low: whole(group.expected.low), high: whole(group.expected.high) }),
      observed: this.words.count(group.observed, this.limit()),
      state: group.state === null ? '' : t(`state.${group.state}`),
      ways: group.ways.map((way) => t(`way.${way}`)).join(', '),
    }));
  });
}
