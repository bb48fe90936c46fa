import { Component, computed, input } from '@angular/core';
import type { Trace, TraceNode } from '@wijkspoor/project/domain';
import { useTraceWords } from './trace-words';

const shownAtMost = 2;

/** One line on the page of anything: where it came from, and what came of it. */
@Component({
  selector: 'ws-trace-line',
  template: `
    @if (trace(); as trace) {
      <section class="ws-panel ws-stack-tight" aria-labelledby="spoorregel">
        <h2 class="ws-h3" id="spoorregel">{{ words.t('line.title') }}</h2>
        @for (side of sides(); track side.label) {
          <p>
            {{ side.label }}
            @for (one of side.items; track one.page) {
              <a dir="auto" [href]="one.page">{{ one.kind }}: {{ one.title }}</a>
              @if (!$last) {
                <span>, </span>
              }
            }
            {{ side.others }}
          </p>
        }
        <p>
          <a [href]="words.traceHref(gemeente(), trace.asked)">{{ words.t('said.more') }}</a>
        </p>
      </section>
    }
  `,
})
export class TraceLine {
  readonly gemeente = input.required<string>();
  readonly trace = input.required<Trace | null>();
  protected readonly words = useTraceWords();
  protected readonly sides = computed(() => {
    const { t } = this.words;
    const { before = [], after = [] } = this.trace() ?? {};
    const side = (label: string, nodes: readonly TraceNode[]) => ({
      label,
      items: nodes.slice(0, shownAtMost).map((node) => this.words.shown(this.gemeente(), node)),
      others: nodes.length > shownAtMost ? t('line.others', { n: nodes.length - shownAtMost }) : '',
    });
    return [
      ...(before.length > 0 ? [side(t('line.from'), before)] : []),
      after.length > 0 ? side(t('line.to'), after) : { label: t('line.nothing'), items: [], others: '' },
    ];
  });
}
