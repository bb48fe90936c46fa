import { anywhere, instrumentsPolicy } from '@wijkspoor/instruments/domain';
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
  demand(anywhere(ctx.actor, instrumentsPolicy[what]));
  const frame = await frames.one(ctx, number);
  if (instrumentsPolicy.seeRounds.judge(ctx.actor, frame) !== true) throw platformError('missing');
  demand(judge(ctx.actor, frame));
  return frame;
}

/** A round as pages about its answers name it. */
export const answersOf = ({ number, title, projectId, project }: RoundFrame) => ({
  ...{ number, title },
  project: { id: projectId, name: project },
});
