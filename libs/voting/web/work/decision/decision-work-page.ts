import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import { Alert, Badge, Outcome, useLinks, useSaid, useTexts } from '@wijkspoor/platform/web';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { areMany, breaksPromise } from '../../../domain/decision/duties';
import { decisionTexts } from '../../decision/decision-texts';
import { SideBySide } from '../../decision/side-by-side';
import { AddIdeas } from './add-ideas';
import { DecisionHead } from './decision-head';
import { DecisionPublish } from './decision-publish';
import { DecisionsApi } from './decisions-api';
import { workDecisionTexts } from './work-decision-texts';

/** A decision for who makes it: how it stands, what it lacks, what the rung asks, and everything side by side. */
@Component({
  selector: 'ws-decision-work-page',
  imports: [AddIdeas, Alert, Badge, DecisionHead, DecisionPublish, Outcome, SideBySide],
  template: `
    <div class="ws-wrap ws-section--top ws-stack-wide">
      <ws-decision-head
        [gemeente]="slug()"
        [project]="decision()?.project"
        [heading]="decision()?.title ?? t('one.title')"
        [lead]="lead()"
      />
      @if (read.error()) {
        <ws-alert kind="error">
          <p>{{ t('failed.one') }}</p>
        </ws-alert>
      }
      @if (decision(); as seen) {
        <section class="ws-stack" aria-labelledby="stand">
          <div class="ws-actions">
            <h2 class="ws-h3" id="stand">{{ t('one.stand') }}</h2>
            <ws-badge [kind]="seen.state === 'published' ? 'done' : 'plain'">{{ state() }}</ws-badge>
          </div>
          <ws-outcome [words]="said.words() || came()" />
          @if (seen.state === 'published') {
            <p>{{ t('one.published') }}</p>
            <p>
              <a [href]="resident()">{{ t('one.public') }}</a>
            </p>
          } @else if (seen.lacks.length > 0) {
            <div class="ws-panel">
              <h3 class="ws-h3">{{ t('lacks.title') }}</h3>
              <ul class="ws-list">
                @for (lack of lacks(); track lack.href) {
                  <li>
                    @if (mayDecide()) {
                      <a dir="auto" [href]="lack.href">{{ lack.text }}</a>
                    } @else {
                      <span dir="auto">{{ lack.text }}</span>
                    }
                  </li>
                }
              </ul>
            </div>
          } @else {
            <p>{{ t('lacks.none') }}</p>
          }
          @if (broken()) {
            <ws-alert kind="warning">
              <p>{{ t('one.broken') }}</p>
            </ws-alert>
          }
          @if (many()) {
            <ws-alert kind="info">
              <p>{{ t('one.many') }}</p>
            </ws-alert>
          }
          @if (mayDecide()) {
            @if (seen.state === 'draft') {
              <ws-decision-publish
                [gemeente]="slug()"
                [decision]="seen"
                [page]="page()"
                (begun)="acted.set(true)"
                (published)="tell(t('one.publishDone'))"
                (removed)="leave(seen)"
              />
            }
          } @else {
            <p class="ws-muted">{{ t('one.readOnly') }}</p>
          }
        </section>
        <section class="ws-note" aria-labelledby="trede">
          <h2 class="ws-h3" id="trede">{{ t('one.duty') }}</h2>
          <p>
            <strong>{{ t(rungKey()) }}</strong> {{ words(owesKey()) }}
          </p>
          <p dir="auto">{{ leans() }}</p>
        </section>
        <section class="ws-stack" aria-labelledby="naast">
          <h2 class="ws-h3" id="naast">{{ words('side.title') }}</h2>
          <p class="ws-prose">{{ words('side.text') }}</p>
          @if (seen.priorities.length > 0) {
            <ws-side-by-side [priorities]="seen.priorities" [vote]="seen.vote" />
          } @else {
            <p class="ws-panel">{{ t('edit.none') }}</p>
          }
        </section>
        @if (seen.state === 'draft' && mayDecide()) {
          <ws-add-ideas [gemeente]="slug()" [decision]="seen" (added)="read.reload()" />
        }
      }
    </div>
  `,
})
export class DecisionWorkPage {
  readonly gemeente = input.required<GemeenteView>();
  readonly number = input.required<string>();
  /** Where somebody comes from: from making it, or from saving it. */
  readonly after = input.required<string | null>();
  protected readonly t = useTexts(workDecisionTexts);
  protected readonly words = useTexts(decisionTexts);
  private readonly links = useLinks();
  private readonly router = inject(Router);
  protected readonly said = useSaid();
  protected readonly slug = computed(() => this.gemeente().slug);
  protected readonly read = inject(DecisionsApi).one(this.slug, this.number);
  protected readonly decision = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** Somebody began to do something since it was saved. */
  protected readonly acted = signal(false);
  protected readonly came = computed(() => {
    if (this.acted()) return '';
    if (this.after() === 'gemaakt') return this.t('one.made');
    return this.after() === 'bewaard' ? this.t('one.saved') : '';
  });
  protected readonly lead = computed(() => {
    const decision = this.decision();
    const params = { number: String(decision?.number), wijk: decision?.wijk.name ?? '' };
    return decision === undefined ? '' : this.t('one.lead', params);
  });
  protected readonly mayDecide = computed(() => this.decision()?.may.decide === 'yes');
  protected readonly state = computed(() => {
    const { state = 'draft', replacedBy = null } = this.decision() ?? {};
    return replacedBy === null ? this.t(`state.${state}`) : this.t('state.replaced', { n: replacedBy });
  });
  protected readonly rungKey = computed(() => `rung.${this.decision()?.rung ?? 'consult'}` as const);
  protected readonly owesKey = computed(() => `owes.${this.decision()?.rung ?? 'consult'}` as const);
  protected readonly leans = computed(() => {
    const vote = this.decision()?.vote ?? null;
    return vote === null
      ? this.t('one.leansNot')
      : this.t('one.leans', { number: String(vote.number), title: vote.title });
  });
  protected readonly broken = computed(() => {
    const decision = this.decision();
    return decision !== undefined && breaksPromise(decision.rung, decision.priorities);
  });
  protected readonly many = computed(() => areMany(this.decision()?.priorities ?? []));
  protected readonly page = computed(() => this.links.gemeente(this.slug(), `/werk/prioriteiten/${this.number()}`));
  /** What lacks, with the name of the candidate it lacks of. */
  protected readonly lacks = computed(() =>
    (this.decision()?.lacks ?? []).map(({ path, detail }) => {
      const index = /^priorities\.(\d+)\./.exec(path)?.[1];
      const name = index === undefined ? undefined : this.decision()?.priorities[Number(index)]?.title;
      return {
        href: `${this.page()}/wijzigen#besluit-${path}`,
        text: name === undefined ? detail : this.t('lacks.of', { name, what: detail }),
      };
    }),
  );
  protected readonly resident = computed(() =>
    this.links.gemeente(this.slug(), `/${this.decision()?.wijk.slug}/besluiten/${this.number()}`),
  );

  protected tell(words: string): void {
    this.acted.set(true);
    this.said.say(words);
    this.read.reload();
  }

  protected leave({ project }: DecisionView): Promise<boolean> {
    return this.router.navigateByUrl(this.links.gemeente(this.slug(), `/werk/projecten/${project.id}/prioriteiten`));
  }
}
