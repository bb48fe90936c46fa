import { Component, computed, input } from '@angular/core';
import type { SheetList } from '@wijkspoor/instruments/domain';
import { Alert, useLinks, useTexts } from '@wijkspoor/platform/web';
import { RoundHead } from '../rounds/round-head';
import { paperTexts } from './paper-texts';

const parts = [
  ['', 'paper.enter'],
  ['/nakijken', 'paper.check'],
  ['/overtypen', 'paper.texts'],
] as const;

/** Top of the pages about paper: where it is, its title, and the other pages with how much waits there. */
@Component({
  selector: 'ws-paper-head',
  imports: [Alert, RoundHead],
  template: `
    <div class="ws-stack">
      <ws-round-head
        [gemeente]="gemeente()"
        [project]="list()?.round?.project"
        [round]="list()?.round"
        [heading]="heading()"
        [lead]="lead()"
      />
      @if (failed()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      <nav class="ws-chips" [attr.aria-label]="t('paper.parts')">
        @for (link of links(); track link.href) {
          <a class="ws-pill" [href]="link.href" [attr.aria-current]="link.current ? 'page' : null">
            {{ link.text }}
            @if (link.count > 0) {
              <span class="ws-count">{{ link.count }}</span>
            }
          </a>
        }
      </nav>
    </div>
  `,
})
export class PaperHead {
  readonly gemeente = input.required<string>();
  /** Number of the round. */
  readonly round = input.required<string>();
  readonly list = input.required<SheetList | undefined>();
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly part = input.required<(typeof parts)[number][0]>();
  readonly failed = input(false);
  protected readonly t = useTexts(paperTexts);
  private readonly to = useLinks();
  protected readonly links = computed(() => {
    const items = this.list()?.items ?? [];
    const waits: Readonly<Record<(typeof parts)[number][0], number>> = {
      '': 0,
      '/nakijken': items.filter(({ checked }) => !checked).length,
      '/overtypen': items.filter(({ textsEntered }) => !textsEntered).length,
    };
    const root = this.to.gemeente(this.gemeente(), `/werk/ronden/${this.round()}`);
    return [
      ...parts.map(([path, text]) => ({
        ...{ text: this.t(text), href: `${root}/papier${path}`, count: waits[path], current: path === this.part() },
      })),
      { text: this.t('paper.together'), href: `${root}/samen`, count: 0, current: false },
    ];
  });
}
