import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { mixPillars, sporen } from '@wijkspoor/action-plan/domain/mix';
import { Alert, useLinks } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import { InterventionTable } from './intervention-table';
import { MixApi } from './mix-api';
import { MixGaps } from './mix-gaps';
import { MixMatrix } from './mix-matrix';
import { MoneyAlerts } from './money-alerts';
import { useMixWords } from './mix-words';

/** The plan of a project: the mix, its gaps, the interventions, and where the money and the actions are. */
@Component({
  selector: 'ws-plan-page',
  imports: [Alert, InterventionTable, MixGaps, MixMatrix, MoneyAlerts, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="mix()?.project?.name ?? ''"
        [heading]="t('plan.title')"
        [lead]="t('plan.lead')"
        part="/plan"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.plan') }}</p>
        </ws-alert>
      }
      @if (mix(); as seen) {
        @if (sheet(); as money) {
          <ws-money-alerts [sheet]="money" />
        }
        <ul class="ws-chips">
          @for (link of links(); track link.href) {
            <li>
              <a class="ws-pill" [href]="link.href">{{ link.text }}</a>
            </li>
          }
        </ul>
        <section class="ws-stack" aria-labelledby="mix">
          <h2 class="ws-h3" id="mix">{{ t('mix.title') }}</h2>
          @if (!whole()) {
            <p class="ws-muted">{{ t('mix.own') }}</p>
          }
          <ws-mix-matrix [mix]="seen" [page]="here()" />
        </section>
        @if (whole()) {
          <ws-mix-gaps [gemeente]="slug()" [mix]="seen" (changed)="read.reload()" />
        }
        <section class="ws-stack" aria-labelledby="interventies">
          <h2 class="ws-h3" id="interventies" tabindex="-1">{{ title() }}</h2>
          @if (filter() !== '') {
            <p>
              <a [href]="here() + '#interventies'">{{ t('list.all') }}</a>
            </p>
          }
          @if (items().length > 0) {
            <ws-intervention-table [items]="items()" [root]="to('/interventies')" />
          } @else if (list.hasValue()) {
            <p class="ws-panel">{{ t(noneKey()) }}</p>
          }
          @if (next() !== null) {
            <p>
              <button class="ws-link" type="button" (click)="after.set(next())">{{ t('list.more') }}</button>
            </p>
          }
          @if (seen.may.run === 'yes') {
            <div class="ws-actions">
              <a class="nl-button nl-button--primary" [href]="to('/projecten/' + project() + '/interventie-maken')">
                <span class="nl-button__label">{{ t('list.add') }}</span>
              </a>
            </div>
          }
        </section>
      }
    </div>
  `,
})
export class PlanPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  /** Which cell of the mix is looked at. */
  readonly pillar = input<string | null>(null);
  readonly spoor = input<string | null>(null);
  private readonly words = useMixWords();
  protected readonly t = this.words.t;
  private readonly linksTo = useLinks();
  private readonly reads = inject(MixApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.mix(this.slug, this.project);
  protected readonly mix = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** What another page of the list begins after. */
  protected readonly after = signal<number | null>(null);
  private readonly place = computed(() => ({
    pillar: mixPillars.find((one) => one === this.pillar()),
    spoor: sporen.find((one) => one === this.spoor()),
  }));
  protected readonly filter = computed(() => {
    const { pillar, spoor } = this.place();
    return `${pillar === undefined ? '' : `&pillar=${pillar}`}${spoor === undefined ? '' : `&spoor=${spoor}`}`;
  });
  protected readonly list = this.reads.interventions(
    this.slug,
    this.project,
    computed(() => `${this.filter()}${this.after() === null ? '' : `&after=${this.after()}`}`),
  );
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly next = computed(() => (this.list.hasValue() ? this.list.value().next : null));
  private readonly seesMoney = computed(() => this.mix()?.may.seeMoney === 'yes');
  private readonly money = this.reads.money(
    this.slug,
    computed(() => (this.seesMoney() ? this.project() : '')),
  );
  protected readonly sheet = computed(() => (this.money.hasValue() ? this.money.value() : undefined));
  /** Who sees the money sees every intervention; a partner sees a part. */
  protected readonly whole = this.seesMoney;
  protected readonly here = computed(() => this.to(`/projecten/${this.project()}/plan`));
  protected readonly title = computed(() => {
    const { pillar, spoor } = this.place();
    const what = [pillar ? this.t(`pillar.${pillar}`) : '', spoor ? this.t(`spoor.${spoor}`) : ''];
    return this.filter() === ''
      ? this.t('list.title')
      : this.t('list.filtered', { what: what.filter((one) => one !== '').join(', ') });
  });
  protected readonly noneKey = computed(() => {
    if (this.filter() !== '') return 'list.noneFiltered';
    return this.mix()?.may.run === 'yes' ? 'list.none' : 'list.noneRead';
  });
  protected readonly links = computed(() => {
    const { open = 0, late = 0 } = this.mix()?.actions ?? {};
    const andLate = late > 0 ? `, ${this.t('actions.openLate', { n: late })}` : '';
    return [
      {
        text: `${this.t('actions.open', { n: open })}${andLate}`,
        href: this.to(`/projecten/${this.project()}/acties`),
      },
      { text: this.t('mix.effortGo'), href: this.to(`/projecten/${this.project()}/sporen`) },
      ...(this.seesMoney() ? [{ text: this.t('money.to'), href: this.to(`/projecten/${this.project()}/geld`) }] : []),
    ];
  });

  /** @param path below `/werk`. */
  protected to(path: string): string {
    return this.linksTo.gemeente(this.slug(), `/werk${path}`);
  }
}
