import { Component, computed, input } from '@angular/core';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { cycleTexts } from './cycle-texts';
import { deliverableBadge } from './words';
import { workTexts } from './work-texts';

/** What a step has to show: how far each is, what is missing, and where work on it is done. */
@Component({
  selector: 'ws-deliverable-list',
  imports: [Badge],
  template: `
    <section class="ws-stack" aria-labelledby="opbrengst">
      <h2 class="ws-h3" id="opbrengst">{{ t('deliverables.title') }}</h2>
      <ul class="ws-todo">
        @for (item of rows(); track item.code) {
          <li class="ws-todo__plain">
            <div class="ws-todo__what">
              <ws-badge [kind]="item.badge">{{ item.stateText }}</ws-badge>
              <p>
                <strong>{{ item.name }}</strong>
                @if (item.demanded) {
                  <span class="ws-muted"> {{ t('deliverables.demanded') }}</span>
                }
              </p>
              <p class="ws-muted">{{ item.text }}</p>
            </div>
            @if (item.href; as href) {
              <a class="ws-todo__go nl-button nl-button--secondary" [href]="href">
                <span class="nl-button__label"
                  >{{ t(item.state === 'done' ? 'deliverables.see' : 'deliverables.work') }}
                  <span class="ws-vh">{{ item.name }}</span></span
                >
              </a>
            }
          </li>
        }
      </ul>
    </section>
  `,
})
export class DeliverableList {
  readonly items = input.required<ProjectPicture['steps'][number]['deliverables']>();
  /** Where paths of work pages begin. */
  readonly root = input.required<string>();
  protected readonly t = useTexts(workTexts);
  private readonly words = useTexts(cycleTexts);
  protected readonly rows = computed(() =>
    this.items().map((item) => ({
      ...item,
      badge: deliverableBadge[item.state],
      name: this.words(`deliverable.${item.code}`),
      stateText: this.t(`deliverable.${item.state}`),
      text: item.state === 'unmeasured' ? this.t('deliverable.unmeasuredText') : item.missing.join(' '),
      // what is made on this very page needs no link
      href: item.path === null || item.path.includes('/stap/') ? null : this.root() + item.path,
    })),
  );
}
