import { httpResource } from '@angular/common/http';
import { Component, computed, input, signal } from '@angular/core';
import { ArchiveList, type ArchiveState, type ArchiveVerb, type ArchiveView } from '@wijkspoor/archive/domain';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Badge,
  type BadgeKind,
  ErrorSummary,
  newId,
  Outcome,
  useApiForm,
  useDates,
  useSaid,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { reloadWhile } from '@wijkspoor/platform/web/kit/reload-while';
import { archiveTexts } from './texts';

const badges: Readonly<Record<ArchiveState, BadgeKind>> = {
  ...{ waiting: 'busy', making: 'busy', ready: 'done', failed: 'late', cancelled: 'no', expired: 'no' },
};

/** Making an archive of everything a gemeente has, and taking it. */
@Component({
  selector: 'ws-archive-page',
  imports: [Badge, ErrorSummary, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head [heading]="t('title')" [lead]="t('lead')" [failed]="read.error() ? t('failed.load') : ''" />
      @if (list(); as seen) {
        <section class="ws-panel ws-stack" aria-labelledby="mee">
          <h2 class="ws-h3" id="mee">{{ t('what.title') }}</h2>
          <p>{{ t('what.in') }}</p>
          <p>{{ t('what.out') }}</p>
          <p>{{ t('what.people') }}</p>
          @if (seen.runningVotes > 0) {
            <p>
              <strong>{{ t('what.votes', { n: seen.runningVotes }) }}</strong>
            </p>
          }
          @if (seen.openRounds > 0) {
            <p>{{ t('what.rounds', { n: seen.openRounds }) }}</p>
          }
        </section>
        <form class="ws-form" method="post" (submit)="ask($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <div>
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('ask') }}</span>
            </button>
          </div>
        </form>
        <section class="ws-stack" aria-labelledby="archieven">
          <h2 class="ws-h3" id="archieven">{{ t('list.title') }}</h2>
          <ws-outcome [words]="said.words()" />
          <ul class="ws-stack">
            @for (one of seen.items; track one.id) {
              <li class="ws-panel ws-panel--plain ws-stack-tight">
                <div class="ws-actions">
                  <h3 class="ws-h3">{{ name(one) }}</h3>
                  <ws-badge [kind]="badge(one)">{{ t(stateKey(one)) }}</ws-badge>
                </div>
                @if (one.state === 'making' && one.total > 0) {
                  <p>
                    <progress
                      class="ws-bar"
                      [value]="one.done"
                      [max]="one.total"
                      [attr.aria-label]="name(one)"
                    ></progress>
                    {{ t('progress', { done: one.done, total: one.total }) }}
                  </p>
                }
                @if (one.until; as until) {
                  <p>
                    <a download [href]="fileOf(one)">{{ t('download') }}</a> ({{ size(one) }})
                  </p>
                  <p class="ws-muted">{{ t('until', { date: dates.day(until) }) }}</p>
                }
                @if (sure() === one.id) {
                  <p>{{ t('move.cancel.sure') }}</p>
                  <div class="ws-actions">
                    <button class="nl-button nl-button--primary" type="button" (click)="move(one, 'cancel')">
                      <span class="nl-button__label">{{ t('move.cancel.yes') }}</span>
                    </button>
                    <button class="ws-link" type="button" (click)="sure.set('')">{{ t('move.cancel.no') }}</button>
                  </div>
                } @else {
                  <div class="ws-actions">
                    @for (verb of one.moves; track verb) {
                      <button
                        class="ws-link"
                        type="button"
                        [attr.aria-label]="t(key(one, verb)) + ': ' + name(one)"
                        (click)="begin(one, verb)"
                      >
                        {{ t(key(one, verb)) }}
                      </button>
                    }
                  </div>
                }
              </li>
            } @empty {
              <li class="ws-panel">{{ t('list.none') }}</li>
            }
          </ul>
        </section>
      }
    </div>
  `,
})
export class ArchivePage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(archiveTexts);
  protected readonly dates = useDates();
  protected readonly said = useSaid();
  private readonly path = computed(() => `/v1/gemeenten/${this.gemeente().slug}/archieven`);
  protected readonly read = httpResource(() => this.path(), { parse: (answer) => ArchiveList.parse(answer) });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly api = useApiForm('archief', {}, this.t('failed.send'));
  /** The archive that is about to be thrown away. */
  protected readonly sure = signal('');
  protected readonly badge = ({ state }: ArchiveView) => badges[state];
  protected readonly stateKey = ({ state }: ArchiveView) => `state.${state}` as const;
  /** Sending twice makes one. */
  private id = newId();

  constructor() {
    reloadWhile(
      () => (this.list()?.items ?? []).some(({ state }) => state === 'waiting' || state === 'making'),
      this.read,
      this.said,
    );
  }

  protected name({ askedAt }: ArchiveView): string {
    return this.t('name', { date: this.dates.dayAndTime(askedAt) });
  }

  protected size({ size }: ArchiveView): string {
    return this.t('size', { n: Math.max(1, Math.round((size ?? 0) / 1_000_000)) });
  }

  protected fileOf({ id }: ArchiveView): string {
    return `${this.path()}/${id}/file`;
  }

  protected key({ state }: ArchiveView, verb: ArchiveVerb) {
    return verb === 'cancel' && state === 'ready' ? 'move.cancel.ready' : (`move.${verb}` as const);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.api.send({ method: 'POST', path: this.path(), body: { id: this.id } }, ''))) return;
    this.id = newId();
    this.tell(this.t('asked'));
  }

  protected begin(one: ArchiveView, verb: ArchiveVerb): void {
    if (verb === 'cancel' && one.state === 'ready') this.sure.set(one.id);
    else void this.move(one, verb);
  }

  protected async move({ id }: ArchiveView, verb: ArchiveVerb): Promise<void> {
    this.sure.set('');
    if (await this.api.send({ method: 'POST', path: `${this.path()}/${id}/moves`, body: { move: verb } }, ''))
      this.tell(this.t(`move.${verb}.done`));
  }

  private tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
