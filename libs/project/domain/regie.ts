import { type DomainError, type Role, staffRoles } from '@wijkspoor/platform/domain';
import { projectError } from './errors';

export const regieKinds = ['regisseur', 'contact'] as const;
/** `regisseur`: leads the project. `contact`: the one person inside the gemeente, over all policy fields. A project always has one of each. */
export type RegieKind = (typeof regieKinds)[number];

/** One role that somebody holds in the gemeente, as far as it matters here. */
type HeldRole = { readonly role: Role; readonly projectId: string | null; readonly organisationId: string | null };

const ofGemeente: readonly Role[] = ['coordinator', 'administrator'];

/** What somebody can be in a project, and for whom: an organisation, or (null) the gemeente itself. */
export type RegieFit = { readonly organisationId: string | null } | null;

/**
 * Whether somebody can be the regisseur: a coordinator or administrator of the gemeente, or who leads for a partner.
 * Whether somebody can be the contact: anyone who works at the gemeente.
 * @param projectId the project it is about; roles in other projects do not count. Null for one that is still to be made.
 */
export function regieFit(kind: RegieKind, held: readonly HeldRole[], projectId: string | null): RegieFit {
  const here = held.filter((one) => one.projectId === null || one.projectId === projectId);
  const staff = here.some(({ role }) => (kind === 'regisseur' ? ofGemeente : staffRoles).includes(role));
  if (staff) return { organisationId: null };
  const partner = kind === 'regisseur' ? here.find(({ role }) => role === 'partnerLead') : undefined;
  return partner === undefined ? null : { organisationId: partner.organisationId };
}

/** What somebody has of a project now. */
type Has = { readonly kind: RegieKind; readonly projectId: string; readonly organisationId: string | null };

/** Whether somebody still can be what they are, for the same organisation, with these roles; for a partner also in the team. */
export function keepsRegie({ kind, projectId, organisationId }: Has, held: readonly HeldRole[]): boolean {
  const inTeam = organisationId === null || held.some((one) => one.projectId === projectId);
  const own = organisationId === null ? held : held.filter((one) => one.organisationId === organisationId);
  return inTeam && regieFit(kind, own, projectId)?.organisationId === organisationId;
}

/** The error for somebody who cannot be that. */
export const regieFault = (kind: RegieKind): DomainError =>
  projectError(kind === 'regisseur' ? 'notRegisseur' : 'notContact');
