import { instrumentsPolicy } from '@wijkspoor/instruments/domain';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import type { RoundFrame, RoundFrames } from './round-frames';

/**
 * The round of this number, for who may do this with it. Whoever may do it in no project at all hears so before anything is read.
 * @throws platform.missing also when somebody knows only the rounds of own projects, and this is of another.
 */
export async function roundFor(
  ctx: Ctx,
  frames: RoundFrames,
  number: number,
  what: 'seeRounds' | 'runRounds' | 'enterForms' | 'moderateAnswers',
): Promise<RoundFrame> {
  const { judge } = instrumentsPolicy[what];
  const anywhere = ['', ...ctx.actor.projectRoles.keys()].map((projectId) => judge(ctx.actor, { projectId }));
  demand(anywhere.find((verdict) => verdict === true) ?? anywhere[0] ?? platformError('forbidden'));
  const frame = await frames.one(ctx, number);
  if (instrumentsPolicy.seeRounds.judge(ctx.actor, frame) !== true) throw platformError('missing');
  demand(judge(ctx.actor, frame));
  return frame;
}
