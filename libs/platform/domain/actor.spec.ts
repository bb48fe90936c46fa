import { anonymous, organisationsIn } from './actor';

describe('the organisations somebody speaks for in a project', () => {
  const actor = {
    ...anonymous,
    organisationRoles: [
      { role: 'partnerReporter', organisationId: 'x', projectId: 'p' },
      { role: 'partnerLead', organisationId: 'x', projectId: 'p' },
      { role: 'partnerReporter', organisationId: 'y', projectId: 'q' },
      { role: 'keyPerson', organisationId: 'z', projectId: null },
    ],
  } as const;

  it('are those of roles there and in the whole gemeente, each once', () => {
    expect(organisationsIn(actor, 'p')).toEqual(['x', 'z']);
    expect(organisationsIn(actor, 'q')).toEqual(['y', 'z']);
    expect(organisationsIn(actor, 'another')).toEqual(['z']);
  });

  it('are only those for which they have one of the roles that are asked for', () => {
    expect(organisationsIn(actor, 'q', ['partnerReporter'])).toEqual(['y']);
    expect(organisationsIn(actor, 'q', ['partnerLead'])).toEqual([]);
    expect(organisationsIn(anonymous, 'p')).toEqual([]);
  });
});
