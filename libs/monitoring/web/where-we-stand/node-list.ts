import { Component, computed, input } from '@angular/core';
import type { Standing } from '@wijkspoor/monitoring/domain';
import { Badge, type BadgeKind } from '@wijkspoor/platform/web';
import { useStandingWords } from './words';

const badges: Readonly<Record<Standing['factors'][number]['state'], BadgeKind>> = {
  there: 'done',
  partly: 'busy',
  notYet: 'plain',
  notAssessed: 'plain',
};

/** The pillars and the factors in words: how each stands, and what that was seen by. */
@Component({
  selector: 'ws-node-list',
  imports: [Badge],
  template: `
    @for (part of parts(); track part.id) {
      <section class="ws-stack" [attr.aria-labelledby]="part.id">
        <div class="ws-stack-tight">
          <h2 [id]="part.id">{{ part.title }}</h2>
          <p class="ws-muted">{{ part.lead }}</p>
        </div>
        <ul class="ws-stand__nodes">
          @for (node of part.nodes; track node.id) {
            <li [id]="node.id" tabindex="-1">
              <h3 class="ws-stand__node">{{ node.name }}</h3>
              <ws-badge [kind]="badges[node.state]">{{ node.stateText }}</ws-badge>
              @if (node.evidence.length > 0) {
                <p class="ws-small ws-muted">{{ node.evidence.join(' ') }}</p>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class NodeList {
  readonly standing = input.required<Standing>();
  private readonly words = useStandingWords();
  protected readonly badges = badges;
  protected readonly parts = computed(() => {
    const { t } = this.words;
    const { pillars, factors } = this.standing();
    const seen = (evidence: Standing['factors'][number]['evidence']): readonly string[] =>
      evidence.map((one) => t(`${one.met ? 'met' : 'unmet'}.${one.code}`));
    return [
      {
        id: 'pijlers',
        title: t('pillars'),
        lead: t('pillars.lead'),
        nodes: pillars.map(({ code, state, evidence }) => ({
          id: `pijler-${code}`,
          name: t(`pillar.${code}`),
          state,
          stateText: t(`assessed.${state}`),
          evidence: seen(evidence),
        })),
      },
      {
        id: 'voorwaarden',
        title: t('factors'),
        lead: t('factors.lead'),
        nodes: factors.map(({ code, state, evidence }) => ({
          id: `voorwaarde-${code}`,
          name: t(`factor.${code}`),
          state,
          stateText: t(`assessed.${state}`),
          evidence: seen(evidence),
        })),
      },
    ];
  });
}
