import { Component, computed, input } from '@angular/core';
import type { RoundResults, ShownResults } from '@wijkspoor/instruments/domain';
import { useResultWords } from './result-words';

type Groups = NonNullable<ShownResults['age']>;

/** Means of groups of people beside each other, one split at a time. */
@Component({
  selector: 'ws-group-table',
  template: `
    <div class="ws-scroll" role="region" tabindex="0" [attr.aria-label]="words.t('tableOf', { name: caption() })">
      <table class="ws-table">
        <caption class="ws-vh">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ words.t('subject') }}</th>
            @for (head of heads(); track $index) {
              <th class="ws-number" scope="col">
                {{ head.name }}
                <small>{{ head.forms }}</small>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.name) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              @for (mean of row.means; track $index) {
                <td class="ws-number">{{ mean }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class GroupTable {
  readonly caption = input.required<string>();
  readonly groups = input.required<Groups>();
  readonly questions = input.required<RoundResults['questions']>();
  readonly limit = input.required<number>();
  /** Writes the name of an age band or buurt. */
  readonly nameOf = input.required<(part: string) => string>();
  /** Says parts that stand in one group together, where that is shorter. */
  readonly joined = input<(parts: readonly string[]) => readonly string[]>((parts) => parts);
  protected readonly words = useResultWords();
  protected readonly heads = computed(() =>
    this.groups().map(({ of, withSilent, forms }) => ({
      name: [
        this.words.list(this.joined()(of).map(this.nameOf())),
        ...(withSilent ? [this.words.t('withSilent')] : []),
      ].join(', '),
      forms: this.words.count(forms, this.limit()),
    })),
  );
  protected readonly rows = computed(() =>
    this.questions()
      .filter(({ kind }) => kind === 'scale')
      .map((question) => ({
        name: question.name,
        means: this.groups().map(({ questions }) =>
          this.words.mean(question, questions.find(({ key }) => key === question.key)?.mean ?? null),
        ),
      })),
  );
}
