import type { Role } from '@wijkspoor/platform/domain';
import { placesWhere } from './places';
import type { Held } from './session';

const held = (gemeenteId: string, role: Role, projectId: string | null = null): Held => ({
  ...{ gemeenteId, slug: gemeenteId, gemeente: gemeenteId, role, projectId },
  ...{ organisationId: null, organisation: null },
});

it('somebody sees whole gemeenten by a role there, and projects by a role in them; each once', () => {
  const roles = [
    held('a', 'coordinator'),
    held('a', 'partnerLead', 'p1'),
    held('b', 'partnerLead', 'p2'),
    held('b', 'partnerReporter', 'p2'),
    held('b', 'keyPerson', 'p3'),
    held('c', 'partnerLead'),
  ];
  const places = placesWhere('me', roles, ({ roles: whole, projectRoles }, projectId) =>
    Boolean(whole.has('coordinator') || projectRoles.get(projectId)?.has('partnerLead')),
  );
  expect(places).toEqual([
    { gemeenteId: 'a', projectId: null },
    { gemeenteId: 'b', projectId: 'p2' },
  ]);
});
