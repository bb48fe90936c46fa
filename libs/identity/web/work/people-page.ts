import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView, SessionView } from '@wijkspoor/identity/domain';
import { Outcome, useDates, useSaid, useTexts, WorkHead } from '@wijkspoor/platform/web';
import { pageTexts } from '../page-texts';
import { workTexts } from '../work-texts';
import { InviteForm } from './invite-form';
import { MemberRow } from './member-row';
import { PeopleApi } from './people-api';
import { WithdrawButton } from './withdraw-button';

/** Who works here and who is invited, with what an administrator can do about it. */
@Component({
  selector: 'ws-people-page',
  imports: [InviteForm, MemberRow, Outcome, WithdrawButton, WorkHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-work-head
        [heading]="t('people.title')"
        [lead]="t('people.lead')"
        [failed]="members.error() || invitations.error() ? t('failed.load') : ''"
      />
      <section class="ws-stack" aria-labelledby="leden">
        <h2 class="ws-h3" id="leden">{{ t('people.members') }}</h2>
        <ws-outcome [words]="left.words()" />
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
                  (changed)="members.reload()"
                  (removed)="gone()"
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
        <ws-outcome [words]="withdrawn.words()" />
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
                  <td role="cell">
                    <ws-withdraw-button [gemeente]="gemeente().slug" [invitation]="one" (withdrawn)="takenBack()" />
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else if (invitations.hasValue()) {
          <p>{{ t('people.invitedNone') }}</p>
        }
      </section>
      <ws-invite-form [gemeente]="gemeente().slug" [roles]="may()?.invite ?? []" (invited)="invitations.reload()" />
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
  protected readonly left = useSaid();
  protected readonly withdrawn = useSaid();
  protected readonly people = computed(() => (this.members.hasValue() ? this.members.value().items : []));
  protected readonly following = computed(() => (this.members.hasValue() ? this.members.value().next : null));
  protected readonly invited = computed(() =>
    (this.invitations.hasValue() ? this.invitations.value().items : []).map((one) => ({
      ...one,
      roleName: this.words(`role.${one.role}`),
      until: this.dates.day(one.expiresAt),
    })),
  );

  protected gone(): void {
    this.left.say(this.t('people.removed'));
    this.members.reload();
  }

  protected takenBack(): void {
    this.withdrawn.say(this.t('people.withdrawn'));
    this.invitations.reload();
  }
}
