import { Component, computed, input } from '@angular/core';
import { Badge, useTexts } from '@wijkspoor/platform/web';
import type { ProjectPicture } from '@wijkspoor/project/domain';
import { cycleTexts } from './cycle-texts';
import { deliverableBadge } from './words';
import { workTexts } from './work-texts';

type Item = ProjectPicture['steps'][number]['deliverables'][number];

/** What a step has to show: how far each is, what is missing, and where work on it is done. */
@Component({
  selector: 'ws-deliverable-list',
  imports: [Badge],
  template: `
    <section class="ws-stack" aria-labelledby="opbrengst">
      <h2 class="ws-h3" id="opbrengst">{{ t('deliverables.title') }}</h2>
      <table class="ws-table ws-table--cards" role="table" aria-labelledby="opbrengst">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{{ t('deliverables.what') }}</th>
            <th role="columnheader" scope="col">{{ t('deliverables.state') }}</th>
            <th role="columnheader" scope="col">{{ t('deliverables.missing') }}</th>
            <th role="columnheader" scope="col">{{ t('deliverables.do') }}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          @for (item of rows(); track item.code) {
            <tr role="row">
              <th role="rowheader" scope="row">{{ item.name }}</th>
              <td role="cell" [attr.data-label]="t('deliverables.state')">
                <ws-badge [kind]="item.badge">{{ item.stateText }}</ws-badge>
              </td>
              <td role="cell" [attr.data-label]="t('deliverables.missing')">
                <span>{{ item.text }}</span>
              </td>
              <td role="cell">
                @if (item.href; as href) {
                  <a class="ws-pill" [href]="href"
                    >{{ t(item.state === 'done' ? 'deliverables.see' : 'deliverables.work') }}
                    <span class="ws-vh">{{ item.name }}</span></a
                  >
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
})
export class DeliverableList {
  readonly items = input.required<readonly Item[]>();
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
      text: this.textOf(item),
      // what is made on this very page needs no link
      href: item.path === null || item.path.includes('/stap/') ? null : this.root() + item.path,
    })),
  );

  private textOf({ state, demanded, missing }: Item): string {
    const text = state === 'unmeasured' ? this.t('deliverable.unmeasuredText') : missing.join(' ');
    return demanded && state !== 'done'
      ? `${text} ${this.t('deliverables.demanded')}`
      : text || this.t('deliverables.nothing');
  }
}
