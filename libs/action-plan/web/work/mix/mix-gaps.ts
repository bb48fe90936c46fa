import { Component, computed, input, output, signal } from '@angular/core';
import type { MixPillar, MixView, Spoor } from '@wijkspoor/action-plan/domain/mix';
import { localTime } from '@wijkspoor/platform/domain';
import { Badge, ErrorSummary, FieldControl, FormField, Outcome, useApiForm, useSaid } from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { planPath } from './mix-api';
import { useMixWords } from './mix-words';

const todayHere = (): string => localTime(new Date().toISOString()).date;
type Gap = MixView['gaps'][number];

/** Pillars and sporen in which nothing is done: a gap, until somebody writes why. */
@Component({
  selector: 'ws-mix-gaps',
  imports: [Badge, Bind, ErrorSummary, FieldControl, FormField, Outcome],
  template: `
    <section class="ws-stack" aria-labelledby="gaten">
      <h2 class="ws-h3" id="gaten">{{ t('gaps.title') }}</h2>
      <ws-outcome [words]="said.words()" />
      <ul class="ws-stack">
        @for (gap of gaps(); track gap.place) {
          <li class="ws-panel ws-panel--plain ws-stack-tight">
            <h3 class="ws-label">{{ gap.name }}</h3>
            @if (gap.reason !== null) {
              <p class="ws-prose" dir="auto">{{ t('gaps.left', { reason: gap.reason }) }}</p>
              <p class="ws-muted">{{ t('gaps.on', { date: words.day(gap.decidedOn) }) }}</p>
              @if (gap.filled) {
                <p>{{ t('gaps.filled') }}</p>
              }
            } @else {
              <p>
                <ws-badge kind="late">{{ t('gaps.empty') }}</ws-badge>
              </p>
            }
            @if (asked() === gap.place) {
              <form class="ws-form" method="post" (submit)="send($event, gap)">
                <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
                @if (theirs(); as text) {
                  <p class="ws-panel" dir="auto">{{ t('other.text') }} “{{ text }}”</p>
                }
                <ws-form-field
                  [fieldId]="api.id('reason')"
                  [label]="t('gaps.reason')"
                  [description]="t('gaps.reasonHelp')"
                  [error]="api.error('reason')"
                >
                  <textarea wsControl rows="3" maxlength="1000" dir="auto" [wsBind]="edit('reason')"></textarea>
                </ws-form-field>
                <ws-form-field
                  [fieldId]="api.id('decidedOn')"
                  [label]="t('gaps.decidedOn')"
                  [error]="api.error('decidedOn')"
                  size="short"
                >
                  <input wsControl type="date" [wsBind]="edit('decidedOn')" />
                </ws-form-field>
                <div class="ws-actions">
                  <button class="nl-button nl-button--primary" type="submit">
                    <span class="nl-button__label">{{ t('gaps.go') }}</span>
                  </button>
                  <button class="ws-link" type="button" (click)="ask(null)">{{ t('stop') }}</button>
                </div>
              </form>
            } @else if (mayRun()) {
              <div class="ws-actions">
                <button class="ws-link" type="button" (click)="ask(gap)">
                  {{ t(gap.reason === null ? 'gaps.leave' : 'gaps.change') }} <span class="ws-vh">{{ gap.name }}</span>
                </button>
                @if (gap.reason !== null) {
                  <button class="ws-link" type="button" (click)="takeBack(gap)">
                    {{ t('gaps.takeBack') }} <span class="ws-vh">{{ gap.name }}</span>
                  </button>
                }
              </div>
            }
          </li>
        } @empty {
          <li>{{ t('gaps.none') }}</li>
        }
      </ul>
    </section>
  `,
})
export class MixGaps {
  readonly gemeente = input.required<string>();
  readonly mix = input.required<MixView>();
  /** Something changed: the page reads again. */
  readonly changed = output();
  protected readonly words = useMixWords();
  protected readonly t = this.words.t;
  protected readonly said = useSaid();
  protected readonly api = useApiForm(
    'gat',
    { reason: this.t('gaps.reason'), decidedOn: this.t('gaps.decidedOn') },
    this.t('failed.load'),
  );
  private readonly model = signal({ reason: '', decidedOn: todayHere() });
  protected readonly edit = boundFields(this.model);
  /** The place that is being written about, with the version the reader saw. */
  protected readonly asked = signal<string | null>(null);
  private readonly seen = signal(0);
  protected readonly mayRun = computed(() => this.mix().may.run === 'yes');
  protected readonly gaps = computed(() =>
    this.mix().gaps.map((gap) => {
      const [kind, place] = gap.place.split('-') as ['pillar', MixPillar] | ['spoor', Spoor];
      const name = kind === 'pillar' ? this.t(`pillar.${place}`) : this.t(`spoor.${place}`);
      return { ...gap, name: this.t(`gaps.${kind}`, { name }) };
    }),
  );
  /** What somebody else wrote there since the reader began. */
  protected readonly theirs = computed(() => {
    const gap = this.mix().gaps.find(({ place }) => place === this.asked());
    return gap !== undefined && gap.version !== this.seen() ? gap.reason : null;
  });

  protected ask(gap: Gap | null): void {
    this.asked.set(gap?.place ?? null);
    this.seen.set(gap?.version ?? 0);
    this.model.set({ reason: gap?.reason ?? '', decidedOn: gap?.decidedOn ?? todayHere() });
  }

  protected async send(event: Event, gap: Gap): Promise<void> {
    event.preventDefault();
    // what the other wrote was shown: sending again replaces it
    const version = this.theirs() === null ? this.seen() : gap.version;
    const done = await this.api.send({ method: 'PUT', path: this.path(gap), body: this.model(), version }, '');
    if (done) {
      this.ask(null);
      this.said.say(this.t('gaps.done'));
    }
    this.changed.emit();
  }

  protected async takeBack(gap: Gap): Promise<void> {
    const { version } = gap;
    if (await this.api.send({ method: 'DELETE', path: this.path(gap), version }, ''))
      this.said.say(this.t('gaps.gone'));
    else this.said.say(this.api.heading());
    this.changed.emit();
  }

  private path({ place }: Gap): string {
    return `${planPath(this.gemeente(), this.mix().project.id)}/mix-gaps/${place}`;
  }
}
