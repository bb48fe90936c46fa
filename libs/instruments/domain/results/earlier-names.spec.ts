import { earlierNames } from './earlier-names';

const day = (moment: string): string => `dag ${moment.slice(0, 10)}`;

describe('the names of rounds of before', () => {
  it('are years, as they are in the Netherlands', () => {
    expect(earlierNames(['2026-06-30T22:00:00Z', '2024-12-31T23:30:00Z'], day)).toEqual(['2026', '2025']);
  });

  it('are days when a year would stand there twice', () => {
    expect(earlierNames(['2026-06-30T10:00:00Z', '2026-03-31T10:00:00Z'], day)).toEqual([
      'dag 2026-06-30',
      'dag 2026-03-31',
    ]);
  });

  it('are none of none', () => {
    expect(earlierNames([], day)).toEqual([]);
  });
});
