import { afterIdeaMove, ideaStates } from '@wijkspoor/proposals/domain';
import { ideaMovesTowards } from './idea-answer';

it('reaches the answer of the decision along moves that an idea has, from wherever it stands', () => {
  const ends = (chosen: boolean) =>
    ideaStates.map((from) => {
      const moves = ideaMovesTowards(from, chosen);
      return [from, moves.reduce((state, move) => afterIdeaMove(state, move, 'Daarom.'), from), moves.length];
    });
  expect(ends(true).filter(([, , n]) => n !== 0)).toEqual([
    ['published', 'adopted', 1],
    ['answering', 'adopted', 1],
    ['declined', 'adopted', 2],
  ]);
  expect(ends(false).filter(([, , n]) => n !== 0)).toEqual([
    ['published', 'declined', 1],
    ['answering', 'declined', 1],
    ['adopted', 'declined', 1],
  ]);
});
