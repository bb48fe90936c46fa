import fc from 'fast-check';
import { mostInvited, readInvited } from './read-invited';

const many = (n: number) => Array.from({ length: n }, (_, index) => `mens${index}@test.invalid`);

describe('a list of who is invited', () => {
  it.each([
    ['one a line', 'a@test.invalid\nb@test.invalid', ['a@test.invalid', 'b@test.invalid']],
    [
      'lines of Windows, spaces, empty lines',
      ' a@test.invalid \r\n\r\nb@test.invalid\r\n',
      ['a@test.invalid', 'b@test.invalid'],
    ],
    ['a column of a table', '\uFEFF"a@test.invalid";\n"b@test.invalid",', ['a@test.invalid', 'b@test.invalid']],
    ['twice, and with capitals', 'A@Test.invalid\na@test.invalid', ['a@test.invalid']],
    [
      'what stands behind a plus is another address',
      'a+x@test.invalid\na@test.invalid',
      ['a+x@test.invalid', 'a@test.invalid'],
    ],
  ])('%s', (_, list, addresses) => {
    expect(readInvited(list)).toEqual({ addresses, wrong: [] });
  });

  it('names the lines that are wrong by their number, and repeats nothing of them', () => {
    const { addresses, wrong } = readInvited(
      'mail\n\na@test.invalid\nJan <jan@test.invalid>\nb@test.invalid; c@test.invalid',
    );
    expect(addresses).toEqual([]);
    expect(wrong).toEqual([{ path: 'addresses', code: 'voting.invitedLines', params: { lines: '1, 4, 5' } }]);
  });

  it('names twenty lines, and how many more there are', () => {
    const { wrong } = readInvited(Array.from({ length: 50 }, () => 'niets').join('\n'));
    expect(wrong).toMatchObject([{ code: 'voting.invitedManyLines', params: { more: 30 } }]);
  });

  it('is not empty, and not too long', () => {
    expect(readInvited(' \n ').wrong).toMatchObject([{ code: 'voting.invitedNone' }]);
    expect(readInvited(many(mostInvited).join('\n')).addresses).toHaveLength(mostInvited);
    expect(readInvited(many(mostInvited + 1).join('\n')).wrong).toMatchObject([{ code: 'voting.invitedTooMany' }]);
  });

  it('is the same in any order and however often an address stands there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...many(9)), { minLength: 1 }), (list) => {
        expect([...readInvited(list.join('\n')).addresses].sort()).toEqual([...new Set(list)].sort());
      }),
    );
  });
});
