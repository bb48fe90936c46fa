import { Component, computed, input } from '@angular/core';
import type { MyWork, SessionView } from '@wijkspoor/identity/domain';
import { frameTexts, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Places } from '@wijkspoor/platform/web/kit/places';
import { pageTexts } from '../page-texts';

/** What is still somebody's to do over all wijken and gemeenten, and the gemeenten where they have a role. */
@Component({
  selector: 'ws-my-work-page',
  imports: [Places],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('myWork.title') }}</h1>
        <p class="ws-lead">{{ t(lead()) }}</p>
      </div>
      @if (todo().length > 0) {
        <section class="ws-stack" aria-labelledby="te-doen">
          <h2 id="te-doen">{{ t('myWork.todo') }}</h2>
          <ws-places [places]="todo()" />
          @if (work().more) {
            <p>{{ t('myWork.more') }}</p>
          }
        </section>
        <h2>{{ t('myWork.places') }}</h2>
      }
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
  readonly work = input.required<MyWork>();
  readonly today = input.required<string>();
  protected readonly t = useTexts(pageTexts);
  private readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly dates = useDates();
  private readonly operator = computed(() => this.session().account?.operator === true);
  protected readonly lead = computed(() => {
    if (this.session().gemeenten.length > 0) return 'myWork.lead';
    return this.operator() ? 'myWork.operator' : 'myWork.none.title';
  });
  protected readonly todo = computed(() =>
    this.work().items.map(({ gemeente, what, why, dueOn, path }) => ({
      text: what,
      href: this.links.gemeente(gemeente.slug, path),
      detail: [why, gemeente.name, this.when(dueOn)].join(', '),
    })),
  );
  protected readonly places = computed(() => [
    ...this.session().gemeenten.map(({ slug, name, roles, organisations, may }) => ({
      text: name,
      href: this.links.gemeente(slug, may.work === 'yes' ? '/werk' : '/'),
      detail: [...roles.map((role) => this.t(`role.${role}`)), ...organisations].join(', '),
    })),
    ...(this.operator() ? [{ text: this.frame('operator'), href: this.links.platform('/operator') }] : []),
  ]);

  private when(dueOn: string): string {
    const late = Math.round((Date.parse(this.today()) - Date.parse(dueOn)) / 86_400_000);
    return late > 0 ? this.t('myWork.late', { n: late }) : this.t('myWork.due', { day: this.dates.day(dueOn) });
  }
}
