import { anywhere } from '@wijkspoor/instruments/domain';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { votingPolicy } from '@wijkspoor/voting/domain';
import type { VoteFrame, VoteFrames } from './vote-frames';

/**
 * The vote of this number, for who may do this with it. Whoever may do it in no project at all hears so before anything is read.
 * @throws platform.missing also when somebody knows only the votes of own projects, and this is of another.
 */
export async function voteFor(
  ctx: Ctx,
  frames: VoteFrames,
  number: number,
  what: 'runVotes' | 'enterPapers',
): Promise<VoteFrame> {
  demand(anywhere(ctx.actor, votingPolicy[what]));
  const frame = await frames.one(ctx, number);
  if (votingPolicy.seeVotes.judge(ctx.actor, frame) !== true) throw platformError('missing');
  demand(votingPolicy[what].judge(ctx.actor, frame));
  return frame;
}
