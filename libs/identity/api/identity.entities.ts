import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Role } from '@wijkspoor/platform/domain';

/** A gemeente of the platform: platform-wide, read-only to the application. */
@Entity('gemeente')
export class GemeenteRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'cbs_code', nullable: true }) cbsCode!: string | null;
  @Column('text', { nullable: true }) host!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** What an administrator of a gemeente decides. */
@Entity('gemeente_setting')
export class GemeenteSettingRow {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @Column('text') theme!: string;
  @Column('text', { array: true }) languages!: Language[];
  @Column('text') contact!: string;
  @Column('text') accessibility!: string;
  @Column('date', { name: 'accessibility_on', nullable: true }) accessibilityOn!: string | null;
  @Column('text', { name: 'accessibility_statement' }) accessibilityStatement!: string;
  @Column('text', { name: 'privacy_contact' }) privacyContact!: string;
  @Column('uuid', { name: 'logo_id', nullable: true }) logoId!: string | null;
  @Column('integer') version!: number;
}

/** A person who can sign in, whatever the gemeente. What only the owner may write is left out of inserts and updates. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid') id!: string;
  /** Null once it is erased: then only the id is left. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') name!: string;
  @Column('text') language!: Language;
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash!: string | null;
  @Column('bytea', { name: 'totp_secret', nullable: true, select: false }) totpSecret!: Buffer | null;
  @Column('bigint', { name: 'totp_step', nullable: true, select: false }) totpStep!: string | null;
  @Column({ type: 'boolean', insert: false, update: false }) operator!: boolean;
  @Column({ type: 'boolean', insert: false, update: false }) demo!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** An organisation that works with one or more gemeenten. */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** One role of one person in one gemeente, or in one project of it. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') role!: Role;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A role that waits for somebody to accept it. Its code stands, hashed, in `invitation_code`. */
@Entity('invitation')
export class InvitationRow {
  @PrimaryColumn('uuid', { name: 'gemeente_id' }) gemeenteId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') role!: Role;
  @Column('uuid', { name: 'project_id', nullable: true }) projectId!: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
