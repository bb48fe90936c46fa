import { Component, computed, input, output, signal } from '@angular/core';
import {
  Badge,
  type BadgeKind,
  ErrorSummary,
  FieldControl,
  FormField,
  newId,
  useApiForm,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { longestOf, type Part, type ReportView } from '@wijkspoor/reports/domain';
import { ReportBlocks } from './report-blocks';
import { useReportWords } from './report-words';
import { reportsPath } from './reports-api';

const badges: Readonly<Record<NonNullable<Part['state']>, BadgeKind>> = {
  nothing: 'no',
  open: 'open',
  inOrder: 'done',
};

/** A part of a report: what is known with its source, and the words that people put to it. */
@Component({
  selector: 'ws-report-part',
  imports: [Badge, Bind, ErrorSummary, FieldControl, FormField, ReportBlocks],
  template: `
    <section class="ws-stack" [attr.aria-labelledby]="'deel-' + part().key">
      <h2 class="ws-h3" [id]="'deel-' + part().key" [attr.lang]="report().language">{{ part().title }}</h2>
      @if (part().state; as state) {
        <p>
          <ws-badge [kind]="badge(state)">{{ t(partKey(state)) }}</ws-badge>
        </p>
      }
      <ws-report-blocks [part]="part()" [language]="report().language" />
      @if (writing()) {
        <form
          class="ws-form"
          method="post"
          (submit)="send($event)"
          [attr.aria-label]="t('write.of', { part: part().title })"
        >
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @for (words of part().words; track words.key) {
            <ws-form-field
              [fieldId]="api.id('words.' + $index + '.text')"
              [label]="words.title"
              [description]="words.help + ' ' + t('letters.left', { n: most() })"
              [error]="api.error('words.' + $index + '.text')"
            >
              <textarea wsControl rows="6" dir="auto" [attr.maxlength]="most()" [wsBind]="edit(words.key)"></textarea>
            </ws-form-field>
          }
          <div class="ws-actions">
            <button class="nl-button nl-button--primary" type="submit">
              <span class="nl-button__label">{{ t('save') }}</span>
            </button>
            <button class="ws-link" type="button" (click)="writing.set(false)">{{ t('stop') }}</button>
          </div>
        </form>
      } @else {
        @for (words of part().words; track words.key) {
          <div class="ws-stack-tight">
            <h3 class="ws-h3">{{ words.title }}</h3>
            @if (words.text) {
              @for (
                line of words.text.split(
                  '
'
                );
                track $index
              ) {
                <p class="ws-prose" dir="auto" [attr.lang]="report().language">{{ line }}</p>
              }
            } @else {
              <p class="ws-muted">{{ t('words.none') }}</p>
            }
          </div>
        }
        @if (writes() && part().words.length > 0) {
          <p>
            <button class="ws-link" type="button" (click)="begin()">
              {{ t('write') }} <span class="ws-vh">{{ part().title }}</span>
            </button>
          </p>
        }
      }
    </section>
  `,
})
export class ReportPart {
  readonly gemeente = input.required<string>();
  readonly report = input.required<ReportView>();
  readonly part = input.required<Part>();
  /** Whether this reader may write in it now. */
  readonly writes = input.required<boolean>();
  readonly saved = output();
  private readonly use = useReportWords();
  protected readonly t = this.use.t;
  protected readonly writing = signal(false);
  private readonly model = signal<Record<string, string>>({});
  protected readonly edit = boundFields(this.model);
  protected readonly most = computed(() => longestOf(this.report().kind, this.part().key));
  protected readonly badge = (state: NonNullable<Part['state']>): BadgeKind => badges[state];
  protected readonly partKey = (state: NonNullable<Part['state']>) => `part.state.${state}` as const;
  protected readonly api = useApiForm(
    // several of these can be open on one page
    `deel-${newId().slice(0, 8)}`,
    { 'words.0.text': this.t('write'), 'words.1.text': this.t('write') },
    this.t('failed.send'),
  );

  protected begin(): void {
    this.model.set(Object.fromEntries(this.part().words.map(({ key, text }) => [key, text])));
    this.writing.set(true);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { id, version } = this.report();
    const words = this.part().words.map(({ key }) => ({ key, text: this.model()[key] ?? '' }));
    const path = `${reportsPath(this.gemeente())}/${id}/parts/${this.part().key}`;
    if (!(await this.api.send({ method: 'PUT', path, version, body: { words } }, ''))) return;
    this.writing.set(false);
    this.saved.emit();
  }
}
