import { actionPlanPolicy } from '@wijkspoor/action-plan/domain';
import type { Actor } from '@wijkspoor/platform/domain';
import { proposalsPolicy } from '@wijkspoor/proposals/domain/policy';
import { votingPolicy } from '@wijkspoor/voting/domain/policy';
import { line } from './plan-lines';
import type { PortfolioLine } from './view';

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
      ...(reads && toRead > 0 ? [line(one, 'readIdeas', { n: toRead, path: `${page}/ideeen-lezen` }, today)] : []),
      ...(answers && toAnswer > 0 ? [line(one, 'answerWordings', { n: toAnswer, path: `${page}/doelen` }, today)] : []),
      ...votes.map(({ number, title, due }) => ({
        ...line(one, 'decideVote', { n: 1, due, path: `${page}/prioriteiten`, verdict: decides }, today),
        ...{ key: `decideVote ${number}`, round: title },
      })),
    ];
  });
