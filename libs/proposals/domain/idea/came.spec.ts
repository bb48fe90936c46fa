import { TraceNode } from '@wijkspoor/project/domain';
import { ar } from '../texts/ar';
import { en } from '../texts/en';
import { nl } from '../texts/nl';
import { cameKey, cameWord, cameWords } from './came';

const traceKinds = TraceNode.shape.kind.options;
const traceStates = TraceNode.shape.state.options;
const all = traceKinds.flatMap((kind) => traceStates.map((state) => ({ kind, state, number: 1, place: 0 })));

describe('what came of an idea', () => {
  it('is told of votes that were counted, goals, interventions, reports and measurements', () => {
    const told = all
      .map((one) => [`${one.kind} ${one.state}`, cameWord(one)] as const)
      .filter(([, word]) => word !== null);
    expect(Object.fromEntries(told.filter(([what]) => /^(option|intervention) /.test(what)))).toEqual({
      ...{ 'option chosen': 'chosen', 'option notChosen': 'notChosen' },
      ...{ 'intervention planned': 'planned', 'intervention running': 'running', 'intervention done': 'done' },
    });
    expect([cameWord({ kind: 'goal', state: 'writing' }), cameWord({ kind: 'goal', state: 'planned' })]).toEqual([
      'goalOpen',
      'goal',
    ]);
    expect(new Set(told.map(([, word]) => word))).toEqual(new Set(cameWords));
    // moves of the idea itself tell of these
    for (const kind of ['idea', 'aspect', 'priority'] as const)
      for (const state of traceStates) expect(cameWord({ kind, state })).toBeNull();
  });

  it('is another step when it stands otherwise, and has words in every language', () => {
    expect(new Set(all.map(cameKey)).size).toBe(all.length);
    for (const word of cameWords)
      for (const texts of [nl, en, ar]) expect(texts[`notice.came.${word}`]).toContain('{title}');
  });
});
