import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work to be done, mail to be sent, files: the outbox and what its first jobs need. */
export class Jobs1764000010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table outbox (
        id uuid primary key default uuidv7(),
        name text not null check (length(name) <= 100),
        payload jsonb not null check (jsonb_typeof(payload) = 'object'),
        -- the gemeente of the request; not a column of a tenant table: the relay reads all rows
        tenant uuid references gemeente,
        account_id uuid,
        request_id text not null,
        language text not null,
        key text check (length(key) <= 200),
        run integer not null default 0,
        again boolean not null default false,
        attempts integer not null default 0,
        added_at timestamptz not null default now(),
        handed_at timestamptz,
        started_at timestamptz,
        dead_at timestamptz,
        error text
      );
      create unique index outbox_key on outbox (name, tenant, key) nulls not distinct where key is not null and dead_at is null;
      create index outbox_waiting on outbox (id) where handed_at is null and dead_at is null;
      create index outbox_handed on outbox (handed_at) where dead_at is null;
      create index outbox_dead on outbox (dead_at) where dead_at is not null;
      -- what a job is about never changes after it was added
      grant select, delete on outbox to app_rw;
      grant insert (name, payload, tenant, account_id, request_id, language, key) on outbox to app_rw;
      grant update (run, again, attempts, handed_at, started_at, dead_at, error) on outbox to app_rw;

      create table mail_message (
        id uuid primary key default uuidv7(),
        to_address text not null check (length(to_address) <= 254),
        subject text not null check (length(subject) <= 200),
        body_text text not null,
        body_html text not null,
        language text not null,
        status text not null default 'queued' check (status in ('queued', 'sent')),
        added_at timestamptz not null default now(),
        sent_at timestamptz,
        check ((status = 'sent') = (sent_at is not null))
      );
      create index mail_message_sent on mail_message (sent_at) where status = 'sent';
      grant select, delete on mail_message to app_rw;
      grant insert (to_address, subject, body_text, body_html, language) on mail_message to app_rw;
      grant update (to_address, subject, body_text, body_html, status, sent_at) on mail_message to app_rw;

      create table stored_file (
        gemeente_id uuid not null references gemeente,
        id uuid not null default gen_random_uuid(),
        name text not null check (length(name) between 1 and 200),
        type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
        size integer not null check (size > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        owner_account uuid,
        added_at timestamptz not null default now(),
        primary key (gemeente_id, id)
      );
      call enable_tenant_rls('stored_file', 'select, insert, delete');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table stored_file, mail_message, outbox');
  }
}
