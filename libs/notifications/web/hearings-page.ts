import { Component, computed, input } from '@angular/core';
import type { SessionView } from '@wijkspoor/identity/domain';
import {
  Alert,
  ErrorSummary,
  FieldControl,
  FormField,
  useDates,
  useLinks,
  usePlainForm,
  useTexts,
} from '@wijkspoor/platform/web';
import { type Hearings, hearings, type MailReach, type Topic, topics } from '../domain';
import { pageTexts } from './page-texts';

/** About what somebody gets mail, and when. */
@Component({
  selector: 'ws-hearings-page',
  imports: [Alert, ErrorSummary, FieldControl, FormField],
  template: `
    <div class="ws-wrap ws-narrow ws-section ws-stack-wide">
      @if (done()) {
        <ws-alert kind="ok">
          <p>{{ t('hearing.done') }}</p>
        </ws-alert>
      }
      @if (closedUntil(); as day) {
        <ws-alert kind="warning">
          <p>{{ t('hearing.closed', { day }) }}</p>
        </ws-alert>
      }
      <ws-error-summary [heading]="form.heading" [errors]="form.errors" />
      <div class="ws-stack">
        <h1>{{ t('hearing.title') }}</h1>
        <p class="ws-lead">{{ t('hearing.lead') }}</p>
        <p>{{ t('hearing.always') }}</p>
        <p>
          <a [href]="links.platform('/berichten')">{{ t('hearing.inbox') }}</a>
        </p>
      </div>
      <form class="ws-form" method="post" novalidate>
        @for (topic of topics; track topic) {
          <ws-form-field [fieldId]="form.id(topic)" [label]="t(labelOf(topic))" [error]="form.error(topic)">
            <select wsControl [name]="topic">
              @for (how of hearings; track how) {
                <option [value]="how" [attr.selected]="how === form.value(topic, chosen()[topic]) ? '' : null">
                  {{ t(wordsOf(how)) }}
                </option>
              }
            </select>
          </ws-form-field>
        }
        @if (session().account?.ofOneGemeente) {
          <p>{{ t('hearing.fixed') }}</p>
        } @else {
          <div class="ws-actions ws-actions--fill">
            <button class="nl-button nl-button--primary" type="submit" name="do" value="choose">
              <span class="nl-button__label">{{ t('hearing.save') }}</span>
            </button>
          </div>
        }
      </form>
    </div>
  `,
})
export class HearingsPage {
  readonly session = input.required<SessionView>();
  readonly chosen = input.required<Hearings>();
  readonly reach = input.required<MailReach>();
  readonly done = input.required<boolean>();
  protected readonly t = useTexts(pageTexts);
  protected readonly links = useLinks();
  private readonly dates = useDates();
  protected readonly closedUntil = computed(() => {
    const { closedUntil } = this.reach();
    return closedUntil === null ? null : this.dates.day(closedUntil);
  });
  protected readonly topics = topics;
  protected readonly hearings = hearings;
  protected readonly labelOf = (topic: Topic) => `hearing.${topic}` as const;
  protected readonly wordsOf = (how: (typeof hearings)[number]) => `how.${how}` as const;
  protected readonly form = usePlainForm(
    'choose',
    Object.fromEntries(topics.map((topic) => [topic, this.t(`hearing.${topic}`)])),
  );
}
