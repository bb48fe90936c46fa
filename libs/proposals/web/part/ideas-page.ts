import { Component, computed, input, type OnInit } from '@angular/core';
import { Badge, Breadcrumb, FieldControl, FormField, Icon } from '@wijkspoor/platform/web';
import { Card } from '@wijkspoor/platform/web/kit/card';
import { type IdeaLine, ideaFilters, type IdeaList, type IdeasMap, type OwnIdea } from '@wijkspoor/proposals/domain';
import { sporen } from '@wijkspoor/wijk/domain';
import { AreaMap } from '@wijkspoor/wijk/web';
import { ideaOrders } from '../../domain/idea/contract';
import { type Looked, writeQuery } from './idea-data';
import { IdeasParts } from './idea-parts';
import { kindOf, whoseIdea } from './idea-words';

/** Ideas of a wijk, with a map beside them that says the same. */
@Component({
  selector: 'ws-ideas-page',
  imports: [AreaMap, Badge, Breadcrumb, Card, FieldControl, FormField, Icon],
  template: `
    <div class="ws-wrap ws-section ws-section--top ws-stack-wide">
      <div class="ws-stack">
        <ws-breadcrumb [label]="frame('breadcrumb')" [items]="crumbs()" />
        <h1>{{ t('list.title', { wijk: list().wijk.name }) }}</h1>
        <p class="ws-lead">{{ t(lead()) }}</p>
        @if (list().open.length > 0) {
          <div class="ws-actions ws-actions--fill">
            <a class="nl-button nl-button--primary" [href]="bring()">
              <span class="nl-button__label">{{ t(resumes() ? 'list.resume' : 'list.bring') }}</span>
              <span class="nl-button__icon-end"><ws-icon name="arrow" /></span>
            </a>
          </div>
        }
      </div>
      @if (!bare()) {
        <details class="ws-find" [attr.open]="looks() ? '' : null">
          <summary>{{ t('list.search') }}</summary>
          <form class="ws-stack" method="get" [action]="address()">
            <div class="ws-find__fields">
              <ws-form-field fieldId="zoek" [label]="t('list.q')">
                <input wsControl type="search" name="zoek" maxlength="100" dir="auto" [value]="looked().q" />
              </ws-form-field>
              @for (field of fields(); track field.name) {
                <ws-form-field [fieldId]="field.name" [label]="field.label">
                  <select wsControl [attr.name]="field.name">
                    @for (one of field.options; track one.value) {
                      <option dir="auto" [value]="one.value" [attr.selected]="one.value === field.value ? '' : null">
                        {{ one.text }}
                      </option>
                    }
                  </select>
                </ws-form-field>
              }
            </div>
            <div class="ws-actions ws-actions--fill">
              <button class="nl-button nl-button--secondary" type="submit">
                <span class="nl-button__label">{{ t('list.go') }}</span>
              </button>
              @if (looks()) {
                <a [href]="address()">{{ t('list.clear') }}</a>
              }
            </div>
          </form>
        </details>
      }
      <div class="ws-ideas" [class.ws-ideas--map]="drawn() !== null">
        <section class="ws-stack" aria-labelledby="gevonden">
          <h2 class="ws-h3" id="gevonden">{{ found() }}</h2>
          @if (list().items.length > 0) {
            <ul class="ws-cards">
              @for (one of list().items; track one.number) {
                <li
                  wsCard
                  [heading]="one.title"
                  [own]="true"
                  [href]="hrefOf(one)"
                  [meta]="metaOf(one)"
                  metaIcon="people"
                >
                  <ws-badge [kind]="kind(one.state)">{{ t(stateOf(one)) }}</ws-badge>
                  <p dir="auto">{{ one.begin }}</p>
                </li>
              }
            </ul>
          } @else {
            <div class="ws-panel">
              <p>{{ t(noneText()) }}</p>
            </div>
          }
          @if (next(); as href) {
            <p>
              <a [href]="href">{{ t('list.next') }}</a>
            </p>
          }
        </section>
        @if (drawn(); as picture) {
          <section class="ws-stack" aria-labelledby="kaart">
            <h2 class="ws-h3" id="kaart">{{ t('list.mapTitle') }}</h2>
            <ws-area-map [map]="picture" [places]="places()" [label]="t('list.map', { wijk: list().wijk.name })" />
            <ul>
              @for (place of places(); track place.key) {
                <li>
                  <a [href]="place.href" [attr.aria-current]="place.current ? 'true' : null">{{ place.text }}</a>
                </li>
              }
            </ul>
          </section>
        }
      </div>
    </div>
  `,
})
export class IdeasPage extends IdeasParts implements OnInit {
  readonly list = input.required<IdeaList>();
  readonly map = input.required<IdeasMap>();
  readonly looked = input.required<Looked>();
  /** The idea that this browser was writing. */
  readonly own = input.required<OwnIdea | null>();
  protected readonly kind = kindOf;
  protected readonly stateOf = ({ state }: IdeaLine) => `state.${state}` as const;
  protected readonly address = computed(() => this.listOf(this.list().wijk.slug));
  protected readonly crumbs = computed(() => this.crumbsOf(this.list().wijk));
  protected readonly resumes = computed(
    () => this.own()?.state === 'draft' && this.own()?.wijk.slug === this.list().wijk.slug,
  );
  protected readonly bring = computed(() =>
    this.listOf(this.list().wijk.slug, this.resumes() ? '/nieuw/insturen' : '/nieuw'),
  );
  protected readonly looks = computed(() => Object.values(this.looked()).some((value) => value !== ''));
  /** There is nothing yet: nothing to search, and a map of zeros says nothing. */
  protected readonly bare = computed(() => this.list().found === 0 && !this.looks());
  protected readonly drawn = computed(() => (this.bare() ? null : this.map().map));
  protected readonly lead = computed(() => {
    if (this.list().open.length > 0) return 'list.lead';
    return this.bare() ? 'list.notYet' : 'list.closed';
  });
  protected readonly found = computed(() => {
    const n = this.list().found;
    if (n === 0) return this.t(this.looks() ? 'list.none' : 'list.empty');
    return n < 1000 ? this.t('list.found', { n }) : this.t('list.many');
  });
  protected readonly noneText = computed(() => {
    const found = this.looks() ? 'none' : 'empty';
    return this.list().open.length > 0 ? (`list.${found}Text` as const) : (`list.${found}TextClosed` as const);
  });
  protected readonly next = computed(() => {
    const { next } = this.list();
    return next === null ? null : this.address() + writeQuery({ ...this.looked(), after: next });
  });
  protected readonly places = computed(() =>
    this.map().buurten.map(({ code, name, ideas }) => ({
      key: code,
      mark: String(ideas),
      text: this.t('list.buurt', { name, n: ideas }),
      href: this.address() + writeQuery({ ...this.looked(), after: '', buurt: code }),
      current: this.looked().buurt === code,
    })),
  );
  protected readonly fields = computed(() => {
    const all = { value: '', text: this.t('list.all') };
    const { spoor, theme, state, buurt, order } = this.looked();
    const { themes } = this.list();
    const { buurten } = this.map();
    return [
      {
        ...{ name: 'spoor', label: this.t('list.spoor'), value: spoor },
        options: [all, ...sporen.map((value) => ({ value, text: this.t(`spoor.${value}`) }))],
      },
      ...(themes.length === 0
        ? []
        : [
            {
              ...{ name: 'onderwerp', label: this.t('list.theme'), value: theme },
              options: [all, ...themes.map((value) => ({ value, text: value }))],
            },
          ]),
      ...(buurten.length === 0
        ? []
        : [
            {
              ...{ name: 'buurt', label: this.t('place.buurt'), value: buurt },
              options: [all, ...buurten.map(({ code, name }) => ({ value: code, text: name }))],
            },
          ]),
      {
        ...{ name: 'staat', label: this.t('list.state'), value: state },
        options: [all, ...ideaFilters.map((value) => ({ value, text: this.t(`filter.${value}`) }))],
      },
      {
        ...{ name: 'volgorde', label: this.t('list.order'), value: order },
        options: ideaOrders.map((value) => ({
          value: value === 'newest' ? '' : value,
          text: this.t(`order.${value}`),
        })),
      },
    ];
  });
  protected readonly hrefOf = ({ number }: IdeaLine): string => `${this.address()}/${number}`;

  protected metaOf({ supporters, comments, by, onPaper, street, buurt }: IdeaLine): string {
    const place = [street, buurt?.name ?? ''].filter((part) => part !== '').join(', ');
    return [
      this.t('idea.supporters', { n: supporters }),
      this.t('idea.comments', { n: comments }),
      this.t('idea.by', { who: whoseIdea(this.t, { by, onPaper }) }),
      ...(place === '' ? [] : [place]),
    ].join(' · ');
  }

  ngOnInit(): void {
    const names = { wijk: this.list().wijk.name, gemeente: this.gemeente().name };
    this.page.title(`${this.t('list.title', names)} | ${names.gemeente} | Wijkspoor`);
    this.page.description(this.t('list.description', names));
  }
}
