import { daysBetween, type InputError, localTime } from '@wijkspoor/platform/domain';
import type { Channel } from '../results/counts';

/** The participation ladder (field.md 2.7); its order is how much influence people have. */
export const rungs = ['inform', 'consult', 'advise', 'coproduce', 'codecide'] as const;
/** Rung of the participation ladder, from least to most influence. */
export type Rung = (typeof rungs)[number];

/** Ways to take part without a screen of one's own. */
const notDigital: readonly Channel[] = ['paper', 'assisted'];

/** People hear within six weeks of closing what became of what they said (the promise of the product). */
const feedbackDays = 42;

/** What a round needs to know of itself before it opens. */
export type RoundPlan = {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly languages: readonly string[];
  readonly channels: readonly Channel[];
  readonly rung: Rung | null;
  readonly promise: string;
  /** The day by which people hear what became of it. */
  readonly feedbackDue: string | null;
  readonly askBuurt: boolean;
  readonly buurten: number;
  /** Languages in which every text of the instrument version is there. */
  readonly versionLanguages: readonly string[];
  readonly versionPublished: boolean;
};

/**
 * What a round still lacks before it may be planned or opened: one entry per field, in the order of the form.
 * The rung *inform* asks for nothing and promises nothing, so there is no round on it (participation ladder, field.md 2.7).
 * @param now ISO time.
 */
export function lacksOf(plan: RoundPlan, now: string): readonly InputError[] {
  const lacks: (InputError | false)[] = [
    !plan.versionPublished && { path: 'versionId', code: 'instruments.versionNotPublished' },
    plan.opensAt === null && { path: 'opensAt', code: 'instruments.lacksOpensAt' },
    plan.closesAt === null && { path: 'closesAt', code: 'instruments.lacksClosesAt' },
    plan.closesAt !== null &&
      Date.parse(plan.closesAt) <= Date.parse(now) && { path: 'closesAt', code: 'instruments.lacksClosesLater' },
    plan.languages.some((one) => !plan.versionLanguages.includes(one)) && {
      path: 'languages',
      code: 'instruments.lacksLanguage',
    },
    plan.channels.length === 0
      ? { path: 'channels', code: 'instruments.lacksChannels' }
      : !plan.channels.some((one) => notDigital.includes(one)) && {
          path: 'channels',
          code: 'instruments.lacksNotDigital',
        },
    plan.askBuurt && plan.buurten < 2 && { path: 'askBuurt', code: 'instruments.lacksBuurten' },
    plan.rung === null && { path: 'rung', code: 'instruments.lacksRung' },
    plan.rung === 'inform' && { path: 'rung', code: 'instruments.lacksRungInform' },
    plan.promise === '' && { path: 'promise', code: 'instruments.lacksPromise' },
    plan.feedbackDue === null && { path: 'feedbackDue', code: 'instruments.lacksFeedbackDue' },
    plan.feedbackDue !== null &&
      plan.closesAt !== null &&
      plan.feedbackDue < localTime(plan.closesAt).date && {
        path: 'feedbackDue',
        code: 'instruments.lacksFeedbackLater',
      },
    plan.feedbackDue !== null &&
      plan.closesAt !== null &&
      // a day that has to be chosen again says nothing yet
      Date.parse(plan.closesAt) > Date.parse(now) &&
      daysBetween(localTime(plan.closesAt).date, plan.feedbackDue) > feedbackDays && {
        path: 'feedbackDue',
        code: 'instruments.lacksFeedbackSooner',
      },
  ];
  return lacks.filter((one) => one !== false);
}
