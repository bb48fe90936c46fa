import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The exact counts behind the newest snapshot of a round, and the stricter limits a gemeente set for itself. */
export class Ledger1764000610000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table round_ledger (
        gemeente_id uuid not null,
        round_id uuid not null,
        ledger jsonb not null,
        primary key (gemeente_id, round_id),
        foreign key (gemeente_id, round_id) references round (gemeente_id, id)
      );
      call enable_tenant_rls('round_ledger', 'select, insert, update');

      create table disclosure_setting (
        gemeente_id uuid not null primary key references gemeente,
        rule jsonb not null default '{}',
        version integer not null default 1
      );
      call enable_tenant_rls('disclosure_setting', 'select, insert, update');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table disclosure_setting, round_ledger');
  }
}
