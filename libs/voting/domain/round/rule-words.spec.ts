import { tieWords } from './rule-words';

it('a tie is told without costs where nothing has any', () => {
  expect(tieWords([{ costCents: null }, { costCents: null }])).toBe('vote.tiesLot');
  expect(tieWords([{ costCents: null }, { costCents: 100 }])).toBe('vote.ties');
});
