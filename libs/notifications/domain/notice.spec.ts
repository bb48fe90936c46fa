import fc from 'fast-check';
import { perPerson, shortened } from './notice';

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
});
