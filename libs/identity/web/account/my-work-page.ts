import { Component, computed, input } from '@angular/core';
import type { SessionView } from '@wijkspoor/identity/domain';
import { frameTexts, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Places } from '@wijkspoor/platform/web/kit/places';
import { pageTexts } from '../page-texts';

/** The gemeenten where somebody has a role: choose one. */
@Component({
  selector: 'ws-my-work-page',
  imports: [Places],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('myWork.title') }}</h1>
        <p class="ws-lead">{{ t(lead()) }}</p>
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
  private readonly operator = computed(() => this.session().account?.operator === true);
  protected readonly lead = computed(() => {
    if (this.session().gemeenten.length > 0) return 'myWork.lead';
    return this.operator() ? 'myWork.operator' : 'myWork.none.title';
  });
  protected readonly places = computed(() => [
    ...this.session().gemeenten.map(({ slug, name, roles, organisations, may }) => ({
      text: name,
      href: this.links.gemeente(slug, may.work === 'yes' ? '/werk' : '/'),
      detail: [...roles.map((role) => this.t(`role.${role}`)), ...organisations].join(', '),
    })),
    ...(this.operator() ? [{ text: this.frame('operator'), href: this.links.platform('/operator') }] : []),
  ]);
}
