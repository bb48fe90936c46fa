import { VoterSecrets } from './voter-secrets';

const secrets = new VoterSecrets({ SECRET: 'x'.repeat(32) });
const vote = { gemeenteId: 'gemeente', roundId: 'round' };
const voter = (email: string): string => secrets.ofMail(vote, email).toString('hex');

describe('the voter of a mail address', () => {
  it.each(['jan@voorbeeld.nl', ' JAN@Voorbeeld.NL ', 'jan+stem@voorbeeld.nl', 'jan+a+b@voorbeeld.nl'])(
    'is one, however it is written: %s',
    (email) => expect(voter(email)).toBe(voter('jan@voorbeeld.nl')),
  );

  it('is another for another address, also where nothing stands before the plus', () => {
    const all = [
      'jan@voorbeeld.nl',
      'piet@voorbeeld.nl',
      'jan@voorbeeld.org',
      '+jan@voorbeeld.nl',
      '+piet@voorbeeld.nl',
    ];
    expect(new Set(all.map(voter)).size).toBe(all.length);
  });
});
