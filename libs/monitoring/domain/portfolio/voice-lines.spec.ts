import type { Actor, Role } from '@wijkspoor/platform/domain';
import { anonymous } from '@wijkspoor/platform/domain';
import { voiceLines, type VoicesThatWait } from './voice-lines';

const actor = (role: Role): Actor => ({ ...anonymous, kind: 'account', accountId: 'a', roles: new Set([role]) });
const voices: VoicesThatWait = {
  ...{ projectId: '1', project: 'Gezond', wijken: ['Lindehoek'], toRead: 2, toAnswer: 3 },
  votes: [{ number: 4, title: 'Het buurtgeld', due: '2026-11-20' }],
};
const said = (who: Actor, more: Partial<VoicesThatWait> = {}) =>
  voiceLines(who, [{ ...voices, ...more }], '2026-11-24').map(({ action, kind, path, may }) => [
    action,
    kind,
    path,
    may,
  ]);

describe('what people wait for', () => {
  it('is work of who may do it: reading, answering, and writing down what was decided, which can be late', () => {
    expect(said(actor('coordinator'))).toEqual([
      ['readIdeas', 'thisWeek', '/projecten/1/ideeen-lezen', 'yes'],
      ['answerWordings', 'thisWeek', '/projecten/1/doelen', 'yes'],
      ['decideVote', 'late', '/projecten/1/prioriteiten', 'yes'],
    ]);
  });

  it('is nothing when nobody waits, and for others only what they may look at', () => {
    expect(said(actor('coordinator'), { toRead: 0, toAnswer: 0, votes: [] })).toEqual([]);
    expect(said(actor('executive'))).toEqual([
      ['decideVote', 'late', '/projecten/1/prioriteiten', 'platform.forbidden'],
    ]);
  });

  it('has a key for every vote', () => {
    const votes = [1, 2].map((number) => ({ number, title: 'Stemming', due: null }));
    const keys = voiceLines(actor('coordinator'), [{ ...voices, votes }], '2026-11-24').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
