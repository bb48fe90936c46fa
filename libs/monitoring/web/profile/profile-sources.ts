import { Component, computed, inject, input } from '@angular/core';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { ADDRESS, useDates, useLinks, useTexts } from '@wijkspoor/platform/web';
import { profileTexts } from './texts';

/** Where the figures come from, and the figures as files. */
@Component({
  selector: 'ws-profile-sources',
  template: `
    <section class="ws-stack" aria-labelledby="bronnen">
      <h2 id="bronnen">{{ t('sources') }}</h2>
      <ul class="ws-list">
        @for (line of lines(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
      @if (areas(); as text) {
        <p class="ws-small ws-muted">{{ text }}</p>
      }
    </section>
    <section class="ws-stack" aria-labelledby="bestand">
      <h2 id="bestand">{{ t('download') }}</h2>
      <p class="ws-prose">{{ t('downloadText') }}</p>
      <p class="ws-actions">
        <a class="nl-button nl-button--secondary" [href]="file('xlsx')" download>
          <span class="nl-button__label">{{ t('xlsx') }}</span>
        </a>
        <a [href]="file('csv')" download>{{ t('csv') }}</a>
      </p>
      <p class="ws-prose">
        <a [href]="links.gemeente(gemeente(), '/' + profile().wijk.slug + '/waar-staan-we')">{{ t('standing') }}</a>
        {{ t('standingText') }}
      </p>
    </section>
  `,
})
export class ProfileSources {
  readonly profile = input.required<WijkProfile>();
  /** Slug of the gemeente. */
  readonly gemeente = input.required<string>();
  protected readonly t = useTexts(profileTexts);
  protected readonly links = useLinks();
  private readonly dates = useDates();
  private readonly language = inject(ADDRESS).language;
  protected readonly lines = computed(() =>
    this.profile().sources.map(({ name, table, tableTitle: title, periods, licence, importedAt, own }) =>
      this.t(own ? 'sourceOwn' : 'sourceLine', {
        ...{ name, table, title, licence },
        periods: periods.join(', '),
        date: this.dates.day(importedAt),
      }),
    ),
  );
  protected readonly areas = computed(() => {
    const { areas } = this.profile();
    const [first] = areas;
    return first === undefined
      ? ''
      : this.t('sourcesAreas', {
          areas: areas.map(({ code, name }) => `${name} (${code})`).join(', '),
          year: String(first.year),
        });
  });

  protected file(kind: 'csv' | 'xlsx'): string {
    const { slug } = this.profile().wijk;
    return `/v1/gemeenten/${this.gemeente()}/wijken/${slug}/profile/${kind}?language=${this.language}`;
  }
}
