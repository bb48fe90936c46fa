import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, useLinks, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { AreaMap } from '../area-map';
import { workTexts } from '../work-texts';
import { areasWords } from './areas-words';
import { WijkApi } from './wijk-api';

/** The wijken of a gemeente for who works there: what they are made of, and whether residents see them. */
@Component({
  selector: 'ws-wijken-page',
  imports: [AreaMap, Badge, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        headingId="wijken"
        [heading]="t('wijken.title')"
        [lead]="t('wijken.lead')"
        [failed]="list.error() ? t('failed.load') : ''"
      />
      @if (list.hasValue()) {
        @if (wijken().length > 0) {
          <table class="ws-table ws-table--cards" role="table" aria-labelledby="wijken">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('wijken.name') }}</th>
                <th role="columnheader" scope="col">{{ t('wijken.areas') }}</th>
                <th role="columnheader" scope="col">{{ t('wijken.state') }}</th>
                @if (mayWrite()) {
                  <th role="columnheader" scope="col">{{ t('wijken.actions') }}</th>
                }
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (wijk of wijken(); track wijk.slug) {
                <tr role="row">
                  <th role="rowheader" scope="row">
                    @if (wijk.mark) {
                      <span class="ws-places__mark" aria-hidden="true">{{ wijk.mark }}</span>
                    }
                    <a [href]="links.gemeente(gemeente().slug, '/' + wijk.slug)">{{ wijk.name }}</a>
                  </th>
                  <td role="cell" [attr.data-label]="t('wijken.areas')">
                    <span>{{ wijk.made }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('wijken.state')">
                    <ws-badge [kind]="wijk.published ? 'done' : 'plain'">
                      {{ wijk.published ? t('wijken.public') : t('wijken.hidden') }}
                    </ws-badge>
                  </td>
                  @if (mayWrite()) {
                    <td role="cell" [attr.data-label]="t('wijken.actions')">
                      <a class="ws-pill" [href]="links.gemeente(gemeente().slug, '/werk/wijken/' + wijk.slug)">
                        {{ t('wijken.change') }}
                        <span class="ws-vh">{{ t('wijken.changeOf', { wijk: wijk.name }) }}</span>
                      </a>
                    </td>
                  }
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <p class="ws-panel">{{ mayAdd() ? t('wijken.none') : t('wijken.noneRead') }}</p>
        }
        @if (mayAdd()) {
          <div class="ws-actions">
            <a class="nl-button nl-button--primary" [href]="links.gemeente(gemeente().slug, '/werk/wijk-toevoegen')">
              <span class="nl-button__label">{{ t('wijken.add') }}</span>
            </a>
          </div>
        }
        @if (drawn(); as map) {
          <ws-area-map [map]="map" [places]="onMap()" [label]="t('wijken.map', { gemeente: gemeente().name })" />
        }
      }
    </div>
  `,
})
export class WijkenPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  private readonly slug = computed(() => this.gemeente().slug);
  private readonly api = inject(WijkApi);
  protected readonly list = this.api.wijken(this.slug);
  private readonly map = this.api.map(this.slug);
  private readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly drawn = computed(() => (this.map.hasValue() ? this.map.value().map : null));
  protected readonly mayAdd = computed(() => this.list.hasValue() && this.list.value().may.add === 'yes');
  protected readonly mayWrite = computed(() => this.items().some(({ may }) => may.write === 'yes'));
  protected readonly wijken = computed(() => {
    const shown = new Set(this.drawn()?.shapes.map(({ key }) => key));
    return this.items().map((wijk, index) => ({
      ...wijk,
      made: areasWords(this.t, wijk),
      mark: shown.has(wijk.slug) ? String(index + 1) : '',
    }));
  });
  protected readonly onMap = computed(() =>
    this.wijken().map(({ slug, name, mark }) => ({
      key: slug,
      text: name,
      mark,
      href: this.links.gemeente(this.slug(), `/${slug}`),
    })),
  );
}
