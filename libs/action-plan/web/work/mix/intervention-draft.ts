import { Injectable, linkedSignal, signal } from '@angular/core';
import type { InterventionView } from '@wijkspoor/action-plan/domain/mix';
import { useApiForm } from '@wijkspoor/platform/web';
import { boundFields } from '@wijkspoor/platform/web/kit/bound-fields';
import { useMixWords } from './mix-words';

/** The gemeente itself, among the partners of a list. */
const gemeente = 'gemeente';

/** An intervention that is being written, before it is saved. One per form. */
@Injectable()
export class InterventionDraft {
  private readonly words = useMixWords();
  readonly t = this.words.t;
  /** The intervention that the fields began with; undefined for a new one. */
  readonly base = signal<InterventionView | undefined>(undefined);
  /** The intervention as it was read last: what is saved replaces this version. */
  readonly seen = signal<InterventionView | undefined>(undefined);
  readonly model = linkedSignal(() => fieldsOf(this.base()));
  readonly edit = boundFields(this.model);
  readonly pillar = linkedSignal<readonly string[]>(() => [this.base()?.pillar ?? []].flat());
  readonly sporen = linkedSignal<readonly string[]>(() => this.base()?.sporen ?? []);
  readonly goals = linkedSignal<readonly string[]>(() => this.base()?.goals.map(({ id }) => id) ?? []);
  readonly shared = linkedSignal<readonly string[]>(() => (this.base()?.sharedWithTeam === true ? ['team'] : []));
  readonly api = useApiForm(
    'interventie',
    {
      ...{ title: this.t('form.title'), words: this.t('form.words'), pillar: this.t('form.pillar') },
      ...{ sporen: this.t('form.sporen'), targetGroup: this.t('form.targetGroup'), setting: this.t('form.setting') },
      ...{ goals: this.t('form.goals'), organisationId: this.t('form.partner'), startsOn: this.t('form.startsOn') },
      ...{ endsOn: this.t('form.endsOn'), agreements: this.t('form.agreements') },
      ...{ reportsPerYear: this.t('form.reports') },
    },
    this.t('failed.load'),
  );

  /** What is typed, for the api. */
  body() {
    const { title, words, targetGroup, setting, partner, agreements, startsOn, endsOn, reports } = this.model();
    return {
      ...{ title, words, pillar: this.pillar()[0] ?? null, sporen: this.sporen(), targetGroup, setting },
      organisationId: partner === '' || partner === gemeente ? null : partner,
      byGemeente: partner === gemeente,
      ...{ agreements, startsOn: startsOn || null, endsOn: endsOn || null, reportsPerYear: Number(reports) },
      ...{ sharedWithTeam: this.shared().includes('team'), goals: this.goals() },
    };
  }

  /** What another one saved, as far as it differs from what is typed. */
  differences(now: InterventionView, typed: ReturnType<InterventionDraft['body']>) {
    const same = [
      now.title === typed.title,
      now.words === typed.words,
      now.pillar === typed.pillar,
      sameSet(now.sporen, typed.sporen),
      now.targetGroup === typed.targetGroup,
      now.setting === typed.setting,
      sameSet(
        now.goals.map(({ id }) => id),
        typed.goals,
      ),
      (now.organisation?.id ?? null) === typed.organisationId && now.byGemeente === typed.byGemeente,
      now.startsOn === typed.startsOn && now.endsOn === typed.endsOn,
      now.agreements === typed.agreements,
      now.reportsPerYear === typed.reportsPerYear,
      now.sharedWithTeam === typed.sharedWithTeam,
    ];
    return [{ name: this.t('form.title'), text: now.title }, ...this.words.rows(now)].filter(
      (_, at) => same[at] === false,
    );
  }
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value));

const fieldsOf = (one: InterventionView | undefined) => ({
  title: one?.title ?? '',
  words: one?.words ?? '',
  targetGroup: one?.targetGroup ?? '',
  setting: one?.setting ?? '',
  partner: one?.byGemeente === true ? gemeente : (one?.organisation?.id ?? ''),
  agreements: one?.agreements ?? '',
  startsOn: one?.startsOn ?? '',
  endsOn: one?.endsOn ?? '',
  reports: String(one?.reportsPerYear ?? 4),
});
