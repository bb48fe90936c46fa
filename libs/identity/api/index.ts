export { IdentityHttpModule, IdentityModule } from './identity.module';
export { InvitationsService } from './invitations.service';
export { type MemberGuard, MemberGuards } from './member-guards';
export { newTotpSecret } from './one-time-code';
export { hashPassword } from './passwords';
export { People, type PersonWithRole } from './people';
export { type Policies } from './permissions.service';
export { SecondFactorReset } from './second-factor-reset';
export { hashOf, newCode, Vault } from './secrets';
