import { votingError } from '../errors';
import type { AddDecisionOnPriorities } from './contract';

type About = Pick<AddDecisionOnPriorities, 'wijk' | 'vote' | 'rung'>;

/** A correction is about the same as what it corrects: what was said beforehand holds for it too. @throws voting.correctionDiffers */
export function demandSameSubject(before: About, { wijk, vote, rung }: About): void {
  const same = {
    wijk: wijk === before.wijk,
    vote: vote === before.vote,
    // with a vote it is that of the vote
    rung: vote !== null || rung === before.rung,
  };
  const errors = (['wijk', 'vote', 'rung'] as const).flatMap((path) =>
    same[path] ? [] : [{ path, code: 'voting.correctionDiffers' }],
  );
  if (errors.length > 0) throw votingError('correctionDiffers', errors);
}
