import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { ErrorSummary, FieldControl, FormField, newId, Outcome, useApiForm, useTexts } from '@wijkspoor/platform/web';
import type { NoteKind, NoteView } from '@wijkspoor/project/domain';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useApproximateDates } from './approximate-dates';
import { ProjectApi, projectPath } from './project-api';
import { ProjectHead } from './project-head';
import { todayHere } from './words';
import { workTexts } from './work-texts';

/** What is good in the wijk, or how professionals read the figures: short texts with who wrote them and when. */
@Component({
  selector: 'ws-notes-page',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="name()"
        [heading]="t(titleKey())"
        [lead]="t(leadKey())"
        [part]="kind() === 'duiding' ? '/duiding' : '/sterk'"
        [failed]="!!read.error()"
      />
      <ul class="ws-stack">
        @for (note of notes(); track note.id) {
          <li class="ws-panel ws-panel--plain">
            <p class="ws-prose" dir="auto">{{ note.text }}</p>
            <p class="ws-muted">{{ t('note.by', { author: note.author, date: date(note.writtenOn) }) }}</p>
            @if (mayRun()) {
              <div class="ws-actions">
                <button class="ws-link" type="button" (click)="edited.set(note)">
                  {{ t('note.change') }} <span class="ws-vh">{{ note.text.slice(0, 40) }}</span>
                </button>
                <button class="ws-link" type="button" (click)="remove(note)">
                  {{ t('note.remove') }} <span class="ws-vh">{{ note.text.slice(0, 40) }}</span>
                </button>
              </div>
            }
          </li>
        } @empty {
          @if (read.hasValue()) {
            <li class="ws-panel">{{ t(noneKey()) }}</li>
          }
        }
      </ul>
      <ws-outcome [words]="api.done()" />
      @if (mayRun()) {
        <section class="ws-panel ws-panel--plain" aria-labelledby="schrijven">
          <h2 class="ws-h3" id="schrijven">{{ t(edited() ? 'note.changeTitle' : 'note.add') }}</h2>
          <form class="ws-form" method="post" (submit)="send($event)">
            <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
            <ws-form-field
              [fieldId]="api.id('text')"
              [label]="t('note.text')"
              [description]="t(helpKey())"
              [error]="api.error('text')"
            >
              <textarea wsControl rows="5" dir="auto" [wsBind]="write('text')"></textarea>
            </ws-form-field>
            <ws-form-field
              [fieldId]="api.id('author')"
              [label]="t('note.author')"
              [description]="t('note.authorHelp')"
              [error]="api.error('author')"
              size="medium"
            >
              <input wsControl type="text" autocomplete="off" dir="auto" [wsBind]="write('author')" />
            </ws-form-field>
            <ws-form-field
              [fieldId]="api.id('writtenOn')"
              [label]="t('note.on')"
              [error]="api.error('writtenOn')"
              size="short"
            >
              <input wsControl type="date" [wsBind]="write('writtenOn')" />
            </ws-form-field>
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t(edited() ? 'note.saveGo' : 'note.go') }}</span>
              </button>
              @if (edited()) {
                <button class="ws-link" type="button" (click)="edited.set(null)">{{ t('cancel') }}</button>
              }
            </div>
          </form>
        </section>
      }
    </div>
  `,
})
export class NotesPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  readonly kind = input.required<NoteKind>();
  protected readonly t = useTexts(workTexts);
  protected readonly date = useApproximateDates();
  private readonly reads = inject(ProjectApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  private readonly where = { gemeente: this.slug, project: this.project };
  protected readonly read = this.reads.notes(this.where);
  private readonly picture = this.reads.picture(this.where, signal(null));
  protected readonly name = computed(() => (this.picture.hasValue() ? this.picture.value().project.name : ''));
  protected readonly titleKey = computed(() => `${this.kind()}.title` as const);
  protected readonly leadKey = computed(() => `${this.kind()}.lead` as const);
  protected readonly noneKey = computed(() => `${this.kind()}.none` as const);
  protected readonly helpKey = computed(() => `${this.kind()}.help` as const);
  protected readonly mayRun = computed(() => this.read.hasValue() && this.read.value().may.run === 'yes');
  protected readonly notes = computed(() =>
    (this.read.hasValue() ? this.read.value().items : []).filter(({ kind }) => kind === this.kind()),
  );
  protected readonly api = useApiForm(
    'tekst',
    { text: this.t('note.text'), author: this.t('note.author'), writtenOn: this.t('note.on') },
    this.t('failed.load'),
  );
  /** The one that is being changed; a new one without. */
  protected readonly edited = signal<NoteView | null>(null);
  private readonly model = linkedSignal(() => {
    const { text = '', author = '', writtenOn = todayHere() } = this.edited() ?? {};
    return { text, author, writtenOn };
  });
  protected readonly write = boundFields(this.model);
  /** Sending twice makes one. */
  private id = newId();

  protected async remove({ id }: NoteView): Promise<void> {
    if (await this.api.send({ method: 'DELETE', path: `${this.path()}/${id}` }, this.t('note.removed'))) this.begin();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const known = this.edited();
    const change =
      known === null
        ? ({ method: 'POST', path: this.path(), body: { id: this.id, kind: this.kind(), ...this.model() } } as const)
        : ({ method: 'PUT', path: `${this.path()}/${known.id}`, body: this.model(), version: known.version } as const);
    if (await this.api.send(change, this.t('note.done'))) this.begin();
  }

  private begin(): void {
    this.id = newId();
    this.edited.set(null);
    this.model.set({ text: '', author: '', writtenOn: todayHere() });
    this.read.reload();
  }

  private path(): string {
    return `${projectPath(this.slug(), this.project())}/notes`;
  }
}
