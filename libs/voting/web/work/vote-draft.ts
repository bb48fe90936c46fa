import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import { type ApiForm, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import type { CountingRule, Method, VoteList, VoteView } from '@wijkspoor/voting/domain';
import {
  categoriesOf,
  firstStays,
  isEmpty,
  optionsOf,
  translationsOf,
  type TypedOption,
  withinBuurten,
} from '../../domain/round/option-fields';
import { fieldsOf, planOf, rulesFor, type TypedPlan } from '../../domain/round/plan-fields';
import { workVoteTexts } from './work-vote-texts';

/** The plan of a vote that is being written, before it is saved. One per form. */
@Injectable()
export class VoteDraft {
  readonly t = useTexts(workVoteTexts);
  /** Where the vote is: whose ideas can be taken. */
  readonly place = signal({ gemeente: '', project: '' });
  /** The vote that the fields began with; undefined for a new one. */
  readonly base = signal<VoteView | undefined>(undefined);
  /** The vote as it was read last: what is saved replaces this version. */
  readonly seen = signal<VoteView | undefined>(undefined);
  /** The wijken a vote of this project can be in, with their buurten. */
  readonly wijken = signal<VoteList['project']['wijken']>([]);
  readonly model = linkedSignal(() => fieldsOf(this.base()));
  readonly edit = boundFields(this.model);
  readonly options = linkedSignal(() => optionsOf(this.base()));
  readonly categories = linkedSignal(() => categoriesOf(this.base()));
  readonly languages = linkedSignal<readonly string[]>(() => this.base()?.languages ?? ['nl']);
  readonly checks = linkedSignal<readonly string[]>(() => this.base()?.checks ?? []);
  readonly method = linkedSignal<readonly string[]>(() => [this.base()?.method ?? 'approval']);
  readonly rule = linkedSignal<readonly string[]>(() => [this.base()?.rule ?? 'totals']);
  readonly rung = linkedSignal<readonly string[]>(() => [this.base()?.rung ?? []].flat());
  /** Whether voters are asked in which buurt they live. */
  readonly asked = linkedSignal<readonly string[]>(() => (this.base()?.asksBuurt ? ['buurt'] : []));
  /** Those of the wijk that is chosen. */
  readonly buurten = computed(() => this.wijken().find(({ slug }) => slug === this.model().wijk)?.buurten ?? []);
  readonly way = computed(() => this.method()[0] as Method);
  /** Null when what was chosen does not fit the way to vote. */
  readonly count = computed<CountingRule | null>(
    () => rulesFor(this.way()).find((one) => one === this.rule()[0]) ?? null,
  );
  readonly money = computed(() => this.count() !== null && this.count() !== 'totals');
  /** The languages, first the one that options are written in. */
  readonly ordered = computed(() => firstStays(this.languages(), this.seen()?.languages[0]));
  /** Open: what people were told stays. */
  readonly fixed = computed(() => this.seen()?.state === 'open');
  /** What the api may name, in the order of the page; the options are those of the last time it was sent. */
  private readonly fields: Record<string, string> = {};
  readonly api: ApiForm = useApiForm('stemming', this.fields, this.t('failed.load'));

  /** What is typed, for the api. Options of which nothing was typed are gone from the page too, so that places agree. */
  plan(): TypedPlan {
    this.options.update((all) => all.filter((one) => !isEmpty(one)));
    this.categories.update((all) => all.filter(({ name, budget }) => `${name}${budget}`.trim() !== ''));
    // after another wijk is chosen, options are no more in a buurt of the one before
    if (!this.fixed())
      this.options.update((all) =>
        withinBuurten(
          all,
          this.buurten().map(({ code }) => code),
        ),
      );
    this.nameFields();
    const chosen = {
      ...{ languages: this.ordered(), checks: this.checks(), method: this.way(), rule: this.count() },
      rung: this.rung()[0] ?? null,
      asksBuurt: this.buurten().length > 1 && this.asked().length > 0,
    };
    return planOf(this.model(), chosen, this.options(), this.categories(), this.seen());
  }

  private nameFields(): void {
    const { t } = this;
    const options = this.options().flatMap((option, index) => this.fieldsOfOption(option, index));
    const categories = this.categories().flatMap((_, index) => [
      [`categories.${index}.name`, t('more.categoryName', { n: index + 1 })],
      [`categories.${index}.budgetCents`, t('more.categoryBudget', { n: index + 1 })],
    ]);
    for (const name of Object.keys(this.fields)) Reflect.deleteProperty(this.fields, name);
    Object.assign(this.fields, {
      ...{ title: t('plan.name'), intro: t('plan.intro'), wijk: t('plan.wijk') },
      ...{ opensAt: t('plan.opensAt'), closesAt: t('plan.closesAt'), languages: t('plan.languages') },
      ...{ checks: t('plan.checks'), minimumAge: t('plan.minimumAge'), method: t('plan.method') },
      asksBuurt: t('plan.buurt'),
      ...{ most: t(this.way() === 'points' ? 'plan.mostPoints' : 'plan.mostApproval'), rule: t('plan.rule') },
      ...{ seats: t('plan.seats'), budgetCents: t('plan.budget') },
      ...(Object.fromEntries(categories) as Record<string, string>),
      ...{ categories: t('more.categories'), threshold: t('more.threshold') },
      ...(Object.fromEntries(options) as Record<string, string>),
      ...{ options: t('plan.options'), rung: t('plan.rung'), promise: t('plan.promise') },
      feedbackDue: t('plan.feedbackDue'),
    });
  }

  private fieldsOfOption({ translated }: TypedOption, index: number): readonly (readonly [string, string])[] {
    const { t } = this;
    const path = `options.${index}`;
    const named = (field: string): string => `${t('option.one', { n: index + 1 })}, ${field}`;
    return [
      [`${path}.title`, named(t('option.title'))],
      [`${path}.text`, named(t('option.text'))],
      [`${path}.costCents`, named(t('option.cost'))],
      [`${path}.category`, named(t('option.category'))],
      [`${path}.buurt`, named(t('option.buurt'))],
      ...translationsOf(translated, this.ordered()[0]).flatMap(({ language }, at) => {
        const words = { language: t(`language.${language}`) };
        return [
          [`${path}.translations.${at}.title`, named(t('option.titleIn', words))],
          [`${path}.translations.${at}.text`, named(t('option.textIn', words))],
        ] as const;
      }),
    ];
  }
}
