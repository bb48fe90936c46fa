import { Component, computed, inject, signal } from '@angular/core';
import {
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useLinks,
  useTexts,
  WorkHead,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from '../work-texts';
import { FirstAdministrator } from './first-administrator';
import { OperatorApi } from './operator-api';

const empty = { slug: '', name: '', cbsCode: '' };

/** The gemeenten of the platform, and the way to add one. */
@Component({
  selector: 'ws-gemeenten-page',
  imports: [Bind, ErrorSummary, FieldControl, FirstAdministrator, FormField, Outcome, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        headingId="gemeenten"
        [heading]="t('operator.title')"
        [lead]="t('operator.lead')"
        [failed]="list.error() ? t('failed.load') : ''"
      />
      @if (gemeenten().length > 0) {
        <table class="ws-table ws-table--cards" role="table" aria-labelledby="gemeenten">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('operator.name') }}</th>
              <th role="columnheader" scope="col">{{ t('operator.slug') }}</th>
              <th role="columnheader" scope="col">{{ t('operator.cbs') }}</th>
              <th role="columnheader" scope="col">{{ t('operator.administrator') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (one of gemeenten(); track one.id) {
              <tr role="row">
                <th role="rowheader" scope="row">
                  <a [href]="links.gemeente(one.slug)">{{ one.name }}</a>
                </th>
                <td role="cell" [attr.data-label]="t('operator.slug')">
                  <span>{{ one.slug }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('operator.cbs')">
                  <span>{{ one.cbsCode ?? '' }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('operator.administrator')">
                  @if (one.may.inviteFirstAdministrator === 'yes') {
                    <ws-first-administrator [slug]="one.slug" [name]="one.name" />
                  } @else {
                    <span>{{ t('operator.hasAdministrator') }}</span>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list.hasValue()) {
        <p>{{ t('operator.none') }}</p>
      }
      <section class="ws-panel ws-panel--plain" aria-labelledby="nieuw">
        <h2 class="ws-h3" id="nieuw">{{ t('operator.add') }}</h2>
        <form class="ws-form" method="post" novalidate (submit)="send($event)">
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          <ws-form-field [fieldId]="api.id('name')" [label]="t('operator.name')" [error]="api.error('name')">
            <input wsControl type="text" autocomplete="off" [wsBind]="add('name')" />
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('slug')"
            [label]="t('operator.slug')"
            [description]="t('operator.slugHelp')"
            [error]="api.error('slug')"
            size="medium"
          >
            <input wsControl type="text" autocomplete="off" dir="ltr" [wsBind]="add('slug')" />
          </ws-form-field>
          <ws-form-field
            [fieldId]="api.id('cbsCode')"
            [label]="t('operator.cbs')"
            [description]="t('operator.cbsHelp')"
            [error]="api.error('cbsCode')"
            size="short"
          >
            <input wsControl type="text" autocomplete="off" dir="ltr" [wsBind]="add('cbsCode')" />
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('operator.add') }}</span>
            </button>
          </div>
          <ws-outcome [words]="api.done()" />
        </form>
      </section>
    </div>
  `,
})
export class GemeentenPage {
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  protected readonly list = inject(OperatorApi).gemeenten();
  protected readonly gemeenten = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly api = useApiForm(
    'gemeente',
    { name: this.t('operator.name'), slug: this.t('operator.slug'), cbsCode: this.t('operator.cbs') },
    this.t('failed.load'),
  );
  private readonly model = signal(empty);
  protected readonly add = boundFields(this.model);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { cbsCode, ...rest } = this.model();
    const body = cbsCode === '' ? rest : { ...rest, cbsCode };
    if (!(await this.api.send({ method: 'POST', path: '/v1/operator/gemeenten', body }, this.t('operator.added'))))
      return;
    this.model.set(empty);
    this.list.reload();
  }
}
