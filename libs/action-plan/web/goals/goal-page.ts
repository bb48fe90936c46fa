import { Component, computed, input, type OnInit } from '@angular/core';
import { Alert, Badge, Breadcrumb } from '@wijkspoor/platform/web';
import type { Trace } from '@wijkspoor/project/domain';
import { TraceLine } from '@wijkspoor/project/web';
import { GoalFacts } from './goal-facts';
import { GoalParts } from './goal-parts';
import { ParagraphItem } from './paragraph-item';

/** A goal or plan for everybody: its words per paragraph, what people proposed, how it is measured, and how it went. */
@Component({
  selector: 'ws-goal-page',
  imports: [Alert, Badge, Breadcrumb, GoalFacts, ParagraphItem, TraceLine],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack ws-prose">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        @if (done(); as words) {
          <ws-alert kind="ok">
            <p>{{ words }}</p>
          </ws-alert>
        }
        <p>
          <ws-badge [kind]="badge[text().state]">{{ t(stateKey()) }}</ws-badge>
        </p>
        <h1 dir="auto">{{ name() }}</h1>
        @if (text().goal?.parent; as parent) {
          <p>
            {{ t('text.parent') }} <a dir="auto" [href]="hrefOf(parent.number)">{{ parent.title }}</a>
          </p>
        }
        @if (decision(); as from) {
          <p>
            {{ t('text.priority') }} <bdi>{{ from.title }}</bdi>
            <br />
            {{ t('text.decision') }}
            @if (from.href) {
              <a dir="auto" [href]="from.href">{{ from.decidedAs }}</a>
            } @else {
              <bdi>{{ from.decidedAs }}</bdi>
            }
          </p>
        }
        <p class="ws-lead">{{ t(open() ? 'text.openLead' : 'text.adoptedLead') }}</p>
      </div>
      <section class="ws-stack-wide ws-prose" aria-labelledby="tekst">
        <h2 id="tekst">{{ t('text.words') }}</h2>
        @for (one of text().paragraphs; track one.id) {
          <ws-paragraph-item
            [gemeente]="gemeente()"
            [paragraph]="one"
            [number]="$index + 1"
            [base]="base()"
            [open]="open()"
          />
        }
      </section>
      @if (text().goal; as goal) {
        <ws-goal-facts [gemeente]="gemeente()" [goal]="goal" [wijk]="text().wijk" />
        @if (goal.parts.length > 0) {
          <section class="ws-stack-tight" aria-labelledby="delen">
            <h2 class="ws-h3" id="delen">{{ t('text.parts') }}</h2>
            <ul class="ws-list">
              @for (part of goal.parts; track part.number) {
                <li>
                  <a dir="auto" [href]="hrefOf(part.number)">{{ part.title }}</a>
                </li>
              }
            </ul>
          </section>
        }
      }
      <ws-trace-line [gemeente]="gemeente().slug" [trace]="came()" />
      <section class="ws-stack" aria-labelledby="spoor">
        <h2 class="ws-h3" id="spoor">{{ t('text.trace') }}</h2>
        <ol class="ws-life">
          @for (step of trace(); track $index) {
            <li class="ws-stack-tight">
              <p>
                <strong>{{ step.what }}</strong>
              </p>
              <p class="ws-muted ws-small">{{ step.day }}</p>
              @if (step.words) {
                <p class="ws-own-words" dir="auto">{{ step.words }}</p>
              }
            </li>
          }
        </ol>
      </section>
    </div>
  `,
})
export class GoalPage extends GoalParts implements OnInit {
  /** What was sent just now, as the address has it. */
  readonly sent = input.required<string>();
  /** Where it came from, and what came of it; null where nothing of it is public. */
  readonly came = input.required<Trace | null>();
  protected readonly open = computed(() => this.text().state === 'open');
  protected readonly stateKey = computed(() => `state.${this.text().state}` as const);
  protected readonly done = computed(() => {
    const sent = this.sent();
    return sent === 'waits' || sent === 'published' ? this.t(`sent.${sent}`) : '';
  });
  protected readonly trace = computed(() =>
    this.text().trace.map(({ to, words, on }) => ({ what: this.t(`step.${to}`), words, day: this.dates.day(on) })),
  );
  /** The decision whose priority this goal serves. */
  protected readonly decision = computed(() => {
    const from = this.text().goal?.priority ?? null;
    return from === null ? null : this.decisionOf(from);
  });
  protected readonly hrefOf = (number: number): string => this.listOf(this.text().wijk.slug, `/${number}`);

  ngOnInit(): void {
    this.page.title(`${this.name()} | ${this.gemeente().name} | Wijkspoor`);
    this.page.description(this.t('text.description', { wijk: this.text().wijk.name }));
  }
}
