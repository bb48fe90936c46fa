import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, useLinks, useTexts } from '@wijkspoor/platform/web';
import { PlanForm } from './plan-form';
import { RoundHead } from './round-head';
import { roundTexts } from './round-texts';
import { RoundsApi } from './rounds-api';

/** Plans a round of a project, or changes the plan of one. */
@Component({
  selector: 'ws-plan-page',
  imports: [Alert, PlanForm, RoundHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-round-head
        [gemeente]="slug()"
        [project]="shownList()?.project"
        [round]="shownRound()"
        [heading]="t(number() === '' ? 'plan.title' : 'plan.changeTitle')"
        [lead]="shownRound()?.state === 'open' ? '' : t('plan.lead')"
      />
      @if (list.error() || round.error() || instruments.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (shownList(); as list) {
        @if (over()) {
          <p class="ws-panel">{{ t('plan.over') }}</p>
        } @else if (shownInstruments(); as instruments) {
          <ws-plan-form
            [gemeente]="slug()"
            [list]="list"
            [instruments]="instruments"
            [round]="shownRound()"
            (saved)="goTo($event)"
          />
        }
      }
    </div>
  `,
})
export class PlanPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The project of a new round. */
  readonly project = input<string>();
  /** The number of the round to change. */
  readonly changed = input<string>();
  protected readonly t = useTexts(roundTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(RoundsApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly number = computed(() => this.changed() ?? '');
  protected readonly round = this.reads.round(this.slug, this.number);
  protected readonly shownRound = computed(() => (this.round.hasValue() ? this.round.value() : undefined));
  protected readonly list = this.reads.list(
    this.slug,
    computed(() => this.project() ?? this.shownRound()?.project.id ?? ''),
  );
  protected readonly shownList = computed(() => (this.list.hasValue() ? this.list.value() : undefined));
  protected readonly instruments = this.reads.instruments(this.slug);
  protected readonly shownInstruments = computed(() =>
    this.instruments.hasValue() ? this.instruments.value() : undefined,
  );
  protected readonly over = computed(() => ['closed', 'cancelled'].includes(this.shownRound()?.state ?? ''));

  protected goTo(number: number): Promise<boolean> {
    return this.router.navigateByUrl(`${this.links.gemeente(this.slug(), `/werk/ronden/${number}`)}?gelukt=bewaard`);
  }
}
