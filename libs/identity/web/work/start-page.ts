import { Component, computed, input } from '@angular/core';
import type { GemeenteView, SessionView } from '@wijkspoor/identity/domain';
import type { Role } from '@wijkspoor/platform/domain';
import { useLinks, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { workTexts } from '../work-texts';

/** Who comes here to do or read one thing, with the words that say what. Who leads the work sees what must happen. */
const tasks = {
  partnerReporter: 'start.partner',
  partnerLead: 'start.partnerLead',
  keyPerson: 'start.keyPerson',
  executive: 'start.executive',
  researcher: 'start.researcher',
} as const satisfies Partial<Record<Role, string>>;
const leads: readonly Role[] = ['coordinator', 'administrator'];

/** Where work begins: what must happen this week, or what somebody of this role can do here. */
@Component({
  selector: 'ws-start-page',
  imports: [WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      @if (mine().length > 0) {
        <div class="ws-stack-tight">
          <h1>{{ t('start.title') }}</h1>
        </div>
        <section class="ws-stack" aria-labelledby="hier">
          <h2 class="ws-h3" id="hier">{{ t('start.here') }}</h2>
          @for (task of mine(); track task) {
            <p class="ws-prose">{{ t(task) }}</p>
          }
          <ul class="ws-stack-tight">
            <li>
              <a [href]="links.gemeente(gemeente().slug)">{{ t('start.public', { gemeente: gemeente().name }) }}</a>
            </li>
            <li>
              <a [href]="links.platform('/rechten')">{{ t('start.rights') }}</a>
            </li>
          </ul>
        </section>
      } @else {
        <ws-work-head [heading]="t('start.title')" [lead]="t('start.lead')" />
        <section class="ws-stack" aria-labelledby="taken">
          <h2 class="ws-h3" id="taken">{{ t('start.todo') }}</h2>
          <p class="ws-panel">{{ t('start.none') }}</p>
        </section>
      }
    </div>
  `,
})
export class StartPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly session = input.required<SessionView>();
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  private readonly roles = computed(
    () => this.session().gemeenten.find(({ slug }) => slug === this.gemeente().slug)?.roles ?? [],
  );
  protected readonly mine = computed(() => {
    const roles = this.roles();
    if (roles.some((role) => leads.includes(role))) return [];
    return Object.entries(tasks).flatMap(([role, task]) => (roles.some((one) => one === role) ? [task] : []));
  });
}
