import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Locking a row takes the right to update it, which the app does not have on tokens. Two sweeps at once do no harm. */
export class PurgeWithoutLocks1764000220000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function purge_expired() returns void language sql as $$
        delete from session where hash in (select hash from session where expires_at < now() or seen_at < now() - make_interval(secs => idle_seconds) limit 10000);
        delete from sign_in_token where hash in (select hash from sign_in_token where expires_at < now() limit 10000);
        delete from pending_second_factor where hash in (select hash from pending_second_factor where expires_at < now() limit 10000);
        delete from provider_sign_in where state_hash in (select state_hash from provider_sign_in where expires_at < now() limit 10000);
        delete from rate_limit where key in (select key from rate_limit where expire < extract(epoch from now()) * 1000 limit 10000);
      $$;
    `);
  }

  async down(): Promise<void> {
    // what it replaced could not run
  }
}
