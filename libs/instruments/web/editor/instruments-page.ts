import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { useTexts, WorkHead } from '@wijkspoor/platform/web';
import { editorTexts } from './editor-texts';
import { InstrumentsApi } from './instruments-api';
import { VersionTable } from './version-table';

/** The questionnaires a gemeente can ask with: ours, and its own. */
@Component({
  selector: 'ws-instruments-page',
  imports: [VersionTable, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('list.title')"
        [lead]="t('list.lead')"
        [failed]="read.error() ? t('failed.load') : ''"
      />
      @if (list(); as list) {
        <section class="ws-stack" aria-labelledby="van-wijkspoor">
          <div class="ws-stack-tight">
            <h2 class="ws-h3" id="van-wijkspoor">{{ t('list.ours') }}</h2>
            <p class="ws-muted">{{ t('list.oursText') }}</p>
          </div>
          <ws-version-table [gemeente]="slug()" [items]="ours()" labelledBy="van-wijkspoor" />
        </section>
        <section class="ws-stack" aria-labelledby="van-gemeente">
          <h2 class="ws-h3" id="van-gemeente">{{ t('list.own') }}</h2>
          @if (own().length > 0) {
            <ws-version-table [gemeente]="slug()" [items]="own()" labelledBy="van-gemeente" />
          } @else {
            <p class="ws-panel">{{ t(list.may.write === 'yes' ? 'list.none' : 'list.noneRead') }}</p>
          }
        </section>
      }
    </div>
  `,
})
export class InstrumentsPage {
  readonly gemeente = input.required<GemeenteView>();
  protected readonly t = useTexts(editorTexts);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(InstrumentsApi).list(this.slug);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly ours = computed(() => (this.list()?.items ?? []).filter(({ shipped }) => shipped));
  protected readonly own = computed(() => (this.list()?.items ?? []).filter(({ shipped }) => !shipped));
}
