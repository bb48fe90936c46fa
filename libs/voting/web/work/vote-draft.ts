import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import { type ApiForm, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import type { CountingRule, Method, VoteList, VoteView } from '@wijkspoor/voting/domain';
import { fieldsOf, optionsOf, planOf, rulesFor, type TypedPlan } from '../../domain/round/plan-fields';
import { workVoteTexts } from './work-vote-texts';

/** The plan of a vote that is being written, before it is saved. One per form. */
@Injectable()
export class VoteDraft {
  readonly t = useTexts(workVoteTexts);
  /** The vote that the fields began with; undefined for a new one. */
  readonly base = signal<VoteView | undefined>(undefined);
  /** The vote as it was read last: what is saved replaces this version. */
  readonly seen = signal<VoteView | undefined>(undefined);
  /** The wijken a vote of this project can be in, with their buurten. */
  readonly wijken = signal<VoteList['project']['wijken']>([]);
  readonly model = linkedSignal(() => fieldsOf(this.base()));
  readonly edit = boundFields(this.model);
  readonly options = linkedSignal(() => optionsOf(this.base()));
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
  /** Open: what people were told stays. */
  readonly fixed = computed(() => this.seen()?.state === 'open');
  /** What the api may name, in the order of the page; the options are those of the last time it was sent. */
  private readonly fields: Record<string, string> = {};
  readonly api: ApiForm = useApiForm('stemming', this.fields, this.t('failed.load'));

  /** What is typed, for the api. Options of which nothing was typed are gone from the page too, so that places agree. */
  plan(): TypedPlan {
    this.options.update((all) => all.filter(({ title, text, cost }) => `${title}${text}${cost}`.trim() !== ''));
    this.nameFields();
    const chosen = {
      ...{ languages: this.languages(), checks: this.checks(), method: this.way(), rule: this.count() },
      rung: this.rung()[0] ?? null,
      asksBuurt: this.buurten().length > 1 && this.asked().length > 0,
    };
    return planOf(this.model(), chosen, this.options(), this.seen());
  }

  private nameFields(): void {
    const { t } = this;
    const options = this.options().flatMap((_, index) => [
      [`options.${index}.title`, `${t('option.one', { n: index + 1 })}, ${t('option.title')}`],
      [`options.${index}.text`, `${t('option.one', { n: index + 1 })}, ${t('option.text')}`],
      [`options.${index}.buurt`, `${t('option.one', { n: index + 1 })}, ${t('option.buurt')}`],
      [`options.${index}.costCents`, `${t('option.one', { n: index + 1 })}, ${t('option.cost')}`],
    ]);
    for (const name of Object.keys(this.fields)) Reflect.deleteProperty(this.fields, name);
    Object.assign(this.fields, {
      ...{ title: t('plan.name'), intro: t('plan.intro'), wijk: t('plan.wijk') },
      ...{ opensAt: t('plan.opensAt'), closesAt: t('plan.closesAt'), languages: t('plan.languages') },
      ...{ checks: t('plan.checks'), minimumAge: t('plan.minimumAge'), method: t('plan.method') },
      asksBuurt: t('plan.buurt'),
      ...{ most: t(this.way() === 'points' ? 'plan.mostPoints' : 'plan.mostApproval'), rule: t('plan.rule') },
      ...{ seats: t('plan.seats'), budgetCents: t('plan.budget') },
      ...(Object.fromEntries(options) as Record<string, string>),
      ...{ options: t('plan.options'), rung: t('plan.rung'), promise: t('plan.promise') },
      feedbackDue: t('plan.feedbackDue'),
    });
  }
}
