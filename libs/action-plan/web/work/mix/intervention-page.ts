import { Component, computed, inject, input, signal } from '@angular/core';
import type { InterventionView } from '@wijkspoor/action-plan/domain/mix';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Outcome, useLinks, useSaid } from '@wijkspoor/platform/web';
import { InterventionAccess } from './intervention-access';
import { InterventionMoney } from './intervention-money';
import { InterventionMoves } from './intervention-moves';
import { MixApi } from './mix-api';
import { MixHead } from './mix-head';
import { interventionBadge, useMixWords } from './mix-words';

/** One intervention: how it stands, what it lacks, what can be done, whether people can reach it, and what it costs. */
@Component({
  selector: 'ws-intervention-page',
  imports: [Alert, Badge, InterventionAccess, InterventionMoney, InterventionMoves, MixHead, Outcome],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-mix-head [gemeente]="slug()" [project]="one()?.project" [heading]="one()?.title ?? t('one.title')" />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.one') }}</p>
        </ws-alert>
      }
      @if (one(); as seen) {
        <section class="ws-stack" aria-labelledby="stand">
          <div class="ws-actions">
            <h2 class="ws-h3" id="stand">{{ t('one.stand') }}</h2>
            <ws-badge [kind]="badge()">{{ state() }}</ws-badge>
          </div>
          <ws-outcome [words]="said.words() || (saved() && !acted() ? t('one.saved') : '')" />
          @if (seen.reason) {
            <p dir="auto">{{ t('one.reason') }}: {{ seen.reason }}</p>
          }
          @if (seen.lacks.length > 0) {
            <div class="ws-panel">
              <h3 class="ws-h3">{{ t('lacks.title') }}</h3>
              <ul class="ws-list">
                @for (lack of seen.lacks; track lack.code) {
                  <li>
                    @if (mayRun()) {
                      <a [href]="placeOf(lack.path)">{{ lack.detail }}</a>
                    } @else {
                      {{ lack.detail }}
                    }
                  </li>
                }
              </ul>
              <p>{{ t(seen.state === 'draft' ? 'lacks.draft' : 'lacks.agreed') }}</p>
            </div>
          }
          @if (mayRun()) {
            <ws-intervention-moves
              [gemeente]="slug()"
              [intervention]="seen"
              (begun)="acted.set(true)"
              (moved)="tell($event)"
            />
          } @else {
            <p class="ws-muted">{{ t('one.readOnly') }}</p>
          }
        </section>
        <section class="ws-stack" aria-labelledby="over">
          <div class="ws-head">
            <h2 class="ws-h3" id="over">{{ t('one.about') }}</h2>
            @if (mayChange()) {
              <a [href]="to('/wijzigen')">{{ t('one.change') }}</a>
            }
          </div>
          <dl class="ws-pairs">
            @for (row of rows(); track row.name) {
              <div>
                <dt>{{ row.name }}</dt>
                @if (row.text) {
                  <dd dir="auto">{{ row.text }}</dd>
                } @else {
                  <dd class="ws-muted">{{ t('missing') }}</dd>
                }
              </div>
            }
          </dl>
          @if (seen.entry?.expired) {
            <p>
              <ws-badge kind="late">{{ t('one.expired', { date: words.day(seen.entry.validUntil) }) }}</ws-badge>
            </p>
          }
        </section>
        <ws-intervention-access [intervention]="seen" [change]="mayAnswer() ? to('/toegang') : ''" />
        @if (sheet(); as money) {
          @if (mayPutMoney()) {
            <ws-intervention-money
              [gemeente]="slug()"
              [intervention]="seen"
              [sources]="money.sources"
              (saved)="read.set($event)"
            />
          }
        }
      }
    </div>
  `,
})
export class InterventionPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  /** Just saved on another page. */
  readonly saved = input(false);
  protected readonly words = useMixWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  private readonly reads = inject(MixApi);
  protected readonly said = useSaid();
  protected readonly acted = signal(false);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.intervention(this.slug, this.number);
  protected readonly one = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  private readonly project = computed(() => (this.one()?.money == null ? '' : (this.one()?.project.id ?? '')));
  private readonly money = this.reads.money(this.slug, this.project);
  protected readonly sheet = computed(() => (this.money.hasValue() ? this.money.value() : undefined));
  protected readonly badge = computed(() => interventionBadge[this.one()?.state ?? 'draft']);
  protected readonly state = computed(() => this.t(`state.${this.one()?.state ?? 'draft'}`));
  private readonly open = computed(() => !['ended', 'dropped'].includes(this.one()?.state ?? ''));
  protected readonly mayRun = computed(() => this.one()?.may.run === 'yes');
  protected readonly mayChange = computed(() => this.mayRun() && this.open());
  /** Also of what stopped, as long as it holds money: that has to come free. */
  protected readonly mayPutMoney = computed(() => {
    const { state, money } = this.one() ?? {};
    return this.mayChange() || (this.mayRun() && state === 'dropped' && (money?.commitments.length ?? 0) > 0);
  });
  protected readonly mayAnswer = computed(() => this.one()?.may.answer === 'yes' && this.open());
  protected readonly rows = computed(() => {
    const one = this.one();
    return one === undefined ? [] : [...this.words.rows(one), ...this.recognition(one)];
  });

  protected placeOf(path: string): string {
    return path === 'access' ? this.to('/toegang') : this.to(`/wijzigen#interventie-${path}`);
  }

  protected tell(words: string): void {
    this.acted.set(true);
    this.said.say(words);
    this.read.reload();
  }

  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk/interventies/${this.number()}${path}`);
  }

  private recognition({ entry }: InterventionView) {
    if (entry === null) return [];
    const level = this.t('one.recognition', { level: this.t(`level.${entry.level}`) });
    const until =
      entry.validUntil === null ? '' : `, ${this.t('one.until', { date: this.words.day(entry.validUntil) })}`;
    return [
      { name: this.t('one.from'), text: this.t(entry.local ? 'one.fromLocal' : 'one.fromAll') },
      { name: this.t('pick.level'), text: `${level}${until}` },
    ];
  }
}
