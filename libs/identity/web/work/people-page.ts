import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView, SessionView } from '@wijkspoor/identity/domain';
import { Alert, useDates, useTexts } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';
import { workTexts } from '../work-texts';
import { InviteForm } from './invite-form';
import { MemberRow } from './member-row';
import { PeopleApi } from './people-api';
import { WithdrawButton } from './withdraw-button';

/** Who works here and who is invited, with what an administrator can do about it. */
@Component({
  selector: 'ws-people-page',
  imports: [Alert, InviteForm, MemberRow, WithdrawButton],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <div class="ws-stack-tight">
        <h1>{{ t('people.title') }}</h1>
        <p class="ws-muted">{{ t('people.lead') }}</p>
        <div aria-live="polite">
          @if (said(); as said) {
            <ws-alert kind="ok">
              <p>{{ said }}</p>
            </ws-alert>
          }
        </div>
      </div>
      @if (members.error() || invitations.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      <section class="ws-stack" aria-labelledby="leden">
        <h2 class="ws-h3" id="leden">{{ t('people.members') }}</h2>
        @if (people().length > 0) {
          <table class="ws-table ws-table--cards" role="table" aria-labelledby="leden">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('people.name') }}</th>
                <th role="columnheader" scope="col">{{ t('people.email') }}</th>
                <th role="columnheader" scope="col">{{ t('people.role') }}</th>
                <th role="columnheader" scope="col">{{ t('people.organisation') }}</th>
                @if (mayChange()) {
                  <th role="columnheader" scope="col">{{ t('people.change') }}</th>
                }
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (member of people(); track member.id) {
                <tr
                  wsMemberRow
                  role="row"
                  [gemeente]="gemeente().slug"
                  [member]="member"
                  [mayChange]="mayChange()"
                  (changed)="tell($event)"
                ></tr>
              }
            </tbody>
          </table>
        } @else if (members.hasValue()) {
          <p>{{ t('people.none') }}</p>
        }
        @if (following(); as next) {
          <p>
            <button class="nl-button nl-button--secondary" type="button" (click)="after.set(next)">
              <span class="nl-button__label">{{ t('list.more') }}</span>
            </button>
          </p>
        }
      </section>
      <section class="ws-stack" aria-labelledby="genodigden">
        <h2 class="ws-h3" id="genodigden">{{ t('people.invited') }}</h2>
        @if (invited().length > 0) {
          <table class="ws-table ws-table--cards" role="table" aria-labelledby="genodigden">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">{{ t('people.email') }}</th>
                <th role="columnheader" scope="col">{{ t('people.role') }}</th>
                <th role="columnheader" scope="col">{{ t('people.until') }}</th>
                <th role="columnheader" scope="col">{{ t('people.withdraw') }}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              @for (one of invited(); track one.id) {
                <tr role="row">
                  <th role="rowheader" scope="row">
                    <bdi>{{ one.email }}</bdi>
                  </th>
                  <td role="cell" [attr.data-label]="t('people.role')">
                    <span>{{ one.roleName }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('people.until')">
                    <span>{{ one.until }}</span>
                  </td>
                  <td role="cell" [attr.data-label]="t('people.withdraw')">
                    <ws-withdraw-button
                      [gemeente]="gemeente().slug"
                      [invitation]="one"
                      (withdrawn)="tell(t('people.withdrawn'))"
                    />
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else if (invitations.hasValue()) {
          <p>{{ t('people.invitedNone') }}</p>
        }
      </section>
      <ws-invite-form
        [gemeente]="gemeente().slug"
        [roles]="may()?.invite ?? []"
        (invited)="tell(t('people.inviteDone'))"
      />
    </div>
  `,
})
export class PeoplePage {
  readonly gemeente = input.required<GemeenteView>();
  readonly session = input.required<SessionView>();
  protected readonly t = useTexts(workTexts);
  private readonly words = useTexts(pageTexts);
  private readonly api = inject(PeopleApi);
  private readonly dates = useDates();
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly may = computed(() => this.session().gemeenten.find(({ slug }) => slug === this.slug())?.may);
  protected readonly mayChange = computed(() => this.may()?.changeMembers === 'yes');
  protected readonly after = signal<string | null>(null);
  protected readonly members = this.api.members(this.slug, this.after);
  protected readonly invitations = this.api.invitations(this.slug);
  protected readonly said = signal('');
  protected readonly people = computed(() => (this.members.hasValue() ? this.members.value().items : []));
  protected readonly following = computed(() => (this.members.hasValue() ? this.members.value().next : null));
  protected readonly invited = computed(() =>
    (this.invitations.hasValue() ? this.invitations.value().items : []).map((one) => ({
      ...one,
      roleName: this.words(`role.${one.role}`),
      until: this.dates.day(one.expiresAt),
    })),
  );

  protected tell(words: string): void {
    this.said.set(words);
    this.members.reload();
    this.invitations.reload();
  }
}
