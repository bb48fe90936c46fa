import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs in through the identity provider of a gemeente has an address of the agenda for there, beside the one of the whole account. */
export class AgendaPerReach1764000999000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table agenda_link drop constraint agenda_link_pkey, drop constraint agenda_link_hash_key, add primary key (hash),
        add constraint agenda_link_reach unique nulls not distinct (account_id, only_gemeente)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('delete from agenda_link where only_gemeente is not null');
    await db.query(`
      alter table agenda_link drop constraint agenda_link_reach, drop constraint agenda_link_pkey, add unique (hash), add primary key (account_id)`);
  }
}
