import { Component, computed, input } from '@angular/core';
import type { PublicPlan } from '@wijkspoor/action-plan/domain';
import { Badge, type BadgeKind, useDates, useTexts } from '@wijkspoor/platform/web';
import { useMoney } from '@wijkspoor/platform/web/i18n/money';
import { TraceTo } from '@wijkspoor/project/web';
import { planTexts } from './plan-texts';

type Project = PublicPlan['projects'][number];
type Line = Project['interventions'][number];

const signs: Readonly<Record<Line['state'], BadgeKind>> = { agreed: 'busy', running: 'open', ended: 'done' };

/** What happens in one project of a wijk, in plain words. */
@Component({
  selector: 'ws-plan-of-project',
  imports: [Badge, TraceTo],
  template: `
    @if (heading()) {
      <h2 dir="auto">{{ heading() }}</h2>
    }
    <section class="ws-stack" [attr.aria-labelledby]="'gebeurt-' + project().id">
      <h2 class="ws-h3" [id]="'gebeurt-' + project().id">{{ t('done') }}</h2>
      @if (lines().length > 0) {
        <ul class="ws-cards">
          @for (line of lines(); track line.number) {
            <li class="ws-panel ws-panel--plain">
              <ws-badge [kind]="line.badge">{{ line.state }}</ws-badge>
              <h3 dir="auto">{{ line.title }}</h3>
              @if (line.words) {
                <p dir="auto">{{ line.words }}</p>
              }
              <ul class="ws-list">
                @for (fact of line.facts; track fact) {
                  <li>
                    <span dir="auto">{{ fact }}</span>
                  </li>
                }
              </ul>
              <p>
                <ws-trace-to
                  kind="intervention"
                  [gemeente]="slug()"
                  [wijk]="wijk()"
                  [number]="line.number"
                  [title]="line.title"
                />
              </p>
            </li>
          }
        </ul>
      } @else {
        <p class="ws-panel">{{ t('noneHere') }}</p>
      }
    </section>
    @for (part of parts(); track part.id) {
      <section class="ws-stack" [attr.aria-labelledby]="part.id">
        <h2 class="ws-h3" [id]="part.id">{{ part.title }}</h2>
        @if (part.lead) {
          <p class="ws-prose">{{ part.lead }}</p>
        }
        <ul class="ws-list">
          @for (row of part.rows; track row.name) {
            <li>
              <strong>{{ row.name }}</strong><br />
              <span dir="auto">{{ row.text }}</span>
            </li>
          }
        </ul>
      </section>
    }
    @if (project().money.length > 0) {
      <section class="ws-stack" [attr.aria-labelledby]="'geld-' + project().id">
        <h2 class="ws-h3" [id]="'geld-' + project().id">{{ t('money') }}</h2>
        <ul class="ws-list">
          @for (source of project().money; track source.name) {
            <li>
              <span dir="auto">{{ t('money.line', { name: source.name, amount: money(source.amountCents) }) }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class PlanOfProject {
  readonly project = input.required<Project>();
  /** Name of the gemeente, which carries out what no partner does. */
  readonly gemeente = input.required<string>();
  /** The gemeente and the wijk, as addresses have them. */
  readonly slug = input.required<string>();
  readonly wijk = input.required<string>();
  /** Name of the project, where there are several. */
  readonly heading = input('');
  protected readonly t = useTexts(planTexts);
  private readonly dates = useDates();
  protected readonly money = useMoney().money;
  protected readonly lines = computed(() =>
    this.project().interventions.map((line) => ({
      ...{ number: line.number, title: line.title, words: line.words },
      badge: signs[line.state],
      state: this.t(`state.${line.state}`),
      facts: this.factsOf(line),
    })),
  );
  protected readonly parts = computed(() => {
    const { id, pillars, sporen } = this.project();
    return [
      {
        ...{ id: `manieren-${id}`, title: this.t('how'), lead: this.t('how.lead') },
        rows: pillars.map(({ pillar, count }) => this.row(this.t(`pillar.${pillar}`), `pillar-${pillar}`, count)),
      },
      {
        ...{ id: `sporen-${id}`, title: this.t('what'), lead: '' },
        rows: sporen.map(({ spoor, count, effort }) => {
          const row = this.row(this.t(`spoor.${spoor}`), `spoor-${spoor}`, count);
          if (effort === null) return row;
          const [soFar, wanted] = [this.t(`level.${effort.soFar}`), this.t(`level.${effort.wanted}`)];
          const what = row.text.endsWith('.') ? row.text : `${row.text}.`;
          return { ...row, text: this.t('effort', { what, soFar, wanted }) };
        }),
      },
    ];
  });

  private row(name: string, place: string, count: number) {
    if (count > 0) return { name, text: this.t('count', { n: count }) };
    const reason = this.project().gaps.find((gap) => gap.place === place)?.reason ?? null;
    return { name, text: reason === null ? this.t('gap') : this.t('gap.why', { reason }) };
  }

  private factsOf({ targetGroup, organisation, setting, startsOn, endsOn }: Line): readonly string[] {
    const who = organisation ?? this.t('gemeente', { name: this.gemeente() });
    const [starts, ends] = [startsOn, endsOn].map((day) => (day === null ? '' : this.dates.day(day)));
    return [
      targetGroup === '' ? '' : this.t('for', { who: targetGroup }),
      this.t('by', { who }),
      setting === '' ? '' : this.t('where', { place: setting }),
      starts && ends ? this.t('when', { starts, ends }) : '',
    ].filter((fact) => fact !== '');
  }
}
