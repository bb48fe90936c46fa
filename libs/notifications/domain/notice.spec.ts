import fc from 'fast-check';
import { localTime } from '@wijkspoor/platform/domain';
import { dueAt, perPage, perPerson, shortened, subjectLine } from './notice';

describe('notices', () => {
  it('go to one person in one mail, in the order they happened, and none is lost', () => {
    const notices = fc.array(fc.record({ recipient: fc.constantFrom('a', 'b', 'c'), id: fc.nat() }));
    fc.assert(
      fc.property(notices, (list) => {
        const mails = perPerson(list);
        expect(mails.flat()).toHaveLength(list.length);
        for (const mail of mails) {
          const [first] = mail;
          expect(mail).toEqual(list.filter(({ recipient }) => recipient === first?.recipient));
        }
      }),
    );
  });

  it('say the beginning of a long answer, at the end of a word', () => {
    expect(shortened({ words: 'kort', n: 3 })).toEqual({ words: 'kort', n: 3 });
    const { words } = shortened({ words: 'een lang antwoord '.repeat(100) });
    expect(String(words).length).toBeLessThan(605);
    expect(words).toMatch(/(een|lang|antwoord)…$/);
  });

  it('have a subject on one line that a mail can carry, whatever signs stand in it', () => {
    expect(subjectLine('Een  bankje\nbij de brug ')).toBe('Een bankje bij de brug');
    const title = `${'a'.repeat(41)}😀${'b'.repeat(200)}`;
    for (let length = 0; length < 3; length++) {
      const subject = subjectLine('x'.repeat(length + 106) + title);
      expect(subject.length).toBeLessThanOrEqual(150);
      expect(subject).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('that can wait are due at five, today or tomorrow, on the clocks of the Netherlands', () => {
    const due = (now: string) => dueAt('daily', new Date(now)).toISOString();
    expect(due('2026-07-01T14:59:00Z')).toBe('2026-07-01T15:00:00.000Z');
    expect(due('2026-07-01T15:00:00Z')).toBe('2026-07-02T15:00:00.000Z');
    expect(due('2026-12-31T16:30:00Z')).toBe('2027-01-01T16:00:00.000Z');
    // the night in which the clock goes back
    expect(due('2026-10-24T16:00:00Z')).toBe('2026-10-25T16:00:00.000Z');
    const moments = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (now) => {
        const later = dueAt('daily', now);
        expect(later.getTime()).toBeGreaterThan(now.getTime());
        expect(later.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(localTime(later.toISOString()).time).toBe('17:00');
        expect(dueAt('now', now)).toEqual(now);
      }),
    );
  });

  it('about one page stand together, and none is lost', () => {
    const notices = fc.array(
      fc.record({ path: fc.constantFrom('/a', '/b'), leavePath: fc.constantFrom(null, '/x'), id: fc.nat() }),
    );
    fc.assert(
      fc.property(notices, (list) => {
        const pages = perPage(list);
        expect(pages.flat()).toHaveLength(list.length);
        expect(new Set(pages.map(([first]) => `${first?.path ?? ''} ${first?.leavePath ?? ''}`)).size).toBe(
          pages.length,
        );
        for (const page of pages)
          expect(page).toEqual(list.filter((one) => one.path === page[0]?.path && one.leavePath === page[0].leavePath));
      }),
    );
  });
});
