import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ProjectProfile } from '@wijkspoor/monitoring/domain';
import { Badge, ErrorSummary, Outcome, useApiForm, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import { profileWorkTexts } from './profile-texts';

/** Whether residents see the profile of a project's wijken, and what it lacks. */
@Component({
  selector: 'ws-project-profile-page',
  imports: [Badge, ErrorSummary, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="gemeente().slug"
        [project]="project()"
        [name]="profile()?.project?.name ?? ''"
        [heading]="t('title')"
        [lead]="t('lead')"
        part="/profiel"
        [failed]="!!read.error()"
      />
      @if (profile(); as found) {
        <form class="ws-form" method="post" (submit)="send($event)">
          <p>
            <ws-badge [kind]="found.published && !waits() ? 'done' : 'plain'">{{ state() }}</ws-badge>
          </p>
          @if (!found.published && found.cycleShown !== null) {
            <p>{{ t('before', { n: found.cycleShown }) }}</p>
          }
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @if (found.may.publish === 'yes') {
            <div class="ws-actions">
              <button
                class="nl-button {{ found.published ? 'nl-button--secondary' : 'nl-button--primary' }}"
                type="submit"
              >
                <span class="nl-button__label">{{ t(found.published ? 'take' : 'show') }}</span>
              </button>
            </div>
          }
          <ws-outcome [words]="api.done()" />
        </form>
        <ul class="ws-cards">
          @for (wijk of found.wijken; track wijk.slug) {
            <li class="ws-panel ws-panel--plain">
              <h2 class="ws-h3">{{ wijk.name }}</h2>
              <p>{{ t('figures', { n: wijk.figures }) }}</p>
              @if (wijk.missing.length > 0) {
                <h3 class="ws-label">{{ t('missing') }}</h3>
                <ul class="ws-list">
                  @for (gap of wijk.missing; track gap.code) {
                    <li>{{ t(textOf(gap.code), { n: gap.n }) }}</li>
                  }
                </ul>
              } @else {
                <p>{{ t('complete') }}</p>
              }
              <p>
                <a [href]="links.gemeente(gemeente().slug, '/' + wijk.slug + '/cijfers')">{{
                  t('look', { wijk: wijk.name })
                }}</a>
              </p>
            </li>
          }
        </ul>
      }
    </div>
  `,
})
export class ProjectProfilePage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(profileWorkTexts);
  protected readonly dates = useDates();
  protected readonly links = useLinks();
  private readonly path = computed(() => `/v1/gemeenten/${this.gemeente().slug}/projecten/${this.project()}/profile`);
  protected readonly read = httpResource(() => this.path(), { parse: (answer) => ProjectProfile.parse(answer) });
  protected readonly profile = computed(() => (this.read.hasValue() ? this.read.value() : null));
  /** It is shown as soon as the project is: until then nobody sees it. */
  protected readonly waits = computed(() =>
    (this.profile()?.wijken ?? []).some(({ missing }) => missing.some(({ code }) => code === 'projectHidden')),
  );
  protected readonly state = computed(() => {
    const on = this.profile()?.publishedOn ?? null;
    if (on === null) return this.t('hidden');
    return this.waits() ? this.t('waits') : this.t('public', { date: this.dates.day(on) });
  });
  protected readonly api = useApiForm('profiel', {}, this.t('failed'));
  protected readonly textOf = (code: ProjectProfile['wijken'][number]['missing'][number]['code']) =>
    `missing.${code}` as const;

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const published = this.profile()?.published !== true;
    const done = this.t(!published ? 'taken' : this.waits() ? 'waits' : 'shown');
    if (await this.api.send({ method: 'PUT', path: this.path(), body: { published } }, done)) this.read.reload();
  }
}
