import fc from 'fast-check';
import {
  afterIdeaMove,
  demandMergeable,
  ideaMoves,
  ideaMovesFrom,
  type IdeaState,
  ideaStates,
  ideaVerbs,
  isPublicIdea,
  isTold,
  needsWords,
  takesComments,
  takesSupport,
  toldWhen,
} from './life';

const verbs = fc.array(
  fc.record({ move: fc.constantFrom(...ideaVerbs), words: fc.constantFrom('', 'Omdat het zo is.') }),
  {
    maxLength: 25,
  },
);

describe('the life of an idea', () => {
  it('knows these moves and no others', () => {
    const table = ideaStates.map((from) => [from, ideaMovesFrom(from).map(({ move, to }) => `${move} ${to}`)]);
    expect(Object.fromEntries(table)).toEqual({
      draft: ['submit submitted'],
      submitted: ['publish published', 'return draft'],
      published: ['return draft', 'consider answering', 'adopt adopted', 'decline declined', 'merge merged'],
      merged: ['split published'],
      answering: ['adopt adopted', 'decline declined', 'merge merged'],
      adopted: ['plan planned', 'decline declined'],
      declined: ['reopen answering'],
      planned: ['finish done', 'unplan adopted'],
      done: [],
    });
    const known = new Set(ideaMoves.map(({ from, move }) => `${from} ${move}`));
    for (const from of ideaStates)
      for (const move of ideaVerbs)
        if (!known.has(`${from} ${move}`)) expect(() => afterIdeaMove(from, move, 'Zo')).toThrow('moveImpossible');
  });

  it('never reaches a state that the table does not give, whatever anybody tries', () => {
    fc.assert(
      fc.property(verbs, (tries) => {
        let state: IdeaState = 'draft';
        const seen: IdeaState[] = [state];
        let refusals = 0;
        for (const { move, words } of tries) {
          const row = ideaMovesFrom(state).find((one) => one.move === move);
          if (row === undefined || (needsWords(move) && words === '')) {
            expect(() => afterIdeaMove(state, move, words)).toThrow();
            refusals += 1;
            continue;
          }
          state = afterIdeaMove(state, move, words);
          expect(state).toBe(row.to);
          seen.push(state);
        }
        expect(seen.length + refusals).toBe(tries.length + 1);
        // nothing is public that was not handed in first
        const shown = seen.findIndex(isPublicIdea);
        if (shown >= 0) expect(seen.slice(0, shown)).toContain('submitted');
        // nothing is in the plan that was not adopted, nothing is carried out that was not in the plan
        for (const [later, before] of [
          ['planned', 'adopted'],
          ['done', 'planned'],
        ] as const) {
          const at = seen.indexOf(later);
          if (at >= 0) expect(seen[at - 1]).toBe(before);
        }
        if (seen.includes('done')) expect(state).toBe('done');
      }),
    );
  });

  it('never says no without a reason, nor yes without an answer', () => {
    for (const { from, move } of ideaMoves)
      if (['return', 'decline', 'unplan', 'adopt', 'finish'].includes(move))
        expect(() => afterIdeaMove(from, move, '')).toThrow('reasonRequired');
      else expect(() => afterIdeaMove(from, move, '')).not.toThrow();
  });

  it('leads back to something from everywhere but the end', () => {
    for (const state of ideaStates) expect(ideaMovesFrom(state).length > 0).toBe(state !== 'done');
  });

  it('is supported while it is open, and discussed until it is carried out', () => {
    expect(ideaStates.filter(takesSupport)).toEqual(['published', 'answering']);
    expect(ideaStates.filter(takesComments)).toEqual(['published', 'answering', 'adopted', 'declined', 'planned']);
  });

  it('tells who asked of everything the gemeente does with it, and of nothing before', () => {
    for (const { move, by } of ideaMoves) expect(isTold(move)).toBe(by === 'answerer' && move !== 'split');
    const atOnce = new Set(ideaMoves.map(({ move }) => move).filter((move) => toldWhen(move) === 'now'));
    expect([...atOnce].sort()).toEqual(['adopt', 'decline', 'finish']);
  });
});

describe('merging', () => {
  const idea = (id: string, state: IdeaState, projectId = 'p') => ({ id, projectId, state });

  it('joins an open idea of the same project, and never itself', () => {
    expect(() => demandMergeable(idea('a', 'published'), idea('b', 'published'))).not.toThrow();
    expect(() => demandMergeable(idea('a', 'published'), idea('b', 'answering'))).not.toThrow();
    expect(() => demandMergeable(idea('a', 'published'), idea('a', 'published'))).toThrow('mergeImpossible');
    expect(() => demandMergeable(idea('a', 'published'), idea('b', 'published', 'q'))).toThrow('mergeImpossible');
    for (const state of ['draft', 'submitted', 'merged', 'declined', 'done'] as const)
      expect(() => demandMergeable(idea('a', 'published'), idea('b', state))).toThrow('mergeImpossible');
  });
});
