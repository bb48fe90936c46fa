import { Component, computed, input } from '@angular/core';
import type { InstrumentList } from '@wijkspoor/instruments/domain';
import { Badge, useLinks, useTexts } from '@wijkspoor/platform/web';
import { editorTexts } from './editor-texts';

/** Versions of some questionnaires, the newest first; each opens on a page of its own. */
@Component({
  selector: 'ws-version-table',
  imports: [Badge],
  template: `
    <table class="ws-table ws-table--cards" role="table" [attr.aria-labelledby]="labelledBy()">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">{{ t('list.name') }}</th>
          <th role="columnheader" scope="col">{{ t('list.version') }}</th>
          <th role="columnheader" scope="col">{{ t('list.size') }}</th>
          <th role="columnheader" scope="col">{{ t('list.languages') }}</th>
          <th role="columnheader" scope="col">{{ t('list.state') }}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        @for (row of rows(); track row.id) {
          <tr role="row">
            <th role="rowheader" scope="row">
              <a [href]="row.href" dir="auto">{{ row.title }}</a>
            </th>
            <td role="cell" [attr.data-label]="t('list.version')">
              <span>{{ row.number }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('list.size')">
              <span>{{ row.size }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('list.languages')">
              <span>{{ row.spoken }}</span>
            </td>
            <td role="cell" [attr.data-label]="t('list.state')">
              <ws-badge [kind]="row.state === 'published' ? 'done' : 'plain'">{{ row.stateText }}</ws-badge>
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class VersionTable {
  readonly gemeente = input.required<string>();
  readonly items = input.required<InstrumentList['items']>();
  /** Id of the heading it is named by. */
  readonly labelledBy = input.required<string>();
  protected readonly t = useTexts(editorTexts);
  private readonly links = useLinks();
  protected readonly rows = computed(() =>
    this.items()
      .flatMap(({ versions }) => versions)
      .map((version) => ({
        ...version,
        href: this.links.gemeente(this.gemeente(), `/werk/vragenlijsten/${version.id}`),
        size: [this.t('list.questions', { n: version.questions }), this.t('list.minutes', { n: version.minutes })].join(
          ', ',
        ),
        spoken: version.languages.map((one) => this.t(`language.${one}`)).join(', '),
        stateText: this.t(`state.${version.state}`),
      })),
  );
}
