import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that a server refused for good, and which addresses that says something about: as keyed hashes only. */
export class MailRefusals1764000951000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table mail_message drop constraint mail_message_status_check,
        add constraint mail_message_status_check check (status in ('queued', 'sent', 'refused')),
        -- whom a report that comes back has to be about; empty where mail may be known for some hours only
        add to_hash bytea check (octet_length(to_hash) = 32);
      grant insert (to_hash) on mail_message to app_rw;
      create index mail_message_refused on mail_message (added_at) where status = 'refused';

      create table mail_refusal (
        message_id uuid primary key,
        -- empty when the server refused the message, not the address
        address bytea check (octet_length(address) = 32),
        status text not null check (status ~ '^[0-9.]{3,11}$'),
        -- a report after delivery that the address does not exist
        gone boolean not null default false,
        refused_at timestamptz not null default now()
      );
      create index mail_refusal_of_address on mail_refusal (address, refused_at);
      create index mail_refusal_refused on mail_refusal (refused_at);
      grant select, insert, delete on mail_refusal to app_rw;

      -- three times in ninety days, or gone: then no mail for thirty days, after which it is tried again
      create function refuses_mail(p_address bytea) returns timestamptz stable language sql as $$
        select max(r.refused_at) + interval '30 days' from mail_refusal r
        where r.address = p_address and r.refused_at > now() - interval '90 days'
        having max(r.refused_at) > now() - interval '30 days'
          and (count(*) >= 3 or bool_or(r.gone and r.refused_at > now() - interval '30 days'))
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function refuses_mail;
      drop table mail_refusal;
      drop index mail_message_refused;
      delete from mail_message where status = 'refused';
      alter table mail_message drop to_hash, drop constraint mail_message_status_check,
        add constraint mail_message_status_check check (status in ('queued', 'sent'));
    `);
  }
}
