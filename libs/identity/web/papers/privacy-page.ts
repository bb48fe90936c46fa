import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView, PublicPapers } from '@wijkspoor/identity/domain';
import { Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { papersTexts } from './texts';

const kept = ['answers', 'words', 'ideas', 'votes', 'mail', 'account', 'reading'] as const;

/** What a gemeente knows of residents, why, for how long, and what they can do about it. */
@Component({
  selector: 'ws-privacy-page',
  template: `
    <div class="ws-wrap ws-section ws-stack-wide">
      <div class="ws-stack">
        <h1>{{ t('privacy.title') }}</h1>
        <p class="ws-lead">{{ t('privacy.lead') }}</p>
      </div>
      <section class="ws-stack-tight" aria-labelledby="wie">
        <h2 id="wie">{{ t('privacy.who') }}</h2>
        <p>{{ t('privacy.who.text', { gemeente: papers().gemeente }) }}</p>
      </section>
      <section class="ws-stack" aria-labelledby="wat">
        <h2 id="wat">{{ t('privacy.what') }}</h2>
        @for (one of kept; track one.title) {
          <div class="ws-stack-tight">
            <h3>{{ t(one.title) }}</h3>
            <p>{{ t(one.text) }}</p>
          </div>
        }
      </section>
      @if (papers().kept.length > 0) {
        <section class="ws-stack-tight" aria-labelledby="termijnen">
          <h2 id="termijnen">{{ t('privacy.kept') }}</h2>
          <div class="ws-scroll">
            <table class="ws-table" aria-labelledby="termijnen">
              <thead>
                <tr>
                  <th scope="col">{{ t('privacy.kept.what') }}</th>
                  <th scope="col">{{ t('privacy.kept.days') }}</th>
                </tr>
              </thead>
              <tbody>
                @for (one of papers().kept; track one.name) {
                  <tr>
                    <td>
                      {{ one.what }}
                      @if (one.reason) {
                        <br /><span lang="nl" dir="auto">{{ t('privacy.kept.why', { reason: one.reason }) }}</span>
                      }
                    </td>
                    <td>{{ long(one.days) }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        </section>
      }
      <section class="ws-stack-tight" aria-labelledby="rechten">
        <h2 id="rechten">{{ t('privacy.rights') }}</h2>
        <ul class="ws-list">
          @for (key of rights; track key) {
            <li>{{ t(key) }}</li>
          }
        </ul>
        <p>
          <a [href]="links.gemeente(gemeente().slug, '/mijn-gegevens')">{{ t('privacy.own') }}</a>
        </p>
      </section>
      <section class="ws-stack-tight" aria-labelledby="vragen">
        <h2 id="vragen">{{ t('privacy.contact') }}</h2>
        @for (line of contact(); track $index) {
          <p lang="nl" dir="auto">{{ line }}</p>
        } @empty {
          <p>{{ t('privacy.contact.none') }}</p>
        }
        <p>
          <a [href]="links.platform('/rechten')">{{ t('privacy.permissions') }}</a>
        </p>
      </section>
    </div>
  `,
})
export class PrivacyPage implements OnInit {
  readonly papers = input.required<PublicPapers>();
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(papersTexts);
  protected readonly links = useLinks();
  protected readonly kept = kept.map((one) => ({
    title: `privacy.${one}` as const,
    text: `privacy.${one}.text` as const,
  }));
  protected readonly rights = ([1, 2, 3] as const).map((n) => `privacy.rights.${n}` as const);
  protected readonly contact = computed(() =>
    this.papers()
      .privacyContact.split('\n')
      .filter((line) => line !== ''),
  );
  private readonly page = inject(Page);

  protected long(days: number): string {
    if (days === 183) return this.t('privacy.kept.half');
    return days % 365 === 0 ? this.t('privacy.kept.years', { n: days / 365 }) : this.t('privacy.kept.n', { n: days });
  }

  ngOnInit(): void {
    this.page.description(this.t('privacy.description', { gemeente: this.papers().gemeente }));
  }
}
