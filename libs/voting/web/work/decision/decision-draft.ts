import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import { type ApiForm, newId, useApiForm, useTexts } from '@wijkspoor/platform/web';
import { boundFields, type BoundField } from '@wijkspoor/platform/web/kit/bound-fields';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { indicatorOf, type IndicatorKey } from '@wijkspoor/wijk/domain';
import type { DecisionView } from '@wijkspoor/voting/domain';
import { criteria } from '../../../domain/decision/criteria';
import {
  aspectKey,
  type CandidateField,
  candidatesOf,
  decisionFieldsOf,
  decisionPlanOf,
  type DecisionPlanTyped,
  newCandidate,
} from '../../../domain/decision/decision-fields';
import { decisionTexts } from '../../decision/decision-texts';
import { workDecisionTexts } from './work-decision-texts';

const empty = { title: '', intro: '', body: '', decidedOn: '', why: '' };

/** A decision that is being filled in, before it is saved. One per form. */
@Injectable()
export class DecisionDraft {
  readonly t = useTexts(workDecisionTexts);
  readonly words = useTexts(decisionTexts);
  private readonly names = useTexts(indicatorTexts);
  /** The decision that the fields began with. */
  readonly base = signal<DecisionView | undefined>(undefined);
  /** The decision as it was read last: what is saved replaces this version. */
  readonly seen = signal<DecisionView | undefined>(undefined);
  readonly model = linkedSignal(() => {
    const base = this.base();
    return base === undefined ? empty : decisionFieldsOf(base);
  });
  readonly edit = boundFields(this.model);
  readonly candidates = linkedSignal(() => {
    const base = this.base();
    return base === undefined ? [] : candidatesOf(base);
  });
  /** Figures to choose from: those of the project, and those that are on the list already. */
  readonly indicators = computed(() => {
    const base = this.base();
    const known = new Map((base?.indicators ?? []).map((one) => [one.indicator, one.title]));
    for (const { figures } of base?.priorities ?? [])
      for (const { indicator, title } of figures) if (!known.has(indicator)) known.set(indicator, title);
    return [...known].map(([value, title]) => ({ value, label: this.nameOf(value, title) }));
  });
  /** Subjects of rounds to choose from. */
  readonly subjects = computed(() =>
    (this.base()?.subjects ?? []).map((one) => ({
      value: aspectKey(one),
      label: this.words('one.aspect', { title: one.title, n: String(one.round) }),
    })),
  );
  private readonly fields: Record<string, string> = {};
  readonly api: ApiForm = useApiForm('besluit', this.fields, this.t('failed.load'));
  private readonly bound = new Map<string, BoundField>();

  /** One field of a candidate, for a control. */
  editOf(id: string, name: CandidateField): BoundField {
    const key = `${id} ${name}`;
    const field = this.bound.get(key) ?? {
      value: () => this.candidates().find((one) => one.id === id)?.fields[name] ?? '',
      set: (value: string) =>
        this.candidates.update((all) =>
          all.map((one) => (one.id === id ? { ...one, fields: { ...one.fields, [name]: value } } : one)),
        ),
    };
    this.bound.set(key, field);
    return field;
  }

  setIndicators(id: string, indicators: readonly string[]): void {
    this.candidates.update((all) => all.map((one) => (one.id === id ? { ...one, indicators } : one)));
  }

  setAspects(id: string, aspects: readonly string[]): void {
    this.candidates.update((all) => all.map((one) => (one.id === id ? { ...one, aspects } : one)));
  }

  add(): void {
    this.candidates.update((all) => [...all, newCandidate(newId())]);
  }

  /** What is typed, for the api. */
  plan(): DecisionPlanTyped {
    this.nameFields();
    return decisionPlanOf(this.model(), this.candidates());
  }

  private nameOf(indicator: string, title: string): string {
    return indicatorOf(indicator) === undefined ? title || indicator : this.names(indicator as IndicatorKey);
  }

  /** What the api may name, in the order of the page; candidates are those of the last time it was sent. */
  private nameFields(): void {
    const { t } = this;
    for (const name of Object.keys(this.fields)) Reflect.deleteProperty(this.fields, name);
    const candidates = this.candidates().flatMap((one, index) => {
      const [at, called] = [`priorities.${index}`, one.fields.title.trim() || t('item.one', { n: index + 1 })];
      return [
        [`${at}.title`, `${called}, ${t('item.title')}`],
        [`${at}.text`, `${called}, ${t('item.text')}`],
        [`${at}.theme`, `${called}, ${t('item.theme')}`],
        [`${at}.indicators`, `${called}, ${t('item.figures')}`],
        [`${at}.aspects`, `${called}, ${t('item.aspects')}`],
        ...criteria.map((criterion) => [
          `${at}.criteria.${criterion}`,
          `${called}, ${this.words(`criterion.${criterion}`)}`,
        ]),
        [`${at}.chosen`, `${called}, ${t('item.choice')}`],
        [`${at}.reason`, `${called}, ${t('item.reason')}`],
      ];
    });
    Object.assign(this.fields, {
      ...{ title: t('add.name'), intro: t('edit.intro') },
      ...(Object.fromEntries(candidates) as Record<string, string>),
      ...{ priorities: t('edit.candidates'), body: t('edit.body'), decidedOn: t('edit.decidedOn'), why: t('edit.why') },
    });
  }
}
