import { Component, computed, input } from '@angular/core';
import type { SessionView } from '@wijkspoor/identity/domain';
import { frameTexts, Places, useLinks, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';

/** The gemeenten where somebody has a role: choose one. */
@Component({
  selector: 'ws-my-work-page',
  imports: [Places],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('myWork.title') }}</h1>
        <p class="ws-lead">{{ places().length > 0 ? t('myWork.lead') : t('myWork.none.title') }}</p>
      </div>
      @if (places().length > 0) {
        <ws-places [places]="places()" />
      } @else {
        <p>{{ t('myWork.none.text') }}</p>
      }
    </div>
  `,
})
export class MyWorkPage {
  readonly session = input.required<SessionView>();
  protected readonly t = useTexts(pageTexts);
  private readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  protected readonly places = computed(() => [
    ...(this.session().account?.operator === true
      ? [{ text: this.frame('operator'), href: this.links.platform('/operator'), detail: this.t('role.operator') }]
      : []),
    ...this.session().gemeenten.map(({ slug, name, roles, organisations, may }) => ({
      text: name,
      href: this.links.gemeente(slug, may.work === 'yes' ? '/werk' : '/'),
      detail: [...roles.map((role) => this.t(`role.${role}`)), ...organisations].join(', '),
    })),
  ]);
}
