import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ObstacleView } from '@wijkspoor/action-plan/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, type BadgeKind, Outcome, useLinks, useSaid, WorkHead } from '@wijkspoor/platform/web';
import { ObstacleMove } from './obstacle-move';
import { useReportWords } from './report-words';
import { ReportsApi } from './reports-api';

const filters = ['', 'open', 'raised', 'solved'] as const;
const badges: Readonly<Record<ObstacleView['state'], BadgeKind>> = { open: 'open', raised: 'busy', solved: 'done' };

/** What is in the way of interventions: raised to who can solve it, and solved. */
@Component({
  selector: 'ws-obstacles-page',
  imports: [Badge, ObstacleMove, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('obstacles.title')"
        [lead]="t('obstacles.lead')"
        [failed]="read.error() ? t('failed.load') : ''"
      />
      <nav [attr.aria-label]="t('obstacles.filter')">
        <ul class="ws-chips">
          @for (chip of chips(); track chip.href) {
            <li>
              <a class="ws-pill" [href]="chip.href" [attr.aria-current]="chip.current ? 'page' : null">{{
                chip.text
              }}</a>
            </li>
          }
        </ul>
      </nav>
      <ws-outcome [words]="said.words()" />
      <ul class="ws-stack">
        @for (one of rows(); track one.id) {
          <li class="ws-panel ws-panel--plain ws-stack">
            <div class="ws-stack-tight">
              <p>
                <ws-badge [kind]="badge(one)">{{ t(stateKey(one)) }}</ws-badge>
              </p>
              <h2 class="ws-h3 ws-prose" dir="auto">{{ one.words }}</h2>
              <p class="ws-muted" dir="auto">{{ under(one) }}</p>
            </div>
            <dl class="ws-pairs">
              @if (one.needs) {
                <div>
                  <dt>{{ t('obstacles.needs') }}</dt>
                  <dd dir="auto">{{ one.needs }} {{ one.whom ? t('obstacles.from', { whom: one.whom }) : '' }}</dd>
                </div>
              }
              <div>
                <dt>{{ t('obstacles.level') }}</dt>
                <dd>{{ t(levelKey(one)) }}</dd>
              </div>
              @if (one.answer) {
                <div>
                  <dt>{{ t('obstacles.answer') }}</dt>
                  <dd class="ws-prose" dir="auto">{{ one.answer }}</dd>
                </div>
              }
            </dl>
            @if (mayMove()) {
              <ws-obstacle-move [gemeente]="slug()" [obstacle]="one" (moved)="moved()" />
            }
          </li>
        } @empty {
          @if (read.hasValue()) {
            <li class="ws-panel">{{ t('obstacles.none') }}</li>
          }
        }
      </ul>
      <div class="ws-actions">
        @if (list()?.next; as next) {
          <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
            <span class="nl-button__label">{{ t('list.next') }}</span>
          </button>
        }
        @if (after()) {
          <button class="ws-link" type="button" (click)="after.set('')">{{ t('list.first') }}</button>
        }
        <a [href]="to('/rapportages')">{{ t('list.title') }}</a>
      </div>
    </div>
  `,
})
export class ObstaclesPage {
  readonly gemeente = input.required<GemeenteView>();
  /** The state to show, as the address has it. */
  readonly state = input.required<string>();
  private readonly words = useReportWords();
  protected readonly t = this.words.t;
  protected readonly said = useSaid();
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly after = linkedSignal({ source: this.state, computation: () => '' });
  private readonly shown = computed(() => filters.find((one) => one === this.state()) ?? '');
  private readonly query = computed(() => {
    const asked = { state: this.shown(), after: this.after() };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
    return query === '' ? '' : `?${query}`;
  });
  protected readonly read = inject(ReportsApi).obstacles(this.slug, this.query);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly rows = computed(() => this.list()?.items ?? []);
  protected readonly mayMove = computed(() => this.list()?.may.move === 'yes');
  protected readonly badge = ({ state }: ObstacleView): BadgeKind => badges[state];
  protected readonly stateKey = ({ state }: ObstacleView) => `obstacle.${state}` as const;
  protected readonly levelKey = ({ level }: ObstacleView) => `level.${level}` as const;
  protected readonly chips = computed(() =>
    filters.map((one) => ({
      text: this.t(one === '' ? 'obstacles.all' : `obstacle.${one}`),
      href: this.to(`/knelpunten${one === '' ? '' : `?staat=${one}`}`),
      current: one === this.shown(),
    })),
  );

  protected under({ intervention, organisation, project, toldOn }: ObstacleView): string {
    const who = organisation ?? this.t('list.own');
    return [intervention.name, who, project.name, `${this.t('obstacles.told')} ${this.words.day(toldOn)}`].join(', ');
  }

  protected moved(): void {
    this.said.say(this.t('obstacle.done'));
    this.read.reload();
  }

  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk${path}`);
  }
}
