import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { partsOf } from '@wijkspoor/instruments/domain';
import {
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useLinks,
  useSaid,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import type { ToRead } from '@wijkspoor/proposals/domain';
import { ideaPath, IdeasApi } from './ideas-api';
import { workTexts } from './work-texts';

/** What waits in a project, one text at a time: read before, or after, everybody can. */
@Component({
  selector: 'ws-reading-page',
  imports: [Bind, ErrorSummary, FieldControl, FormField, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="project()"
        [name]="pile()?.project?.name ?? ''"
        [heading]="t('read.title')"
        [lead]="t('read.lead')"
        [failed]="!!read.error()"
      />
      <ws-outcome [words]="said.words()" />
      @if (text(); as one) {
        <p class="ws-muted">{{ t('read.left', { n: pile()?.left ?? 0 }) }}</p>
        <article class="ws-panel ws-panel--plain">
          <p class="ws-label">{{ t(kindKey()) }}</p>
          @if (isComment(one)) {
            <p class="ws-muted">
              {{ t('read.about') }}
              <a dir="auto" [href]="links.gemeente(slug(), '/werk/ideeen/' + one.idea.number)">{{ one.idea.title }}</a>
            </p>
          } @else {
            <h2 dir="auto">{{ one.title }}</h2>
          }
          <blockquote class="ws-quote" dir="auto">
            @for (part of parts(); track $index) {
              @if (part.kind === null) {
                <span [textContent]="part.text"></span>
              } @else {
                <mark class="ws-found"><span [textContent]="part.text"></span></mark>
              }
            }
          </blockquote>
          <p class="ws-muted">
            {{ one.found.length > 0 ? t('read.found', { n: one.found.length }) : t('read.foundNone') }}
          </p>
          @if (one.photo) {
            <img [src]="photo(one)" [alt]="t('read.photo')" width="480" />
          }
          @if (one.photoAbout) {
            <p dir="auto">{{ t('read.photoAbout', { about: one.photoAbout }) }}</p>
          }
          @if (one.name) {
            <p dir="auto">{{ t('read.name', { name: one.name }) }}</p>
          }
          @if (one.street) {
            <p dir="auto">{{ t('read.place', { place: one.street }) }}</p>
          }
          @if (one.marks.length > 0) {
            <div class="ws-stack-tight">
              <h3 class="ws-label">{{ t('read.marks') }}</h3>
              <ul class="ws-list">
                @for (mark of one.marks; track mark) {
                  <li>{{ t(markKey(mark)) }}</li>
                }
              </ul>
            </div>
          }
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @if (refuses()) {
            <form class="ws-form" method="post" (submit)="refuse($event, one)">
              <ws-form-field
                [fieldId]="api.id('reason')"
                [label]="t('read.reason')"
                [description]="t(one.reachable ? 'read.reasonHelp' : 'read.reasonHelpNobody')"
                [error]="api.error('reason')"
              >
                <textarea wsControl rows="3" dir="auto" [wsBind]="edit('reason')"></textarea>
              </ws-form-field>
              <div class="ws-actions">
                <button class="nl-button nl-button--primary" type="submit">
                  <span class="nl-button__label">{{ t('read.refuseGo') }}</span>
                </button>
                <button class="ws-link" type="button" (click)="refuses.set(false)">{{ t('read.stop') }}</button>
              </div>
            </form>
          } @else {
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="button" (click)="decide(one, 'show')">
                <span class="nl-button__label">{{ t('read.show') }}</span>
              </button>
              <button class="nl-button nl-button--secondary" type="button" (click)="refuses.set(true)">
                <span class="nl-button__label">{{ t('read.refuse') }}</span>
              </button>
              @if (items().length > 1) {
                <button class="ws-link" type="button" (click)="skip()">{{ t('read.later') }}</button>
              }
            </div>
          }
        </article>
      } @else if (pile() && !read.isLoading()) {
        <p class="ws-panel">{{ t('read.none') }}</p>
      }
    </div>
  `,
})
export class ReadingPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly project = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly links = useLinks();
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(IdeasApi).pile({ gemeente: this.slug, project: this.project });
  protected readonly pile = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly items = computed(() => this.pile()?.items ?? []);
  private readonly at = signal(0);
  protected readonly text = computed(() => this.items()[this.at() % Math.max(this.items().length, 1)]);
  protected readonly kindKey = computed(() => `read.${this.text()?.kind ?? 'idea'}` as const);
  protected readonly isComment = ({ kind }: ToRead): boolean => kind === 'comment' || kind === 'commentChange';
  protected readonly markKey = (mark: ToRead['marks'][number]) => `mark.${mark}` as const;
  protected readonly parts = computed(() => partsOf(this.text()?.text ?? '', this.text()?.found ?? []));
  protected readonly refuses = linkedSignal({ source: this.text, computation: () => false });
  private readonly model = linkedSignal({ source: this.text, computation: () => ({ reason: '' }) });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm('tekst', { reason: this.t('read.reason') }, this.t('failed.load'));

  protected readonly photo = ({ idea }: ToRead): string => `${ideaPath(this.slug(), idea.number)}/photo`;

  protected skip(): void {
    this.at.update((at) => at + 1);
  }

  protected refuse(event: Event, text: ToRead): Promise<void> {
    event.preventDefault();
    return this.decide(text, 'refuse');
  }

  protected async decide(text: ToRead, decision: 'show' | 'refuse'): Promise<void> {
    const path = this.isComment(text)
      ? `/v1/gemeenten/${this.slug()}/comments/${text.id}/decisions`
      : `${ideaPath(this.slug(), text.idea.number)}/versions/${text.id}/decisions`;
    const read = this.isComment(text) ? { version: text.version } : {};
    const body = { decision, ...read, ...(decision === 'show' ? {} : { reason: this.model().reason }) };
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    this.said.say(this.t(decision === 'show' ? 'read.shown' : 'read.refused'));
    this.read.reload();
  }
}
