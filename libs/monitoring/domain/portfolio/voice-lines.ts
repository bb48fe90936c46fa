import { actionPlanPolicy } from '@wijkspoor/action-plan/domain';
import { type Actor, may, type Verdict } from '@wijkspoor/platform/domain';
import { daysLate, dueKind } from '@wijkspoor/project/domain';
import { proposalsPolicy } from '@wijkspoor/proposals/domain/policy';
import { votingPolicy } from '@wijkspoor/voting/domain/policy';
import type { PortfolioLine, VoiceCode } from './view';

/** What people brought to a project that waits for somebody; days as `2026-12-01`. */
export type VoicesThatWait = {
  readonly projectId: string;
  readonly project: string;
  readonly wijken: readonly string[];
  /** Ideas, changes in them and comments that nobody read yet. */
  readonly toRead: number;
  /** Other wordings and reactions on goals that nobody answered yet. */
  readonly toAnswer: number;
  /** Votes that closed, of which nobody wrote down yet what was decided. */
  readonly votes: readonly { readonly number: number; readonly title: string; readonly due: string | null }[];
};

/** What people wait for: that their idea is read, that their wording is answered, and what was decided after their vote. */
export const voiceLines = (actor: Actor, voices: readonly VoicesThatWait[], today: string): readonly PortfolioLine[] =>
  voices.flatMap((one) => {
    const { projectId, toRead, toAnswer, votes } = one;
    const page = `/projecten/${projectId}`;
    const reads = proposalsPolicy.moderateIdeas.judge(actor, { projectId }) === true;
    const answers = actionPlanPolicy.readWordings.judge(actor, { id: projectId }) === true;
    const decides = votingPolicy.recordDecisions.judge(actor, { projectId });
    return [
      ...(reads && toRead > 0 ? [line(one, 'readIdeas', `${page}/ideeen-lezen`, { n: toRead })] : []),
      ...(answers && toAnswer > 0 ? [line(one, 'answerWordings', `${page}/doelen`, { n: toAnswer })] : []),
      ...votes.map(({ number, title, due }) => ({
        ...line(one, 'decideVote', `${page}/prioriteiten`, { round: title, due, today, verdict: decides }),
        key: `decideVote ${number}`,
      })),
    ];
  });

type Asked = {
  readonly n?: number;
  readonly round?: string;
  readonly due?: string | null;
  readonly today?: string;
  readonly verdict?: Verdict;
};

function line(
  { projectId, project, wijken }: VoicesThatWait,
  action: VoiceCode,
  path: string,
  { n = 0, round, due = null, today = '', verdict = true }: Asked,
): PortfolioLine {
  return {
    key: `${action} ${projectId}`,
    ...{ action, project, due, path, wijken: [...wijken] },
    ...(due === null
      ? { kind: 'thisWeek' as const, daysLate: 0 }
      : { kind: dueKind(due, today), daysLate: daysLate(due, today) }),
    ...{ step: null, activity: null, round: round ?? null, goal: null, byPartner: false },
    matter: { n, name: '', endsOn: null },
    may: may(verdict),
  };
}
