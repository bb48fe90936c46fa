import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Outcome, useSaid, useTexts } from '@wijkspoor/platform/web';
import { InvitedList } from '@wijkspoor/voting/domain';
import { VoteHead } from '../vote-head';
import { votePath } from '../votes-api';
import { InviteForm } from './invite-form';
import { invitedTexts } from './invited-texts';
import { TakeOffForm } from './take-off-form';

/** Who is invited to a vote: how many, inviting more, and taking people off until it opens. */
@Component({
  selector: 'ws-vote-invited-page',
  imports: [Alert, InviteForm, Outcome, TakeOffForm, VoteHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-vote-head
        [gemeente]="slug()"
        [project]="list()?.vote?.project"
        [vote]="list()?.vote"
        [heading]="t('invited.title')"
        [lead]="t('invited.lead')"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.load') }}</p>
        </ws-alert>
      }
      @if (list(); as seen) {
        <section class="ws-stack-tight" aria-labelledby="stand">
          <h2 class="ws-h3" id="stand">{{ t('invited.stand') }}</h2>
          <ws-outcome [words]="said.words()" />
          <p>{{ seen.amount === 0 ? t('invited.none') : t('invited.amount', { n: seen.amount }) }}</p>
          @if (closed(); as words) {
            <p class="ws-panel">{{ words }}</p>
          }
        </section>
        <div class="ws-halves">
          @if (seen.takes) {
            <section class="ws-stack" aria-labelledby="erbij">
              <h2 class="ws-h3" id="erbij">{{ t('invited.add') }}</h2>
              <p class="ws-prose">{{ t('invited.addText') }}</p>
              <ws-invite-form [gemeente]="slug()" [vote]="vote()" (invited)="tell($event)" />
            </section>
          }
          @if (seen.takesOff && seen.amount > 0) {
            <section class="ws-stack" aria-labelledby="eraf">
              <h2 class="ws-h3" id="eraf">{{ t('invited.takeOff') }}</h2>
              <p class="ws-prose">{{ t('invited.takeOffText') }}</p>
              <ws-take-off-form [gemeente]="slug()" [vote]="vote()" (changed)="tell($event)" />
            </section>
          }
        </div>
      }
    </div>
  `,
})
export class VoteInvitedPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the vote. */
  readonly vote = input.required<string>();
  protected readonly t = useTexts(invitedTexts);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = httpResource(() => `${votePath(this.slug(), this.vote())}/invited`, {
    parse: (answer) => InvitedList.parse(answer),
  });
  protected readonly list = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** Why nobody can be invited now; empty when people can. */
  protected readonly closed = computed(() => {
    const list = this.list();
    if (list === undefined || list.takes) return '';
    const { state } = list.vote;
    if (state === 'draft') return this.t('invited.notYet');
    return state === 'planned' || state === 'open' ? this.t('invited.notOffered') : this.t('invited.over');
  });

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
  }
}
