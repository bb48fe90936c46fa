import { Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { languages } from '@wijkspoor/platform/domain';
import {
  Alert,
  Breadcrumb,
  ErrorSummary,
  FieldControl,
  FormField,
  frameTexts,
  type Keeps,
  Outcome,
  useApiForm,
  useLinks,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { withWheel } from '../../domain/instrument/editing';
import { OptionGroup } from '../rounds/option-group';
import { ReadingHint } from '../writing/reading-hint';
import { AddQuestion, mostQuestions } from './add-question';
import { Draft } from './draft';
import { editorTexts } from './editor-texts';
import { InstrumentsApi, instrumentsPath } from './instruments-api';
import { QuestionList } from './question-list';
import { WrittenField } from './written-field';

/** Writes a draft of a questionnaire. Nothing is sent until somebody saves. */
@Component({
  selector: 'ws-edit-page',
  imports: [
    ...[AddQuestion, Alert, Bind, Breadcrumb, ErrorSummary, FieldControl, FormField, OptionGroup, Outcome],
    ...[QuestionList, ReadingHint, WrittenField],
  ],
  providers: [Draft],
  host: { '(window:beforeunload)': 'stay($event)' },
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <div class="ws-stack-tight">
          <h1>{{ t('edit.title') }}</h1>
          <p class="ws-muted">{{ t('edit.lead') }}</p>
        </div>
      </div>
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.version') }}</p>
        </ws-alert>
      }
      @if (draft.saved(); as saved) {
        @if (saved.state !== 'draft' || saved.may.write !== 'yes') {
          <p class="ws-panel">{{ t('edit.fixed') }}</p>
        } @else {
          <form class="ws-stack-wide" method="post" (submit)="send($event)">
            <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
            <div class="ws-stack-tight">
              <p class="ws-label" id="schrijftaal">{{ t('edit.language') }}</p>
              <div class="ws-chips" role="group" aria-labelledby="schrijftaal">
                @for (one of written(); track one.code) {
                  <button
                    class="ws-pill"
                    type="button"
                    [attr.aria-current]="draft.language() === one.code ? 'true' : null"
                    (click)="draft.language.set(one.code)"
                  >
                    {{ one.name }}
                    @if (one.missing > 0) {
                      <span class="ws-count">{{ t('edit.missing', { n: one.missing }) }}</span>
                    }
                  </button>
                }
              </div>
            </div>
            <section class="ws-form" aria-labelledby="algemeen">
              <h2 class="ws-h3" id="algemeen">{{ t('edit.general') }}</h2>
              @for (field of general; track field.name) {
                <ws-written-field
                  [fieldId]="api.id('definition.' + field.name)"
                  [label]="field.label"
                  [help]="field.help"
                  [lines]="field.lines"
                  [optional]="field.name === 'credit'"
                  [text]="draft.definition()[field.name]"
                  [error]="api.error('definition.' + field.name)"
                  (written)="write(field.name, $event)"
                />
                @if (field.name === 'intro' && draft.language() === 'nl') {
                  <ws-reading-hint [text]="draft.definition().intro.nl" />
                }
              }
              <ws-form-field
                [fieldId]="api.id('definition.minutes')"
                [label]="t('edit.minutes')"
                [error]="api.error('definition.minutes')"
                size="short"
              >
                <input wsControl type="number" inputmode="numeric" min="1" max="60" [wsBind]="minutes" />
              </ws-form-field>
            </section>
            <section class="ws-stack" aria-labelledby="vragen">
              <h2 class="ws-h3" id="vragen">{{ t('edit.questions') }}</h2>
              <ws-question-list [error]="errorOf" [fieldId]="idOf" />
              <ws-add-question />
            </section>
            <div class="ws-form">
              <ws-option-group
                [fieldId]="api.id('definition.wheel')"
                [legend]="t('edit.wheel')"
                [description]="t(scales().length > 0 ? 'edit.wheelHelp' : 'edit.noScales')"
                [error]="api.error('definition.wheel') ?? wheelProblem()"
                [options]="scales()"
                [chosen]="draft.definition().wheel"
                (chosenChange)="turn($event)"
              />
            </div>
            <div class="ws-save">
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t('edit.save') }}</span>
                </button>
                <a [href]="look()">{{ t('edit.look') }}</a>
                @if (draft.changed()) {
                  <span class="ws-muted">{{ t('edit.unsaved') }}</span>
                }
              </div>
              <ws-outcome [words]="api.done()" />
            </div>
          </form>
        }
      }
    </div>
  `,
})
export class EditPage implements Keeps {
  readonly gemeente = input.required<GemeenteView>();
  readonly versionId = input.required<string>();
  protected readonly t = useTexts(editorTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly document = inject(DOCUMENT);
  protected readonly draft = inject(Draft);
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(InstrumentsApi).version(this.slug, this.versionId);
  /** What the api may name, in the order of the page; the questions are those of the last time it was sent. */
  private readonly fields: Record<string, string> = {};
  /** What was saved last, while it is read anew. */
  private kept = '';
  protected readonly api = useApiForm('lijst', this.fields, this.t('failed.load'));
  protected readonly errorOf = (path: string) => this.api.error(path);
  protected readonly idOf = (path: string) => this.api.id(path);
  protected readonly crumbs = computed(() => [
    { text: this.t('list.title'), href: this.links.gemeente(this.slug(), '/werk/vragenlijsten') },
    { text: this.draft.saved()?.definition.title.nl ?? this.t('version.one'), href: this.look() },
    { text: this.t('edit.title') },
  ]);
  protected readonly look = computed(() => this.links.gemeente(this.slug(), `/werk/vragenlijsten/${this.versionId()}`));
  protected readonly written = computed(() =>
    languages.map((code) => ({
      code,
      name: this.t(`language.${code}`),
      missing: code === 'nl' ? 0 : this.draft.missing(code),
    })),
  );
  protected readonly general = [
    { name: 'title', label: this.t('edit.name'), help: '', lines: 1 },
    { name: 'intro', label: this.t('edit.intro'), help: this.t('edit.introHelp'), lines: 5 },
    { name: 'credit', label: this.t('edit.credit'), help: this.t('edit.creditHelp'), lines: 1 },
  ] as const;
  protected readonly minutes: BoundField = {
    value: () => String(this.draft.definition().minutes),
    set: (typed) => this.draft.change((definition) => ({ ...definition, minutes: Math.trunc(Number(typed)) || 0 })),
  };
  protected readonly scales = computed(() =>
    this.draft
      .definition()
      .questions.flatMap((one) =>
        one.kind === 'scale' ? [{ value: one.key, label: this.draft.nameOf(one), help: `${one.min}–${one.max}` }] : [],
      ),
  );
  protected readonly wheelProblem = computed(() =>
    this.draft.changed()
      ? undefined
      : this.draft.saved()?.problems.find(({ path }) => path === 'wheel' || path.startsWith('wheel.'))?.detail,
  );

  constructor() {
    effect(() => {
      if (this.read.hasValue()) this.draft.saved.set(this.read.value());
    });
  }

  protected write(name: (typeof this.general)[number]['name'], text: unknown): void {
    this.draft.change((definition) => ({ ...definition, [name]: text }));
  }

  protected turn(keys: readonly string[]): void {
    this.draft.change((definition) => withWheel(definition, keys));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.nameFields();
    const path = `${instrumentsPath(this.slug())}/versions/${this.versionId()}`;
    const body = { definition: this.draft.definition() };
    const version = this.draft.saved()?.version ?? 0;
    if (!(await this.api.send({ method: 'PUT', path, body, version }, this.t('edit.saved')))) return;
    this.kept = JSON.stringify(body.definition);
    this.read.reload();
  }

  /** Asks before somebody leaves what was not saved. */
  protected stay(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  leaves(): boolean {
    return !this.unsaved() || (this.document.defaultView?.confirm(this.t('edit.leave')) ?? true);
  }

  private unsaved(): boolean {
    const { saved, changed, definition } = this.draft;
    return saved() !== undefined && changed() && JSON.stringify(definition()) !== this.kept;
  }

  /** The questions go by their names of now; what the list has more names nothing. */
  private nameFields(): void {
    const { questions } = this.draft.definition();
    for (const { name, label } of this.general) this.fields[`definition.${name}`] = label;
    this.fields['definition.minutes'] = this.t('edit.minutes');
    for (let at = 0; at < mostQuestions; at++) {
      const question = questions[at];
      const name = question === undefined ? '' : this.draft.nameOf(question);
      this.fields[`definition.questions.${at}`] = name || this.t('question.noText');
    }
    this.fields['definition.wheel'] = this.t('edit.wheel');
  }
}
