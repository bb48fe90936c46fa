import { type Owed, owedAnswers } from './owed';

const round: Owed = { kind: 'round', number: 2, title: 'Leefplekmeter', wijk: 'lindehoek', due: '2026-11-24' };

describe('an answer that was promised', () => {
  it('is late from the day after, in public, and what waits longest stands first', () => {
    const vote: Owed = { ...round, kind: 'vote', number: 1, due: '2026-11-20' };
    expect(owedAnswers([round, vote], '2026-11-25')).toEqual([
      { ...vote, daysLate: 5 },
      { ...round, daysLate: 1 },
    ]);
    expect(owedAnswers([round], round.due)).toMatchObject([{ daysLate: 0 }]);
    expect(owedAnswers([round], '2026-11-01')).toMatchObject([{ daysLate: 0 }]);
  });
});
