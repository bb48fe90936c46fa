import { Component, computed, inject, input } from '@angular/core';
import type { ActionView } from '@wijkspoor/action-plan/domain/mix';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Outcome, useApiForm, useLinks, useSaid } from '@wijkspoor/platform/web';
import { MixApi } from './mix-api';
import { MixHead } from './mix-head';
import { useMixWords } from './mix-words';

/** What is done about weak answers of 4xToegang, over all interventions of a project. */
@Component({
  selector: 'ws-actions-page',
  imports: [Alert, Badge, MixHead, Outcome],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-mix-head
        [gemeente]="slug()"
        [project]="list()?.project"
        [heading]="t('actions.title')"
        [lead]="t('actions.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.plan') }}</p>
        </ws-alert>
      }
      <ws-outcome [words]="said.words()" [kind]="refused() ? 'error' : 'ok'" />
      @if (rows().length > 0) {
        <table class="ws-table ws-table--cards" role="table" [attr.aria-label]="t('actions.title')">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{{ t('actions.what') }}</th>
              <th role="columnheader" scope="col">{{ t('actions.of') }}</th>
              <th role="columnheader" scope="col">{{ t('actions.who') }}</th>
              <th role="columnheader" scope="col">{{ t('actions.due') }}</th>
              <th role="columnheader" scope="col">{{ t('actions.state') }}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            @for (row of rows(); track row.action.id) {
              <tr role="row">
                <th role="rowheader" scope="row" dir="auto">{{ row.action.what }}</th>
                <td role="cell" [attr.data-label]="t('actions.of')">
                  <span>
                    <a [href]="row.href" dir="auto">{{ row.action.intervention.title }}</a> ({{ row.aspect }})
                  </span>
                </td>
                <td role="cell" [attr.data-label]="t('actions.who')">
                  <span dir="auto">{{ row.who }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('actions.due')">
                  <span>{{ words.day(row.action.dueOn) }}</span>
                </td>
                <td role="cell" [attr.data-label]="t('actions.state')">
                  <span class="ws-actions">
                    <ws-badge [kind]="row.action.doneOn ? 'done' : row.action.late ? 'late' : 'plain'">
                      {{ row.state }}
                    </ws-badge>
                    @if (row.action.may.finish === 'yes') {
                      <button class="ws-link" type="button" (click)="finish(row.action)">
                        {{ t(row.action.doneOn ? 'actions.reopen' : 'actions.finish') }}
                        <span class="ws-vh">{{ row.action.what }}</span>
                      </button>
                    }
                  </span>
                </td>
              </tr>
            }
          </tbody>
        </table>
      } @else if (list()) {
        <p class="ws-panel">{{ t('actions.none') }}</p>
      }
    </div>
  `,
})
export class ActionsPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly words = useMixWords();
  protected readonly t = this.words.t;
  private readonly links = useLinks();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(MixApi).actions(this.slug, this.project);
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly said = useSaid();
  private readonly api = useApiForm('actie', {}, this.t('failed.load'));
  protected readonly refused = computed(() => this.api.heading() !== '');
  protected readonly rows = computed(() =>
    (this.list()?.items ?? []).map((action) => ({
      action,
      aspect: this.t(`access.${action.aspect}`),
      href: this.links.gemeente(this.slug(), `/werk/interventies/${action.intervention.number}`),
      who: `${action.ownerOrganisation?.name ?? this.t('gemeente')}, ${action.ownerRole}`,
      state: this.stateOf(action),
    })),
  );

  protected async finish({ id, doneOn, version }: ActionView): Promise<void> {
    const done = doneOn === null;
    const path = `/v1/gemeenten/${this.slug()}/plan-actions/${id}`;
    const sent = await this.api.send({ method: 'PUT', path, body: { done }, version }, '');
    this.said.say(sent ? this.t(done ? 'actions.done' : 'actions.reopened') : this.api.heading());
    this.read.reload();
  }

  private stateOf({ doneOn, late }: ActionView): string {
    if (doneOn !== null) return this.t('actions.doneOn', { date: this.words.day(doneOn) });
    return this.t(late ? 'actions.late' : 'actions.waits');
  }
}
