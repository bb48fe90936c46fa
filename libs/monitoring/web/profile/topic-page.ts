import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { spoorWithWord, type WijkProfile } from '@wijkspoor/monitoring/domain';
import { Alert, Breadcrumb, frameTexts, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import type { WijkView } from '@wijkspoor/wijk/domain';
import { useFigureWords } from './figure-words';
import { ProfileSectionList } from './profile-section';

/** All figures of one spoor, for a profile that is too long for one page. */
@Component({
  selector: 'ws-topic-page',
  imports: [Alert, Breadcrumb, ProfileSectionList],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ title() }}</h1>
        @if (!profile().published) {
          <ws-alert kind="info">
            <p>{{ words.t('preview') }}</p>
          </ws-alert>
        }
      </div>
      <section aria-labelledby="cijfers" class="ws-stack">
        <h2 class="ws-vh" id="cijfers">{{ words.t('crumb') }}</h2>
        <ws-profile-section [indicators]="indicators()" id="c" />
      </section>
      <p>
        <a [href]="all()">{{ words.t('back', names()) }}</a>
      </p>
    </div>
  `,
})
export class TopicPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly wijk = input.required<WijkView>();
  readonly profile = input.required<WijkProfile>();
  /** The word of the spoor in the address. */
  readonly onderdeel = input.required<string>();
  protected readonly words = useFigureWords();
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly page = inject(Page);
  private readonly spoor = computed(() => spoorWithWord(this.onderdeel()) ?? null);
  protected readonly names = computed(() => ({ wijk: this.wijk().name, gemeente: this.gemeente().name }));
  protected readonly title = computed(() =>
    this.words.t('topicTitle', { ...this.names(), topic: this.words.spoor(this.spoor()) }),
  );
  protected readonly all = computed(() => this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}/cijfers`));
  protected readonly indicators = computed(
    () => this.profile().sections.find(({ spoor }) => spoor === this.spoor())?.indicators ?? [],
  );
  protected readonly crumbs = computed(() => [
    { text: this.wijk().name, href: this.links.gemeente(this.gemeente().slug, `/${this.wijk().slug}`) },
    { text: this.words.t('crumb'), href: this.all() },
    { text: this.words.spoor(this.spoor()) },
  ]);

  ngOnInit(): void {
    const names = { ...this.names(), topic: this.words.spoor(this.spoor()) };
    this.page.title(`${this.title()}, ${names.gemeente} | Wijkspoor`);
    this.page.description(this.words.t('topicDescription', names));
  }
}
