import { Component, computed, inject, input, signal } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import {
  Badge,
  ErrorSummary,
  FieldControl,
  FormField,
  Outcome,
  useApiForm,
  useDates,
  useLinks,
  useSaid,
  useTexts,
} from '@wijkspoor/platform/web';
import { Bind, boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { ProjectHead } from '@wijkspoor/project/web';
import { isPublicIdea } from '@wijkspoor/proposals/domain';
import { kindOf } from '../part/idea-words';
import { IdeaMoves } from './idea-moves';
import { ideaPath, IdeasApi } from './ideas-api';
import { workTexts } from './work-texts';

/** One idea for who works on it: what it says, how it stands, and what can be done. */
@Component({
  selector: 'ws-work-idea-page',
  imports: [Badge, Bind, ErrorSummary, FieldControl, FormField, IdeaMoves, Outcome, ProjectHead],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-project-head
        [gemeente]="slug()"
        [project]="one()?.project?.id ?? ''"
        [name]="one()?.project?.name ?? ''"
        [heading]="one()?.title ?? t('one.title')"
        [failed]="!!read.error()"
      />
      <ws-outcome [words]="said.words()" />
      @if (one(); as idea) {
        <div class="ws-stack">
          <p>
            <ws-badge [kind]="kind(idea.state)">{{ t(stateKey()) }}</ws-badge>
          </p>
          <blockquote class="ws-quote" dir="auto">{{ idea.text }}</blockquote>
          <p class="ws-muted">{{ facts() }}</p>
          @if (isPublic()) {
            <p>
              <a [href]="publicHref()">{{ t('one.public') }}</a>
            </p>
          }
        </div>
        @if (idea.moves.length > 0) {
          <section class="ws-stack" aria-labelledby="antwoord">
            <h2 id="antwoord">{{ t('one.moves') }}</h2>
            <ws-idea-moves [gemeente]="slug()" [idea]="idea" (moved)="tell($event)" />
          </section>
        }
        @if (steps().length > 0) {
          <section class="ws-stack" aria-labelledby="spoor">
            <h2 id="spoor">{{ t('one.trace') }}</h2>
            <ol class="ws-stack">
              @for (step of steps(); track $index) {
                <li>
                  <p>
                    <strong>{{ step.state }}</strong>
                  </p>
                  <p class="ws-muted">{{ step.on }}</p>
                  @if (step.words) {
                    <p dir="auto">{{ step.words }}</p>
                  }
                </li>
              }
            </ol>
          </section>
        }
        @if (said_().length > 0) {
          <section class="ws-stack" aria-labelledby="reacties">
            <h2 id="reacties">{{ t('one.said') }}</h2>
            <ul class="ws-stack">
              @for (comment of said_(); track comment.id) {
                <li class="ws-panel ws-panel--plain">
                  <p dir="auto">{{ comment.text }}</p>
                  <button class="ws-link" type="button" (click)="taken.set(comment.id)">
                    {{ t('one.hide') }} <span class="ws-vh">{{ comment.text.slice(0, 40) }}</span>
                  </button>
                </li>
              }
            </ul>
          </section>
        }
        @if (taken(); as what) {
          <form class="ws-form" method="post" (submit)="take($event, what)">
            <ws-error-summary [heading]="api.heading()" [errors]="api.errors()" />
            <ws-form-field
              [fieldId]="api.id('reason')"
              [label]="t('read.reason')"
              [description]="t('read.reasonHelp')"
              [error]="api.error('reason')"
            >
              <textarea wsControl rows="3" dir="auto" [wsBind]="edit('reason')"></textarea>
            </ws-form-field>
            <div class="ws-actions">
              <button class="nl-button nl-button--primary" type="submit">
                <span class="nl-button__label">{{ t('read.refuseGo') }}</span>
              </button>
              <button class="ws-link" type="button" (click)="taken.set(null)">{{ t('one.stop') }}</button>
            </div>
          </form>
        } @else if (idea.state === 'published' && idea.shown !== null) {
          <p>
            <button class="ws-link" type="button" (click)="taken.set('idea')">{{ t('one.withdraw') }}</button>
            <span class="ws-muted">{{ t('one.withdrawHelp') }}</span>
          </p>
        }
      }
    </div>
  `,
})
export class WorkIdeaPage {
  readonly gemeente = input.required<GemeenteView>();
  /** Number of the idea. */
  readonly idea = input.required<string>();
  protected readonly t = useTexts(workTexts);
  protected readonly said = useSaid();
  private readonly links = useLinks();
  private readonly dates = useDates();
  private readonly reads = inject(IdeasApi);
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = this.reads.idea(this.slug, this.idea);
  protected readonly one = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly kind = kindOf;
  protected readonly stateKey = computed(() => `state.${this.one()?.state ?? 'draft'}` as const);
  protected readonly isPublic = computed(() => isPublicIdea(this.one()?.state ?? 'draft'));
  private readonly comments = this.reads.comments(
    this.slug,
    computed(() => (this.isPublic() ? this.idea() : null)),
  );
  protected readonly said_ = computed(() =>
    (this.comments.hasValue() ? this.comments.value().items : []).flatMap((item) => [item, ...item.replies]),
  );
  protected readonly publicHref = computed(() =>
    this.links.gemeente(this.slug(), `/${this.one()?.wijk.slug ?? ''}/ideeen/${this.idea()}`),
  );
  protected readonly facts = computed(() => {
    const idea = this.one();
    if (idea === undefined) return '';
    return [
      this.t('one.facts', { n: idea.supporters }),
      this.t('one.comments', { n: idea.comments }),
      this.t('one.followers', { n: idea.followers }),
      ...(idea.toRead > 0 ? [this.t('one.toRead', { n: idea.toRead })] : []),
    ].join(' · ');
  });
  protected readonly steps = computed(() =>
    (this.one()?.trace ?? []).map(({ to, on, words }) => ({
      state: this.t(`state.${to}`),
      on: this.dates.day(on),
      words,
    })),
  );
  /** What is about to be taken away: the idea itself, or a comment by its id. */
  protected readonly taken = signal<string | null>(null);
  private readonly model = signal({ reason: '' });
  protected readonly edit = boundFields(this.model);
  protected readonly api = useApiForm('weg', { reason: this.t('read.reason') }, this.t('failed.load'));

  protected async take(event: Event, what: string): Promise<void> {
    event.preventDefault();
    const path =
      what === 'idea'
        ? `${ideaPath(this.slug(), this.idea())}/versions/${this.one()?.shown ?? 0}/decisions`
        : `/v1/gemeenten/${this.slug()}/comments/${what}/decisions`;
    const body = { decision: 'refuse', reason: this.model().reason };
    if (!(await this.api.send({ method: 'POST', path, body }, ''))) return;
    this.taken.set(null);
    this.model.set({ reason: '' });
    this.tell(this.t(what === 'idea' ? 'one.withdrawn' : 'one.hidden'));
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
    this.comments.reload();
  }
}
