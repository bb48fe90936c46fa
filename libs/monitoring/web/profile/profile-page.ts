import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { firstPage, type WijkProfile, wordOf } from '@wijkspoor/monitoring/domain';
import { Alert, Note, Page, useLinks } from '@wijkspoor/platform/web';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { useFigureWords } from './figure-words';
import { ProfileBrief } from './profile-brief';
import { ProfileHero } from './profile-hero';
import { ProfileNotes } from './profile-notes';
import { ProfileSectionList } from './profile-section';
import { ProfileSources } from './profile-sources';

/** The profile of a wijk: its figures per spoor, what people say beside them, and where each figure comes from. */
@Component({
  selector: 'ws-profile-page',
  imports: [Alert, Note, ProfileBrief, ProfileHero, ProfileNotes, ProfileSectionList, ProfileSources],
  template: `
    <ws-profile-hero [profile]="profile()" [title]="words.t('title', names())" [crumbs]="crumbs()" [names]="names()" />
    @if (profile(); as shown) {
      <div class="ws-section ws-section--top">
        <div class="ws-wrap ws-stack-wide">
          @if (!shown.published) {
            <ws-alert kind="info">
              <p>{{ words.t('preview') }}</p>
            </ws-alert>
          }
          @if (shown.brief.length > 0) {
            <section class="ws-stack" aria-labelledby="kort">
              <h2 id="kort">{{ words.t('brief') }}</h2>
              <ws-profile-brief [brief]="shown.brief" />
            </section>
          }
          @if (sections().length > 0) {
            <div class="ws-split">
              <ws-note>
                <p>
                  <strong>{{ words.t('reading') }}</strong>
                </p>
                <p>{{ words.t('readingMeasured') }}</p>
                @if (estimates()) {
                  <p>{{ words.t('readingModelled') }}</p>
                }
                <p>{{ words.t('readingNone') }}</p>
              </ws-note>
              <nav class="ws-stack-tight" aria-labelledby="inhoud-cijfers">
                <p class="ws-label" id="inhoud-cijfers">{{ words.t('contents') }}</p>
                <ul class="ws-stack-tight">
                  @for (section of sections(); track section.word) {
                    <li>
                      <a [href]="here() + '#' + section.word">{{ words.spoor(section.spoor) }}</a>
                    </li>
                  }
                  @for (part of parts; track part.id) {
                    <li>
                      <a [href]="here() + '#' + part.id">{{ words.t(part.title) }}</a>
                    </li>
                  }
                </ul>
              </nav>
            </div>
          } @else {
            <p class="ws-lead">{{ words.t('none', names()) }}</p>
          }
          @for (section of sections(); track section.word) {
            <section class="ws-stack" [attr.aria-labelledby]="section.word">
              <h2 [id]="section.word">{{ words.spoor(section.spoor) }}</h2>
              <ws-profile-section [indicators]="section.indicators" [id]="section.word" />
              @if (section.more > 0) {
                <p>
                  <a [href]="here() + '/' + section.word">{{
                    words.t('more', { n: section.more, topic: words.spoor(section.spoor) })
                  }}</a>
                </p>
              }
            </section>
          }
        </div>
      </div>
      <div class="ws-section ws-section--paper">
        <div class="ws-wrap ws-stack-wide"><ws-profile-notes [profile]="shown" [wijk]="home()" /></div>
      </div>
      <div class="ws-section">
        <div class="ws-wrap ws-stack-wide"><ws-profile-sources [profile]="shown" [gemeente]="gemeente().slug" /></div>
      </div>
    }
  `,
})
export class ProfilePage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly wijk = input.required<WijkView>();
  /** Null while the profile is not public. */
  readonly profile = input.required<WijkProfile | null>();
  protected readonly words = useFigureWords();
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly parts = [
    { id: 'strengths', title: 'strengths' },
    { id: 'duiding', title: 'duiding' },
    { id: 'bewoners-zeggen', title: 'residents' },
    { id: 'bronnen', title: 'sources' },
    { id: 'bestand', title: 'download' },
  ] as const;
  protected readonly names = computed(() => ({ wijk: this.wijk().name, gemeente: this.gemeente().name }));
  protected readonly home = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}`));
  protected readonly here = computed(() => `${this.home()}/cijfers`);
  protected readonly sections = computed(() =>
    firstPage(this.profile()?.sections ?? []).map((section) => ({ ...section, word: wordOf(section.spoor) })),
  );
  protected readonly estimates = computed(() =>
    this.sections().some(({ indicators }) => indicators.some(({ measured }) => measured === 'modelled')),
  );
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.wijk().name, href: this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}`) },
    { text: this.words.t('crumb') },
  ]);

  ngOnInit(): void {
    const names = this.names();
    this.page.title(`${this.words.t('title', names)}, ${names.gemeente} | Wijkspoor`);
    this.page.description(this.words.t('description', names));
  }
}
