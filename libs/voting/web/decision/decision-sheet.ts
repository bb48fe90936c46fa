import { Component, computed, input } from '@angular/core';
import { Alert, Note, useLinks } from '@wijkspoor/platform/web';
import type { AspectView, DecisionWhole, PriorityView } from '@wijkspoor/voting/domain';
import { breaksPromise } from '../../domain/decision/duties';
import { useDecisionWords } from './decision-words';
import { SideBySide } from './side-by-side';

/** A decision as residents read it: who decided what, why, what was promised beforehand, and all that is known side by side. */
@Component({
  selector: 'ws-decision-sheet',
  imports: [Alert, Note, SideBySide],
  template: `
    <div class="ws-stack-wide">
      <section class="ws-stack ws-prose" aria-labelledby="gekozen">
        <p>{{ by() }}</p>
        <h2 id="gekozen">{{ t('one.chosen') }}</h2>
        @for (one of chosen(); track one.id) {
          <div class="ws-stack-tight">
            <h3 dir="auto">{{ one.title }}</h3>
            @for (line of one.lines; track $index) {
              <p dir="auto">{{ line }}</p>
            }
            @if (one.departs) {
              <p>{{ t('one.departs') }}</p>
            }
            @if (one.reason) {
              <p dir="auto">{{ t('one.reason', { reason: one.reason }) }}</p>
            }
            @if (one.idea; as idea) {
              <p>
                {{ t('one.idea') }}
                <a dir="auto" [href]="to('/' + idea.wijk + '/ideeen/' + idea.number)">{{ idea.title }}</a>
              </p>
            }
            @if (one.aspects.length > 0) {
              <p>
                {{ t('one.aspects') }}
                @for (aspect of one.aspects; track $index) {
                  <a dir="auto" [href]="here('/uitkomsten/' + aspect.round)">{{ aspectText(aspect) }}</a>
                  @if (!$last) {
                    <span>, </span>
                  }
                }
              </p>
            }
            @if (traced()) {
              <p>
                <a [href]="traceOf(one)"
                  >{{ t('one.trace') }}<span class="ws-vh" dir="auto"> {{ one.title }}</span></a
                >
              </p>
            }
          </div>
        } @empty {
          <p>{{ t('one.nothing') }}</p>
        }
        <h3>{{ t('one.why') }}</h3>
        @for (line of why(); track $index) {
          <p dir="auto">{{ line }}</p>
        }
      </section>
      @for (group of groups(); track group.key) {
        <section class="ws-stack ws-prose" [attr.aria-label]="t(group.key)">
          <h2>{{ t(group.key) }}</h2>
          <ul class="ws-list">
            @for (one of group.items; track one.id) {
              <li>
                <strong dir="auto">{{ one.title }}</strong>
                @if (one.departs) {
                  {{ t('one.departs') }}
                }
                @if (one.reason) {
                  <span dir="auto"> {{ t('one.reason', { reason: one.reason }) }}</span>
                }
                @if (one.idea; as idea) {
                  <br />{{ t('one.idea') }}
                  <a dir="auto" [href]="to('/' + idea.wijk + '/ideeen/' + idea.number)">{{ idea.title }}</a>
                }
                @if (traced()) {
                  <br /><a [href]="traceOf(one)"
                    >{{ t('one.trace') }}<span class="ws-vh" dir="auto"> {{ one.title }}</span></a
                  >
                }
              </li>
            }
          </ul>
        </section>
      }
      <section class="ws-stack" aria-labelledby="beloofd">
        <h2 id="beloofd">{{ t('promise.title') }}</h2>
        @if (broken()) {
          <ws-alert kind="warning">
            <p>
              <strong>{{ t('promise.broken') }}</strong>
            </p>
            <p>{{ t('promise.brokenText') }}</p>
          </ws-alert>
        }
        <ws-note>
          <p>
            <strong>{{ t('promise.rung', { rung: t(rungKey()) }) }}</strong> {{ t(owesKey()) }}
          </p>
          @if (decision().vote; as vote) {
            <p>{{ t('promise.voted') }}</p>
            <p dir="auto">{{ vote.promise }}</p>
          }
        </ws-note>
      </section>
      <section class="ws-stack" aria-labelledby="naast">
        <h2 id="naast">{{ t('side.title') }}</h2>
        <p class="ws-prose">{{ t('side.text') }}</p>
        <ws-side-by-side [priorities]="decision().priorities" [vote]="decision().vote" />
      </section>
      @if (decision().vote; as vote) {
        <section class="ws-stack-tight" aria-labelledby="stemming">
          <h2 class="ws-h3" id="stemming">{{ t('vote.title') }}</h2>
          <p>{{ t('vote.text', { n: vote.cast }) }}</p>
          <p>
            <a [href]="here('/stemmen/' + vote.number + '/uitslag')">{{ t('vote.link', { title: vote.title }) }}</a>
          </p>
        </section>
      }
      @if (decision().rounds.length > 0) {
        <section class="ws-stack-tight" aria-labelledby="eerder">
          <h2 class="ws-h3" id="eerder">{{ t('rounds.title') }}</h2>
          <ul class="ws-list">
            @for (round of decision().rounds; track round.number) {
              <li>
                <a [href]="here('/uitkomsten/' + round.number)">{{ t('rounds.link', { title: round.title }) }}</a>
              </li>
            }
          </ul>
        </section>
      }
    </div>
  `,
})
export class DecisionSheet {
  readonly gemeente = input.required<string>();
  readonly decision = input.required<DecisionWhole>();
  /** Whether its priorities stand in the trace: once it is published, as long as no other decision replaced it. */
  readonly traced = input(false);
  private readonly words = useDecisionWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly by = computed(() => {
    const { body, decidedOn } = this.decision();
    if (body === null || decidedOn === null) return this.t('one.byNot');
    return this.t('one.by', { body: this.t(`body.${body}`), day: this.words.day(decidedOn) });
  });
  protected readonly chosen = computed(() =>
    this.withChoice(true).map((one) => ({ ...one, lines: linesOf(one.text) })),
  );
  /** What was not chosen; in a draft also what nobody decided about yet. */
  protected readonly groups = computed(() =>
    [
      { key: 'one.left' as const, items: this.withChoice(false) },
      { key: 'one.undecided' as const, items: this.withChoice(null) },
    ].filter(({ items }) => items.length > 0),
  );
  protected readonly why = computed(() => linesOf(this.decision().why));
  protected readonly broken = computed(() => breaksPromise(this.decision().rung, this.decision().priorities));
  protected readonly rungKey = computed(() => `rung.${this.decision().rung}` as const);
  protected readonly owesKey = computed(() => `owes.${this.decision().rung}` as const);

  protected aspectText({ title, round }: AspectView): string {
    return this.t('one.aspect', { title, n: String(round) });
  }

  /** The page with the trace of a priority; `one` stands in it in the order of the decision. */
  protected traceOf(one: PriorityView): string {
    const place = this.decision().priorities.findIndex(({ id }) => id === one.id) + 1;
    return this.here(`/spoor/besluit/${this.decision().number}/${place}`);
  }

  protected to(path: string): string {
    return this.links.gemeente(this.gemeente(), path);
  }

  /** @param path below the page of the wijk. */
  protected here(path: string): string {
    return this.to(`/${this.decision().wijk.slug}${path}`);
  }

  private withChoice(chosen: PriorityView['chosen']): readonly PriorityView[] {
    return this.decision().priorities.filter((one) => one.chosen === chosen);
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');
