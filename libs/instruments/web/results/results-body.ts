import { Component, computed, input } from '@angular/core';
import { ageSpans, type RoundResults, type ShownFigure } from '@wijkspoor/instruments/domain';
import { earlierNames } from '../../domain/results/earlier-names';
import { Note, useDates } from '@wijkspoor/platform/web';
import { AnswerBars } from './answer-bars';
import { GroupTable } from './group-table';
import { MissingTable } from './missing-table';
import { useResultWords } from './result-words';
import { type ScoreRow, ScoreTable } from './score-table';
import { Wheel } from './wheel';

type Question = RoundResults['questions'][number];

/** Everything that may be shown of a round: the numbers, the wheel with its table, the answers per subject, groups, who is missing. */
@Component({
  selector: 'ws-results-body',
  imports: [AnswerBars, GroupTable, MissingTable, Note, ScoreTable, Wheel],
  template: `
    @if (results().snapshot; as shot) {
      <dl class="ws-numbers">
        @for (fact of facts(); track fact.name) {
          <div>
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.value }}</dd>
          </div>
        }
      </dl>
      @if (wheel(); as wheel) {
        <div class="ws-pair">
          <figure class="ws-stack">
            <ws-wheel
              [name]="words.t('wheel', { wijk: results().round.wijk.name })"
              [text]="spoken()"
              [range]="wheel.range"
              [rounds]="wheel.rounds"
            />
            <figcaption class="ws-small ws-muted">{{ scale() }}</figcaption>
          </figure>
          <ws-score-table [caption]="words.t('table')" [columns]="columns()" [rows]="rows()" />
        </div>
      } @else if (rows().length > 0) {
        <ws-score-table [caption]="words.t('table')" [columns]="columns()" [rows]="rows()" />
      }
      <ws-note>
        <p>{{ words.t('noSample') }}</p>
        @if (results().round.waitsForPaper) {
          <p>{{ words.t('waitsForPaper') }}</p>
        }
        <p class="ws-small ws-muted">{{ words.t('small') }} {{ aside() }}</p>
      </ws-note>
      <section class="ws-stack" aria-labelledby="antwoorden">
        <h2 id="antwoorden">{{ words.t('answers') }}</h2>
        <p class="ws-prose">{{ words.t('answersLead') }}</p>
        <ul class="ws-answers">
          @for (one of answered(); track one.question.key) {
            <li class="ws-stack-tight">
              <h3>{{ one.question.name }}</h3>
              <p class="ws-small ws-muted">{{ one.question.text }} ({{ one.people }})</p>
              <ws-answer-bars [question]="one.question" [shown]="one.shown" />
              @if (one.open.length > 0) {
                <p class="ws-small">
                  {{ words.t('wordsOf', { subject: one.question.name }) }}
                  @for (open of one.open; track open.key) {
                    <a [href]="open.href"
                      >{{ words.t(open.kind) }}<span class="ws-vh">: {{ one.question.name }}</span></a
                    >
                    {{ $last ? '' : ' · ' }}
                  }
                </p>
              }
            </li>
          }
        </ul>
      </section>
      @if (openAlone().length > 0) {
        <section class="ws-stack" aria-labelledby="woorden">
          <h2 id="woorden">{{ words.t('words') }}</h2>
          <ul class="ws-stack-tight">
            @for (open of openAlone(); track open.key) {
              <li>
                <a [href]="open.href">{{ open.text }}</a>
              </li>
            }
          </ul>
        </section>
      }
      @if (shot.results.age; as groups) {
        <section class="ws-stack" aria-labelledby="leeftijd">
          <h2 id="leeftijd">{{ words.t('age') }}</h2>
          <p class="ws-prose">{{ words.t('ageLead') }}</p>
          <ws-group-table
            [caption]="words.t('age')"
            [groups]="groups"
            [questions]="results().questions"
            [limit]="limit()"
            [nameOf]="ageName"
            [joined]="ageSpans"
          />
        </section>
      }
      @if (shot.results.buurt; as groups) {
        <section class="ws-stack" aria-labelledby="buurt">
          <h2 id="buurt">{{ words.t('buurt') }}</h2>
          <p class="ws-prose">{{ words.t('buurtLead') }}</p>
          <ws-group-table
            [caption]="words.t('buurt')"
            [groups]="groups"
            [questions]="results().questions"
            [limit]="limit()"
            [nameOf]="buurtName()"
          />
        </section>
      }
      @if (weighted().length > 0) {
        <section class="ws-stack" aria-labelledby="gewogen">
          <h2 id="gewogen">{{ words.t('weighted') }}</h2>
          <p class="ws-prose">{{ words.t('weightedLead') }}</p>
          <ws-score-table [caption]="words.t('weighted')" [columns]="weightedColumns" [rows]="weighted()" />
          <p class="ws-small ws-muted">{{ design() }}</p>
        </section>
      } @else if (shot.notWeighted.length > 0) {
        <p class="ws-small ws-muted">{{ words.t(notWeighted(shot.notWeighted[0] ?? '')) }}</p>
      }
      @if (shot.missing; as missing) {
        <section class="ws-stack" aria-labelledby="wie-missen-wij">
          <h2 id="wie-missen-wij">{{ words.t('missing') }}</h2>
          <p class="ws-prose">{{ words.t('missingLead') }}</p>
          <ws-missing-table [caption]="words.t('age')" [split]="missing.ages" [limit]="limit()" />
          @if (missing.buurten.groups.length > 0) {
            <ws-missing-table [caption]="words.t('buurt')" [split]="missing.buurten" [limit]="limit()" />
          }
          <p class="ws-small ws-muted ws-prose">{{ words.t('expectedHelp') }}</p>
        </section>
      }
      <section class="ws-stack-tight" aria-labelledby="bron">
        <h2 id="bron">{{ words.t('source') }}</h2>
        <p>{{ source(shot.takenAt) }} {{ results().round.credit }}</p>
      </section>
    } @else {
      <div class="ws-panel ws-stack-tight">
        <p>
          <strong>{{ words.t('none') }}</strong>
        </p>
        <p>{{ words.t('noneWhy', { n: limit() }) }}</p>
      </div>
    }
  `,
})
export class ResultsBody {
  readonly results = input.required<RoundResults>();
  /** Address of the public page of these results. */
  readonly page = input.required<string>();
  protected readonly words = useResultWords();
  private readonly dates = useDates();
  protected readonly weightedColumns = [this.words.t('weightedMean'), this.words.t('plainMean')];
  protected readonly limit = computed(() => this.results().limits.mean);
  private readonly shownOf = computed(
    () => new Map(this.results().snapshot?.results.questions.map((one) => [one.key, one])),
  );
  private readonly meanOf = (key: string): ShownFigure | null => this.shownOf().get(key)?.mean ?? null;
  private readonly measured = computed(() =>
    this.results().questions.filter(({ kind }) => kind === 'scale' || kind === 'number'),
  );
  /** The subjects of the wheel in its order; where there is no wheel, all that have a mean. */
  private readonly subjects = computed((): readonly Question[] => {
    const { wheel, questions } = this.results();
    const listed = wheel.flatMap((key) => questions.filter((one) => one.key === key));
    return listed.length > 0 ? listed : this.measured();
  });
  protected readonly rows = computed((): readonly ScoreRow[] =>
    this.subjects().map((question) => ({
      ...{ name: question.name, question },
      means: [this.meanOf(question.key), ...this.before().map(({ means }) => means[question.key] ?? null)],
    })),
  );
  /** Rounds before, the newest first. */
  private readonly before = computed(() => [...this.results().earlier].reverse().slice(0, 3));
  protected readonly columns = computed(() => [
    this.before().length > 0 ? this.words.t('now') : this.words.t('mean'),
    ...earlierNames(
      this.before().map(({ closesAt }) => closesAt),
      (moment) => this.dates.day(moment),
    ),
  ]);
  protected readonly wheel = computed(() => {
    const range = this.results().wheel.length > 0 ? (this.subjects()[0]?.range ?? null) : null;
    if (range === null) return null;
    const rounds = [0, ...(this.before().length > 0 ? [1] : [])].map((index) =>
      this.rows().map(({ means }) => means[index]?.value ?? null),
    );
    return { range, rounds };
  });
  private readonly extremes = computed(() => {
    const known = this.rows().flatMap(({ name, question, means: [mean] }) =>
      mean === null || mean === undefined ? [] : [{ name, value: mean.value, text: this.words.mean(question, mean) }],
    );
    const sorted = known.toSorted((one, other) => other.value - one.value);
    return { high: sorted[0], low: sorted.length > 1 ? sorted.at(-1) : undefined };
  });
  protected readonly spoken = computed(() => {
    const { high, low } = this.extremes();
    if (high === undefined || low === undefined) return this.words.t('wheelNone');
    return this.words.t('wheelText', { high: `${high.name}, ${high.text}`, low: `${low.name}, ${low.text}` });
  });
  protected readonly facts = computed(() => {
    const shot = this.results().snapshot;
    if (shot === null) return [];
    const { forms, channels } = shot.results;
    const { high, low } = this.extremes();
    const helped = (channels.paper.about ?? 0) + (channels.assisted.about ?? 0);
    return [
      { name: this.words.t('people'), value: this.words.count(forms, this.limit()) },
      ...(helped > 0 && forms.about !== null
        ? [{ name: this.words.t('notDigital'), value: this.words.t('about', { n: this.words.whole(helped) }) }]
        : []),
      ...(high === undefined ? [] : [{ name: this.words.t('highest', { name: high.name }), value: high.text }]),
      ...(low === undefined ? [] : [{ name: this.words.t('lowest', { name: low.name }), value: low.text }]),
    ];
  });
  protected readonly scale = computed(() => {
    const range = this.subjects()[0]?.range;
    return range === null || range === undefined ? '' : this.words.t('scale', range);
  });
  protected readonly answered = computed(() =>
    this.results()
      .questions.filter(({ kind }) => kind !== 'number')
      .flatMap((question) => {
        const shown = this.shownOf().get(question.key);
        if (shown === undefined) return [];
        const people = this.words.t('answered', { n: this.words.count(shown.answered, this.limit()) });
        const open = this.open().filter(({ about }) => about?.key === question.key);
        return [{ question, shown, people, open }];
      }),
  );
  private readonly open = computed(() =>
    this.results().open.map((one) => ({ ...one, href: `${this.page()}/woorden/${one.key}` })),
  );
  protected readonly openAlone = computed(() => this.open().filter(({ about }) => about === null));
  protected readonly weighted = computed((): readonly ScoreRow[] => {
    const weighted = this.results().snapshot?.results.weighted ?? [];
    return this.subjects().flatMap((question) => {
      const one = weighted.find(({ key }) => key === question.key);
      return one === undefined ? [] : [{ name: question.name, question, means: [one.mean, this.meanOf(question.key)] }];
    });
  });
  protected readonly design = computed(() => {
    const fewest = Math.min(...(this.results().snapshot?.results.weighted ?? []).map(({ effectiveN }) => effectiveN));
    return `${this.words.t('effective')} ${this.words.t('effectiveN', { n: this.words.whole(fewest) })}.`;
  });
  protected readonly aside = computed(() => {
    const about = this.results().snapshot?.setAside.about ?? null;
    return about === null ? '' : this.words.t('aside', { n: this.words.whole(about) });
  });
  protected readonly ageSpans = ageSpans;
  protected readonly ageName = (age: string): string => this.words.t('yearsOld', { age });
  protected readonly buurtName = computed(() => {
    const names = new Map(this.results().snapshot?.missing?.buurten.groups.map(({ code, name }) => [code, name]));
    return (code: string): string => names.get(code) ?? code;
  });
  protected readonly notWeighted = (reason: string) =>
    reason === 'populationUnknown' || reason === 'oneGroup' || reason === 'notConverged'
      ? (`notWeighted.${reason}` as const)
      : ('notWeighted.tooFewForms' as const);

  protected source(takenAt: string): string {
    const { title, number, wijk } = this.results().round;
    return this.words.t('sourceText', { title, number, wijk: wijk.name, taken: this.dates.dayAndTime(takenAt) });
  }
}
