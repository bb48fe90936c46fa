import { demandSamePromise } from './promise';

const told: Parameters<typeof demandSamePromise>[0] = {
  wijk: 'noord',
  rung: 'advise',
  promise: 'Wij kiezen met uw antwoorden.',
  versionId: '0197b3a0-0000-7000-8000-000000000001',
  askBuurt: true,
  askAge: true,
  opensAt: '2026-03-01T08:00:00.000Z',
  closesAt: '2026-04-01T20:00:00.000Z',
};

describe('the promise of an open round', () => {
  it('stays when nothing changes, however its moments are written, and when it ends later', () => {
    expect(() => demandSamePromise(told, told)).not.toThrow();
    expect(() => demandSamePromise(told, { ...told, opensAt: '2026-03-01T09:00:00+01:00' })).not.toThrow();
    expect(() => demandSamePromise(told, { ...told, closesAt: '2026-04-08T20:00:00Z' })).not.toThrow();
  });

  it.each([
    { wijk: 'zuid' },
    { rung: 'codecide' },
    { promise: 'Wij kiezen zelf.' },
    { versionId: '0197b3a0-0000-7000-8000-000000000002' },
    { askBuurt: false },
    { askAge: false },
    { opensAt: null },
    { opensAt: '2026-03-02T08:00:00.000Z' },
  ] as const)('is broken by %j', (change) => {
    expect(() => demandSamePromise(told, { ...told, ...change })).toThrow('promiseStays');
  });

  it('is broken by an earlier end, and says where', () => {
    expect(() => demandSamePromise(told, { ...told, closesAt: '2026-03-31T20:00:00Z' })).toThrow(
      expect.objectContaining({ errors: [{ path: 'closesAt', code: 'instruments.onlyLater' }] }) as Error,
    );
  });
});
