import { readSettings } from '../server/settings';

describe('settings of the front door', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT: must be a port, a number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT: must be a port, a number from 0 to 65535'],
    [{ PORT: '80.5' }, 'PORT: must be a port, a number from 0 to 65535'],
    [{ API_ORIGIN: 'here' }, 'API_ORIGIN: must be an address, such as https://wijkspoor.example.nl'],
    [{ PUBLIC_ORIGIN: 'localhost' }, 'PUBLIC_ORIGIN: must be an address, such as https://wijkspoor.example.nl'],
    [{ NODE_ENV: 'live' }, 'NODE_ENV: must be one of development, test, production'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent'],
  ])('that are wrong get one sentence each, never their value: %j', (given, sentence) => {
    expect(() => readSettings(given)).toThrow(`Settings are wrong:\n  ${sentence}`);
    const said = String(catched(() => readSettings(given)));
    expect(said.split('\n')).toHaveLength(2);
    expect(said).not.toContain(Object.values(given)[0]);
  });

  it('that are empty are as good as absent', () => {
    expect(readSettings({ PORT: '', API_ORIGIN: '' })).toMatchObject({
      port: 3000,
      apiOrigin: 'http://127.0.0.1:3001',
      publicOrigin: 'http://localhost:3000',
    });
  });
});

function catched(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
