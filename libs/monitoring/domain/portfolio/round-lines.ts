import { instrumentsPolicy } from '@wijkspoor/instruments/domain';
import { type Actor, may, type Verdict } from '@wijkspoor/platform/domain';
import { daysLate, dueKind } from '@wijkspoor/project/domain';
import type { PortfolioLine, RoundCode } from './view';

/** A round as far as it asks something of somebody; days as `2026-12-01`. */
export type RoundThatWaits = {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly projectId: string;
  readonly project: string;
  readonly wijk: string;
  readonly closesOn: string;
  /** Null when people heard what became of their answers. */
  readonly feedbackDue: string | null;
  readonly toRead: number;
  readonly toCheck: number;
  /** Closed, and nobody said yet that the last paper was entered. */
  readonly waitsForPaper: boolean;
};

/** What rounds ask: a look before one closes this week, answers to read, sheets to check, the last paper, and feedback that was promised. */
export const roundLines = (actor: Actor, rounds: readonly RoundThatWaits[], today: string): readonly PortfolioLine[] =>
  rounds.flatMap((round) => {
    const { state, closesOn, feedbackDue, toRead, toCheck, waitsForPaper } = round;
    const { runRounds, moderateAnswers, enterForms } = instrumentsPolicy;
    const line = (action: RoundCode, due: string | null, verdict: Verdict, page = '') => ({
      ...common(round, action, page),
      ...(due === null
        ? { due, kind: 'thisWeek' as const, daysLate: 0 }
        : { due, kind: dueKind(due, today), daysLate: daysLate(due, today) }),
      may: may(verdict),
    });
    // who may not do it may look at the round
    const workOf = (action: RoundCode, verdict: Verdict, page: string) =>
      line(action, null, verdict, verdict === true ? page : '');
    return [
      ...(state === 'open' && dueKind(closesOn, today) === 'thisWeek'
        ? [line('closeRound', closesOn, runRounds.judge(actor, round))]
        : []),
      ...(state === 'closed' && feedbackDue !== null
        ? [line('giveFeedback', feedbackDue, runRounds.judge(actor, round), '#terugkoppeling')]
        : []),
      ...(toRead > 0 ? [workOf('readAnswers', moderateAnswers.judge(actor, round), '/antwoorden')] : []),
      ...(toCheck > 0 ? [workOf('checkSheets', enterForms.judge(actor, round), '/papier/nakijken')] : []),
      ...(waitsForPaper ? [workOf('finishPaper', runRounds.judge(actor, round), '#uitkomsten')] : []),
    ];
  });

const common = ({ number, title, project, wijk }: RoundThatWaits, action: RoundCode, page: string) => ({
  key: `${action} ${number}`,
  ...{ action, project, round: title, wijken: [wijk], path: `/ronden/${number}${page}` },
  ...{ step: null, activity: null, goal: null, matter: null, byPartner: false },
});
