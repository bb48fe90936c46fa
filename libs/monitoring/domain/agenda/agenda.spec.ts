import { type AgendaEntry, agendaSince, freeAfter, inOrder } from './agenda';

describe('an agenda', () => {
  it('begins three months ago', () => expect(agendaSince('2026-06-01')).toBe('2026-03-01'));

  it('has the last day of a period in it, and a period the wrong way round is a day', () => {
    expect(freeAfter('2026-03-28', '2026-03-29')).toBe('2026-03-30');
    expect(freeAfter('2026-12-31', '2026-12-31')).toBe('2027-01-01');
    expect(freeAfter('2026-03-28', '2026-03-01')).toBe('2026-03-29');
  });

  it('has each thing once, in the order of time', () => {
    const entry = (id: string, when: AgendaEntry['when']): AgendaEntry => ({
      ...{ id, title: id, where: 'Noord', address: 'https://x.example/', when },
    });
    const [early, late] = [
      { firstDay: '2026-01-01', lastDay: '2026-01-02' },
      { firstDay: '2026-02-01', lastDay: '2026-02-01' },
    ];
    const moment = { opens: new Date('2026-01-15T10:00:00Z'), closes: new Date('2026-01-20T10:00:00Z') };
    const list = [entry('c', late), entry('b', moment), entry('a', early), entry('c', late)];
    expect(inOrder(list).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
