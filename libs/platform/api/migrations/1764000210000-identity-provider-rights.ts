import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator sets the identity provider of the own gemeente; before, only the operator did. */
export class IdentityProviderRights1764000210000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('grant insert, update, delete on identity_provider to app_rw');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('revoke insert, update, delete on identity_provider from app_rw');
  }
}
