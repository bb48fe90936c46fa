import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who votes or hands in while another holds the round hears soon that it must be tried again, instead of waiting as long. */
export class BurstLocks1764000992000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const name of bursts) await db.query(`alter function ${name} set lock_timeout = '4s'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of bursts) await db.query(`alter function ${name} reset lock_timeout`);
  }
}

const bursts = ['cast_ballots', 'save_forms'];
