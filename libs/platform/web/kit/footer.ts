import { Component, input } from '@angular/core';
import { directionOf, type Language } from '@wijkspoor/platform/domain';
import type { PageLink } from './link';

/** One column of a footer: words, or links under a heading. */
export interface FooterColumn {
  readonly title: string;
  readonly text?: string;
  /** Language of the words, where they are not in that of the page. */
  readonly lang?: Language;
  readonly links?: readonly PageLink[];
}

/** Foot of every page: help in person first, then where to read more. */
@Component({
  selector: 'ws-footer',
  template: `
    <footer class="ws-foot">
      <div class="ws-wrap">
        <div class="ws-foot__in">
          @for (column of columns(); track column.title) {
            <section>
              <h2>{{ column.title }}</h2>
              @if (column.text) {
                <p [attr.lang]="column.lang" [attr.dir]="column.lang ? directionOf(column.lang) : null">
                  {{ column.text }}
                </p>
              }
              @if (column.links; as links) {
                <ul>
                  @for (link of links; track link.href) {
                    <li>
                      <a [href]="link.href">{{ link.text }}</a>
                    </li>
                  }
                </ul>
              }
            </section>
          }
        </div>
        @if (end(); as end) {
          <p class="ws-foot__end">
            <svg viewBox="0 0 72 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5">
              <path d="M0 8h72" />
              <g fill="currentColor">
                <circle cx="12" cy="8" r="4.5" />
                <circle cx="36" cy="8" r="4.5" />
                <circle cx="60" cy="8" r="4.5" />
              </g>
            </svg>
            {{ end }}
          </p>
        }
      </div>
    </footer>
  `,
})
export class Footer {
  readonly columns = input.required<readonly FooterColumn[]>();
  readonly end = input<string>();
  protected readonly directionOf = directionOf;
}
