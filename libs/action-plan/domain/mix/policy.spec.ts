import { type Actor, anonymous, type Role } from '@wijkspoor/platform/domain';
import { mixPolicy, seesWholeMix } from './policy';

const partner = (projects: readonly string[], organisations: readonly string[]): Actor => ({
  ...anonymous,
  ...{ kind: 'account', accountId: 'a' },
  projectRoles: new Map(projects.map((id) => [id, new Set<Role>(['partnerReporter'])])),
  organisationRoles: projects.flatMap((projectId) =>
    organisations.map((organisationId) => ({ role: 'partnerReporter' as const, organisationId, projectId })),
  ),
});
const thing = (more: object = {}) => ({ projectId: 'p', organisationId: 'o', sharedWithTeam: false, ...more });
const codeOf = (verdict: true | { readonly code: string }): string => (verdict === true ? 'yes' : verdict.code);

describe('a partner', () => {
  it('sees what its organisation does in a project whose team it is in', () => {
    expect(codeOf(mixPolicy.seeIntervention.judge(partner(['p'], ['o']), thing()))).toBe('yes');
  });

  it('does not know of anything else: it is missing, not forbidden', () => {
    const missing = 'platform.missing';
    expect(codeOf(mixPolicy.seeIntervention.judge(partner(['p'], ['other']), thing()))).toBe(missing);
    expect(codeOf(mixPolicy.seeIntervention.judge(partner(['p'], ['o']), thing({ organisationId: null })))).toBe(
      missing,
    );
    const reporter: Actor = { ...partner(['q'], ['o']), roles: new Set<Role>(['partnerReporter']) };
    expect(codeOf(mixPolicy.seeIntervention.judge(reporter, thing()))).toBe(missing);
    expect(codeOf(mixPolicy.seeIntervention.judge(reporter, thing({ sharedWithTeam: true })))).toBe(missing);
    expect(codeOf(mixPolicy.seeMix.judge(reporter, { projectId: 'p' }))).toBe(missing);
  });

  it('reads what is shared, and answers only for itself', () => {
    const shared = thing({ sharedWithTeam: true });
    expect(codeOf(mixPolicy.seeIntervention.judge(partner(['p'], ['other']), shared))).toBe('yes');
    expect(codeOf(mixPolicy.answerAccess.judge(partner(['p'], ['other']), shared))).toBe('platform.forbidden');
    expect(codeOf(mixPolicy.answerAccess.judge(partner(['p'], ['o']), shared))).toBe('yes');
  });

  it('has no part in what its organisation does in a project where it speaks for another', () => {
    const [here, there] = [partner(['p'], ['o']), partner(['q'], ['other'])];
    const both: Actor = {
      ...here,
      projectRoles: new Map([...here.projectRoles, ...there.projectRoles]),
      organisationRoles: [...here.organisationRoles, ...there.organisationRoles],
    };
    const other = (more: object = {}) => thing({ organisationId: 'other', ...more });
    expect(codeOf(mixPolicy.seeIntervention.judge(both, thing()))).toBe('yes');
    expect(codeOf(mixPolicy.seeIntervention.judge(both, other()))).toBe('platform.missing');
    expect(codeOf(mixPolicy.answerAccess.judge(both, other({ sharedWithTeam: true })))).toBe('platform.forbidden');
    expect(codeOf(mixPolicy.answerAccess.judge(both, other({ projectId: 'q' })))).toBe('yes');
  });

  it('never sees the money', () => {
    expect(codeOf(mixPolicy.seeMoney.judge(partner(['p'], ['o']), { projectId: 'p' }))).toBe('platform.forbidden');
  });
});

describe('a coordinator of one project', () => {
  const coordinator: Actor = {
    ...anonymous,
    ...{ kind: 'account', accountId: 'c', projectRoles: new Map([['p', new Set<Role>(['coordinator'])]]) },
  };
  const sentences = Object.values(mixPolicy);

  it('does everything there', () => {
    expect(sentences.map(({ judge }) => codeOf(judge(coordinator, thing())))).toEqual(sentences.map(() => 'yes'));
    expect(seesWholeMix(coordinator, 'p')).toBe(true);
  });

  it('does nothing in another project', () => {
    for (const { judge } of sentences) expect(codeOf(judge(coordinator, thing({ projectId: 'q' })))).not.toBe('yes');
    expect(seesWholeMix(coordinator, 'q')).toBe(false);
  });
});
