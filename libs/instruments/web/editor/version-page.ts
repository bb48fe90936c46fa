import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { languageName, languages } from '@wijkspoor/platform/domain';
import {
  ADDRESS,
  Alert,
  Badge,
  Breadcrumb,
  ErrorSummary,
  frameTexts,
  newId,
  Outcome,
  useApiForm,
  useLinks,
  useTexts,
} from '@wijkspoor/platform/web';
import { missingIn } from '../../domain/instrument/written';
import { editorTexts } from './editor-texts';
import { InstrumentsApi, instrumentsPath } from './instruments-api';
import { Preview } from './preview';

/** One version of a questionnaire: its questions as residents see them, and what can be done with it. */
@Component({
  selector: 'ws-version-page',
  imports: [Alert, Badge, Breadcrumb, ErrorSummary, Outcome, Preview],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <div class="ws-stack-tight">
          <h1 dir="auto">{{ title() }}</h1>
          <p class="ws-muted">{{ lead() }}</p>
        </div>
      </div>
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.version') }}</p>
        </ws-alert>
      }
      @if (version(); as seen) {
        <section class="ws-stack" [attr.aria-label]="t('version.number', { number: seen.number })">
          <p class="ws-actions">
            <strong>{{ t('version.number', { number: seen.number }) }}</strong>
            <ws-badge [kind]="seen.state === 'published' ? 'done' : 'plain'">{{ t(stateKey()) }}</ws-badge>
            @if (seen.shipped) {
              <ws-badge>{{ t('version.ours') }}</ws-badge>
            }
          </p>
          <p class="ws-prose">{{ t(seen.state === 'draft' ? 'version.draftText' : 'version.finalText') }}</p>
          <ws-outcome [words]="api.done()" />
          <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
          @if (seen.problems.length > 0) {
            <div class="ws-panel">
              <h2 class="ws-h3">{{ t('problems.title') }}</h2>
              <ul class="ws-list">
                @for (problem of problems(); track $index) {
                  <li>{{ problem }}</li>
                }
              </ul>
              <p>{{ t('problems.text') }}</p>
            </div>
          }
          @if (seen.may.write === 'yes') {
            <div class="ws-actions">
              @if (seen.state === 'draft') {
                <a class="nl-button nl-button--primary" [href]="to('/' + seen.id + '/wijzigen')">
                  <span class="nl-button__label">{{ t('version.edit') }}</span>
                </a>
              } @else if (!seen.shipped) {
                @if (draft(); as draft) {
                  <a class="nl-button nl-button--primary" [href]="to('/' + draft)">
                    <span class="nl-button__label">{{ t('version.toDraft') }}</span>
                  </a>
                } @else {
                  <button class="nl-button nl-button--primary" type="button" (click)="copy(true)">
                    <span class="nl-button__label">{{ t('copy.next') }}</span>
                  </button>
                }
              }
              @if (seen.state === 'published') {
                <button class="nl-button nl-button--secondary" type="button" (click)="copy(false)">
                  <span class="nl-button__label">{{ t('copy.own') }}</span>
                </button>
              }
            </div>
            @if (seen.state === 'draft' && seen.problems.length === 0) {
              <details class="ws-more">
                <summary class="ws-link">{{ t('publish.open') }}</summary>
                <div class="ws-panel ws-panel--plain">
                  <p class="ws-prose">{{ t('publish.text') }}</p>
                  <p>{{ t('publish.languages', { languages: spoken() }) }}</p>
                  <button class="nl-button nl-button--primary" type="button" (click)="publish()">
                    <span class="nl-button__label">{{ t('publish.go') }}</span>
                  </button>
                </div>
              </details>
            }
          }
          @if (others().length > 0) {
            <nav class="ws-actions" [attr.aria-label]="t('version.others')">
              <span class="ws-muted">{{ t('version.others') }}:</span>
              @for (other of others(); track other.href) {
                <a [href]="other.href">{{ other.text }}</a>
              }
            </nav>
          }
        </section>
        <div class="ws-chips" role="group" [attr.aria-label]="t('version.languages')">
          @for (one of shownLanguages; track one.code) {
            <button
              class="ws-pill"
              type="button"
              [attr.lang]="one.code"
              [attr.aria-current]="language() === one.code ? 'true' : null"
              (click)="language.set(one.code)"
            >
              {{ one.name }}
            </button>
          }
        </div>
        @if (incomplete()) {
          <p class="ws-muted">{{ t('version.incomplete') }}</p>
        }
        <ws-preview [definition]="seen.definition" [language]="language()" />
      }
    </div>
  `,
})
export class VersionPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly versionId = input.required<string>();
  protected readonly t = useTexts(editorTexts);
  protected readonly frame = useTexts(frameTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  private readonly reads = inject(InstrumentsApi);
  private readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.version(this.slug, this.versionId);
  private readonly list = this.reads.list(this.slug);
  protected readonly version = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly api = useApiForm('versie', {}, this.t('failed.load'));
  private readonly own = inject(ADDRESS).language;
  protected readonly title = computed(() => {
    const title = this.version()?.definition.title;
    return title?.[this.own] ?? title?.nl ?? this.t('version.one');
  });
  protected readonly stateKey = computed(() => `state.${this.version()?.state ?? 'draft'}` as const);
  protected readonly crumbs = computed(() => [
    { text: this.t('list.title'), href: this.to('') },
    { text: this.title() },
  ]);
  protected readonly lead = computed(() => {
    const definition = this.version()?.definition;
    if (definition === undefined) return '';
    const questions = definition.questions.filter((one) => !('about' in one)).length;
    return this.t('version.lead', {
      questions: this.t('list.questions', { n: questions }),
      minutes: this.t('list.minutes', { n: definition.minutes }),
    });
  });
  protected readonly spoken = computed(() =>
    (this.version()?.languages ?? []).map((one) => this.t(`language.${one}`)).join(', '),
  );
  /** A problem with the question it is about in front. */
  protected readonly problems = computed(() => {
    const { problems = [], definition } = this.version() ?? {};
    return problems.map(({ path, detail }) => {
      const [part, at] = path.split('.');
      const question = part === 'questions' ? definition?.questions[Number(at)] : undefined;
      if (question === undefined) return detail;
      return `${'name' in question ? question.name.nl : question.text.nl}: ${detail}`;
    });
  });
  private readonly versions = computed(() => {
    const items = this.list.hasValue() ? this.list.value().items : [];
    return items.find(({ id }) => id === this.version()?.instrumentId)?.versions ?? [];
  });
  protected readonly draft = computed(() => this.versions().find(({ state }) => state === 'draft')?.id);
  protected readonly others = computed(() =>
    this.versions()
      .filter(({ id }) => id !== this.versionId())
      .map(({ id, number }) => ({ text: this.t('version.number', { number }), href: this.to(`/${id}`) })),
  );
  protected readonly shownLanguages = languages.map((code) => ({ code, name: languageName(code) }));
  protected readonly language = linkedSignal(() => this.version()?.languages[0] ?? 'nl');
  /** Of the draft to make: sending twice makes one. */
  private id = newId();
  protected readonly incomplete = computed(() => {
    const definition = this.version()?.definition;
    return definition !== undefined && missingIn(definition, this.language()).length > 0;
  });

  protected async copy(next: boolean): Promise<void> {
    const { id } = this;
    const body = { id, from: this.versionId(), next };
    const path = `${instrumentsPath(this.slug())}/versions`;
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    this.id = newId();
    await this.router.navigateByUrl(this.to(`/${id}/wijzigen`));
  }

  protected async publish(): Promise<void> {
    const path = `${instrumentsPath(this.slug())}/versions/${this.versionId()}/publication`;
    const change = { method: 'POST', path, version: this.version()?.version ?? 0 } as const;
    if (!(await this.api.send(change, this.t('publish.done')))) return;
    this.read.reload();
    this.list.reload();
  }

  /** @param path below the list of questionnaires. */
  protected to(path: string): string {
    return this.links.gemeente(this.slug(), `/werk/vragenlijsten${path}`);
  }
}
