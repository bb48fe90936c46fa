import { Component, computed, inject, input } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Badge, Outcome, useDates, useLinks, useSaid, useTexts } from '@wijkspoor/platform/web';
import { ProjectHead } from '@wijkspoor/project/web';
import { isPublicIdea, type Writer } from '@wijkspoor/proposals/domain';
import { kindOf } from '../part/idea-words';
import { IdeaMoves } from './idea-moves';
import { ideaPath, IdeasApi } from './ideas-api';
import { TakeAway } from './take-away';
import { workTexts } from './work-texts';

/** One idea for who works on it: what it says, how it stands, and what can be done. */
@Component({
  selector: 'ws-work-idea-page',
  imports: [Badge, IdeaMoves, Outcome, ProjectHead, TakeAway],
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
          <p class="ws-muted" dir="auto">{{ about() }}</p>
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
                <li class="ws-panel ws-panel--plain ws-stack-tight">
                  <p class="ws-muted">{{ comment.who }} · {{ comment.on }}</p>
                  <p dir="auto">{{ comment.text }}</p>
                  <ws-take-away
                    [path]="comment.path"
                    [label]="t('one.hide')"
                    [about]="comment.text.slice(0, 40)"
                    (taken)="tell(t('one.hidden'))"
                  />
                </li>
              }
            </ul>
          </section>
        }
        @if (idea.state === 'published' && idea.shown !== null) {
          <section class="ws-stack-tight" aria-labelledby="weg">
            <h2 class="ws-h3" id="weg">{{ t('one.withdrawTitle') }}</h2>
            <p class="ws-muted">{{ t('one.withdrawHelp') }}</p>
            <ws-take-away [path]="ownPath()" [label]="t('one.withdraw')" (taken)="tell(t('one.withdrawn'))" />
          </section>
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
    (this.comments.hasValue() ? this.comments.value().items : [])
      .flatMap((item) => [item, ...item.replies])
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, text, by, on }) => ({
        ...{ id, text, who: this.whoOf(by), on: this.dates.day(on) },
        path: `/v1/gemeenten/${this.slug()}/comments/${id}/decisions`,
      })),
  );
  protected readonly publicHref = computed(() =>
    this.links.gemeente(this.slug(), `/${this.one()?.wijk.slug ?? ''}/ideeen/${this.idea()}`),
  );
  /** Who brought it and where it is. */
  protected readonly about = computed(() => {
    const idea = this.one();
    if (idea === undefined) return '';
    const who = this.whoOf(idea.onPaper ? { ...idea.by, role: 'resident' } : idea.by);
    return [
      this.t(idea.onPaper ? 'one.byOnPaper' : 'one.by', { who }),
      ...[idea.street, idea.buurt?.name ?? '', idea.theme].filter((part) => part !== ''),
    ].join(' · ');
  });
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
  protected readonly ownPath = computed(
    () => `${ideaPath(this.slug(), this.idea())}/versions/${this.one()?.shown ?? 0}/decisions`,
  );

  private whoOf({ name, role }: Writer): string {
    const what = this.t(`who.${role}`);
    return name === '' ? what : role === 'resident' ? name : `${name}, ${what}`;
  }

  protected tell(words: string): void {
    this.said.say(words);
    this.read.reload();
    this.comments.reload();
  }
}
