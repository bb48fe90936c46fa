import { Component, computed, inject, input, type OnInit } from '@angular/core';
import type { GemeenteView } from '@wijkspoor/identity/domain';
import type { Standing, WhereWeStand } from '@wijkspoor/monitoring/domain';
import { Breadcrumb, frameTexts, Icon, Page, useLinks, useTexts } from '@wijkspoor/platform/web';
import { Places } from '@wijkspoor/platform/web/kit/places';
import { useMapWords } from './map-words';
import { NextPanel } from './next-panel';
import { OwedAnswers } from './owed-answers';
import { NodeList } from './node-list';
import { StandingMap } from './standing-map';
import { StepList } from './step-list';
import { Together } from './together';
import { useStandingWords } from './words';

/** "Waar staan we?": the picture of a project, and the same in words. */
@Component({
  selector: 'ws-where-we-stand-page',
  imports: [Breadcrumb, Icon, NextPanel, NodeList, OwedAnswers, Places, StandingMap, StepList, Together],
  template: `
    <div class="ws-standing">
      <div class="ws-wrap ws-section--top ws-stack-wide">
        <div class="ws-stack">
          <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
          <h1>{{ words.t('title') }}</h1>
          @if (shown(); as standing) {
            @for (line of remarks(); track line) {
              <p class="ws-lead">{{ line }}</p>
            }
            @if (here(); as place) {
              <p class="ws-lead">
                {{ place.before }} <strong>{{ place.step }}</strong>: {{ place.what }}
              </p>
            }
            <p class="ws-muted">
              <bdi>{{ standing.project.name }}</bdi>
              @if (standing.cycle.number > 1) {
                · {{ words.t('lead.round', { number: standing.cycle.number }) }}
              }
            </p>
          } @else {
            <p class="ws-lead">{{ words.t('none', names()) }}</p>
            <p class="ws-prose">{{ words.t('none.text', names()) }}</p>
          }
        </div>
        @if (shown(); as standing) {
          <nav class="ws-stand__map" [attr.aria-label]="words.t('map')">
            <ws-standing-map flow="across" [words]="map()" [mirrored]="words.mirrored" [spoken]="spoken()" />
            <ws-standing-map flow="down" [words]="tall()" [mirrored]="words.mirrored" [spoken]="spoken()" />
          </nav>
          <div class="ws-stack-tight">
            <ul class="ws-facts ws-small ws-muted">
              @for (sign of legend; track sign.icon) {
                <li><ws-icon [name]="sign.icon" />{{ words.t(sign.text) }}</li>
              }
            </ul>
            <p class="ws-small ws-muted ws-stand__hint">{{ words.t('map.hint') }}</p>
          </div>
          <ws-next-panel [standing]="standing" />
          <ws-owed-answers [standing]="standing" [gemeente]="gemeente().slug" />
          <section class="ws-stack ws-stand__list" aria-labelledby="stappen">
            <div class="ws-stack-tight">
              <h2 id="stappen">{{ words.t('steps') }}</h2>
              <p class="ws-muted ws-stand__hint">{{ words.t('steps.lead') }}</p>
            </div>
            <ws-step-list [standing]="standing" />
          </section>
        }
      </div>
      @if (shown(); as standing) {
        <div class="ws-section ws-section--paper ws-stand__more">
          <div class="ws-wrap ws-stand__halves"><ws-node-list [standing]="standing" /></div>
        </div>
        <div class="ws-section ws-stand__more">
          <div class="ws-wrap ws-stand__halves">
            <ws-together [standing]="standing" [gemeente]="gemeente().name" />
          </div>
        </div>
        <div class="ws-wrap ws-stack-wide ws-stand__end">
          @if (others().length > 0) {
            <section class="ws-stack" aria-labelledby="ook">
              <h2 class="ws-h3" id="ook">{{ words.t('others', names()) }}</h2>
              <ws-places [places]="others()" />
            </section>
          }
          @if (rounds().length > 0) {
            <section class="ws-stack" aria-labelledby="rondes">
              <h2 class="ws-h3" id="rondes">{{ words.t('rounds') }}</h2>
              <ws-places [places]="rounds()" />
            </section>
          }
          <p class="ws-small ws-muted">{{ words.t('computed', { date: words.date(standing.today) }) }}</p>
        </div>
      }
    </div>
  `,
})
export class WhereWeStandPage implements OnInit {
  readonly gemeente = input.required<GemeenteView>();
  readonly standing = input.required<WhereWeStand>();
  protected readonly words = useStandingWords();
  private readonly mapWords = useMapWords();
  protected readonly frame = useTexts(frameTexts);
  protected readonly legend = legend;
  private readonly links = useLinks();
  private readonly page = inject(Page);
  protected readonly shown = computed(() => this.standing().shown);
  protected readonly names = computed(() => ({ wijk: this.standing().wijk.name, gemeente: this.gemeente().name }));
  private readonly home = computed(() => `/${this.standing().wijk.slug}`);
  protected readonly crumbs = computed(() => [
    { text: this.gemeente().name, href: this.links.gemeente(this.gemeente().slug) },
    { text: this.standing().wijk.name, href: this.links.gemeente(this.gemeente().slug, this.home()) },
    { text: this.words.t('title') },
  ]);
  protected readonly map = computed(() => {
    const shown = this.shown();
    return shown === null ? nothing : this.mapWords(shown, this.gemeente().name);
  });
  /** On a phone the map is the way to the words; what stands under the track follows right after them. */
  protected readonly tall = computed(() => ({ ...this.map(), bands: [] }));
  protected readonly spoken = computed((): ReadonlyMap<string, string> => {
    const { t, cycle, state } = this.words;
    const shown = this.shown();
    return new Map([
      ...this.map().bands.flatMap(({ nodes }) => nodes.map(({ id, text }): [string, string] => [id, text])),
      ...(shown?.steps ?? []).map((step): [string, string] => [
        `stap-${step.number}`,
        `${t('stepPlace', { number: step.number })}: ${cycle(`step.${step.number}`)}, ${state(step)}`,
      ]),
      ...(shown?.pillars ?? []).map((one): [string, string] => [
        `pijler-${one.code}`,
        `${t(`pillar.${one.code}`)}: ${t(`assessed.${one.state}`)}`,
      ]),
      ...(shown?.factors ?? []).map((one): [string, string] => [
        `voorwaarde-${one.code}`,
        `${t(`factor.${one.code}`)}: ${t(`assessed.${one.state}`)}`,
      ]),
    ]);
  });
  protected readonly remarks = computed(() => {
    const shown = this.shown();
    return shown === null ? [] : remarksOf(shown).map((key) => this.words.t(key, { number: shown.cycle.number }));
  });
  protected readonly here = computed(() => {
    const { t } = this.words;
    const shown = this.shown();
    const step =
      shown === null || shown.next.step === null
        ? undefined
        : shown.steps.find(({ number }) => number === shown.next.step);
    if (step === undefined) return null;
    return {
      before: t(step.state === 'notStarted' ? 'lead.begin' : 'lead.here'),
      step: t('lead.step', { number: step.number }),
      what: t(`step.${step.number}.lead`),
    };
  });
  protected readonly others = computed(() =>
    this.standing()
      .projects.filter(({ id }) => id !== this.shown()?.project.id)
      .map(({ id, name, state }) => ({
        text: name,
        detail: this.words.cycle(`state.${state}`),
        href: this.address(id),
      })),
  );
  protected readonly rounds = computed(() => {
    const shown = this.shown();
    const last = this.standing().projects.find(({ id }) => id === shown?.project.id)?.cycle ?? 1;
    return Array.from({ length: last }, (_, index) => last - index)
      .filter((number) => number !== shown?.cycle.number)
      .map((number) => ({
        text: this.words.t(number === last ? 'round.now' : 'round', { number }),
        href: this.address(shown?.project.id ?? '', number === last ? undefined : number),
      }));
  });

  ngOnInit(): void {
    const names = this.names();
    this.page.title(`${this.words.t('title')} | ${names.wijk}, ${names.gemeente} | Wijkspoor`);
    this.page.description(this.words.t('description', names));
  }

  private address(project: string, cycle?: number): string {
    const page = this.links.gemeente(this.gemeente().slug, `${this.home()}/waar-staan-we`);
    return `${page}?project=${project}${cycle === undefined ? '' : `&ronde=${cycle}`}`;
  }
}

const legend = [
  { icon: 'check', text: 'legend.done' },
  { icon: 'arrow', text: 'legend.next' },
  { icon: 'clock', text: 'legend.partly' },
  { icon: 'circle', text: 'legend.later' },
] as const;
const nothing = { phases: [], along: '', steps: [], bands: [] };

/** What has to be said before anything else. */
function remarksOf({ cycle, project, steps }: Standing) {
  if (cycle.state === 'closed' && project.state !== 'ended') return ['lead.closed'] as const;
  if (project.state === 'paused') return ['lead.paused'] as const;
  if (project.state === 'ended') return ['lead.ended'] as const;
  return steps.every(({ sign }) => sign === 'done') ? (['lead.done'] as const) : [];
}
