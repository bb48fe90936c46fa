import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { SuggestionVerb, WorkSuggestion } from '@wijkspoor/action-plan/domain';
import {
  Alert,
  Badge,
  type BadgeKind,
  ErrorSummary,
  FieldControl,
  FormField,
  useApiForm,
  useDates,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { workTexts } from './work-texts';

const badges: Readonly<Record<WorkSuggestion['state'], BadgeKind>> = {
  waiting: 'late',
  shown: 'open',
  refused: 'no',
  takenOver: 'done',
  adapted: 'done',
  declined: 'no',
};
const reading: readonly SuggestionVerb[] = ['show', 'refuse'];

/** Something that was proposed, and what can be done with it. */
@Component({
  selector: 'ws-suggestion-item',
  imports: [Alert, Badge, Bind, ErrorSummary, FieldControl, FormField],
  template: `
    <article class="ws-panel ws-panel--plain ws-stack-tight" [attr.aria-label]="by()">
      <p>
        <strong>{{ by() }}</strong> <ws-badge [kind]="badge()">{{ t(outcome()) }}</ws-badge>
      </p>
      <p class="ws-muted">{{ t('said.at', { n: number() }) }} · {{ day() }}</p>
      @if (one().words) {
        <blockquote class="ws-quote" dir="auto">{{ one().words }}</blockquote>
      }
      @if (one().reason) {
        <p dir="auto">{{ t('said.answered', { words: one().reason }) }}</p>
      }
      @if (marks().length > 0 && one().state === 'waiting') {
        <h4 class="ws-label">{{ t('said.marks') }}</h4>
        <ul class="ws-list">
          @for (mark of marks(); track mark) {
            <li>{{ mark }}</li>
          }
        </ul>
      }
      @if (changed()) {
        <ws-alert kind="info">
          <p>{{ t('said.changed') }}</p>
        </ws-alert>
      }
      <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
      @if (asked(); as verb) {
        <form class="ws-form" method="post" novalidate (submit)="submit($event, verb)">
          @if (verb === 'adapt') {
            <ws-form-field [fieldId]="api.id('words')" [label]="t('said.words')" [error]="api.error('words')">
              <textarea wsControl rows="5" maxlength="2000" dir="auto" [wsBind]="edit('words')"></textarea>
            </ws-form-field>
          }
          <ws-form-field
            [fieldId]="api.id('why')"
            [label]="t(verb === 'refuse' || verb === 'decline' ? 'said.reason' : 'said.why')"
            [description]="t('said.whyHelp')"
            [optional]="verb === 'adapt' ? t('optional') : undefined"
            [error]="api.error('why')"
          >
            <textarea wsControl rows="3" maxlength="1000" dir="auto" [wsBind]="edit('why')"></textarea>
          </ws-form-field>
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t(keyOf(verb)) }}</span>
            </button>
            <button class="ws-link" type="button" (click)="asked.set(null)">{{ t('stop') }}</button>
          </div>
        </form>
      } @else if (verbs().length > 0) {
        <div class="ws-actions">
          @for (verb of verbs(); track verb) {
            <button class="nl-button nl-button--secondary" type="button" (click)="begin(verb)">
              <span class="nl-button__label">{{ t(keyOf(verb)) }}</span>
            </button>
          }
        </div>
      }
    </article>
  `,
})
export class SuggestionItem {
  readonly gemeente = input.required<string>();
  readonly one = input.required<WorkSuggestion>();
  /** The place of its paragraph, from 1; what that says now, and in which version. */
  readonly number = input.required<number>();
  readonly now = input.required<{ readonly words: string; readonly version: number }>();
  /** The version of the goal or plan, as it was read. */
  readonly version = input.required<number>();
  readonly mayRead = input.required<boolean>();
  readonly mayAnswer = input.required<boolean>();
  readonly answered = output();
  protected readonly t = useTexts(workTexts);
  private readonly dates = useDates();
  protected readonly keyOf = (verb: SuggestionVerb) => `verb.${verb}` as const;
  protected readonly outcome = computed(() => `outcome.${this.one().state}` as const);
  protected readonly badge = computed(() => badges[this.one().state]);
  protected readonly day = computed(() => this.dates.day(this.one().sentOn));
  protected readonly by = computed(() => {
    const { kind, role, onPaper } = this.one();
    const who = this.t(`role.${role}`);
    return `${this.t(`kind.${kind}`)}, ${onPaper ? this.t('role.onPaper', { who }) : who}`;
  });
  protected readonly marks = computed(() => this.one().marks.map((mark) => this.t(`mark.${mark}`)));
  protected readonly verbs = computed(() =>
    this.one().moves.filter((verb) => (reading.includes(verb) ? this.mayRead() : this.mayAnswer())),
  );
  protected readonly changed = computed(
    () =>
      this.one().kind === 'wording' && this.verbs().includes('takeOver') && this.one().basedOn !== this.now().version,
  );
  /** What somebody is about to do, and needs words. */
  protected readonly asked = signal<SuggestionVerb | null>(null);
  private readonly model = linkedSignal({
    source: this.asked,
    computation: () => ({ why: '', words: this.one().kind === 'wording' ? this.one().words : this.now().words }),
  });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm(
    'voorstel',
    { words: this.t('said.words'), why: this.t('said.why') },
    this.t('failed.load'),
  );

  protected async begin(verb: SuggestionVerb): Promise<void> {
    if (verb === 'show' || verb === 'takeOver') await this.send(verb, {});
    else this.asked.set(verb);
  }

  protected async submit(event: Event, verb: SuggestionVerb): Promise<void> {
    event.preventDefault();
    const { why, words } = this.model();
    await this.send(verb, { why, ...(verb === 'adapt' ? { words } : {}) });
  }

  private async send(verb: SuggestionVerb, more: object): Promise<void> {
    const base = `/v1/gemeenten/${this.gemeente()}/suggestions/${this.one().id}`;
    const sent = reading.includes(verb)
      ? await this.api.send({ method: 'POST', path: `${base}/readings`, body: { decision: verb, ...more } }, '')
      : await this.api.send(
          { method: 'POST', path: `${base}/answers`, body: { answer: verb, ...more }, version: this.version() },
          '',
        );
    if (!sent) return;
    this.asked.set(null);
    this.answered.emit();
  }
}
