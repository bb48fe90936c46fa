import { Component, computed, DOCUMENT, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { frameTexts, Lost, Page, PAGE_REQUEST, useLinks, useTexts } from '@wijkspoor/platform/web';

const known = ['400', '401', '403', '404', '409', '410', '413', '429', '500', '503'] as const;
type Known = (typeof known)[number];

/** Says what went wrong, and what to do now. */
@Component({
  selector: 'ws-failed-page',
  imports: [Lost],
  template: `
    <ws-lost [heading]="t(title())" [text]="t(text())">
      @if (kept(); as kept) {
        <p>{{ t('failed.kept') }}</p>
        <form class="ws-actions ws-actions--fill" method="post">
          @for (field of kept; track $index) {
            <input type="hidden" [name]="field[0]" [value]="field[1]" />
          }
          <button class="nl-button nl-button--primary" type="submit">
            <span class="nl-button__label">{{ t('failed.send') }}</span>
          </button>
        </form>
      }
      <p class="ws-actions ws-actions--fill">
        @if (code() === '401') {
          <a class="nl-button nl-button--primary" [href]="links.platform('/inloggen')">
            <span class="nl-button__label">{{ t('signIn') }}</span>
          </a>
        } @else if (asked(); as asked) {
          <a class="nl-button nl-button--secondary" [href]="asked">
            <span class="nl-button__label">{{ t('failed.again') }}</span>
          </a>
        } @else {
          <a class="nl-button nl-button--primary" [href]="home()">
            <span class="nl-button__label">{{ t('failed.home') }}</span>
          </a>
        }
      </p>
    </ws-lost>
  `,
})
export class FailedPage implements OnInit {
  readonly status = input<string>();
  protected readonly t = useTexts(frameTexts);
  protected readonly links = useLinks();
  private readonly page = inject(Page);
  /** The gemeente around this page, when it is one of hers. */
  readonly gemeente = input<GemeenteView>();
  protected readonly home = computed(() => {
    const gemeente = this.gemeente();
    return gemeente === undefined ? this.links.platform('/') : this.links.gemeente(gemeente.slug);
  });
  protected readonly code = computed((): Known => known.find((one) => one === this.status()) ?? '404');
  private readonly request = inject(PAGE_REQUEST);
  private readonly location = inject(DOCUMENT).location;
  private readonly away = computed(() => this.code() === '503');
  /** A form that could be neither handed over nor shown again: its fields, to send once more. */
  protected readonly kept = computed(() => {
    const again = this.away() ? this.request?.form?.again : null;
    if (again === null || again === undefined) return null;
    return Object.entries(again).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  });
  /** The page that was asked for, to ask for once more. */
  protected readonly asked = computed(() => {
    const { pathname, search } = this.location;
    return this.away() && !pathname.includes('/fout/') ? pathname + search : null;
  });
  protected readonly title = computed(() => `failed.${this.code()}.title` as const);
  protected readonly text = computed(() => `failed.${this.code()}.text` as const);

  ngOnInit(): void {
    this.page.status(Number(this.code()));
    this.page.title(`${this.t(this.title())} | Wijkspoor`);
  }
}
