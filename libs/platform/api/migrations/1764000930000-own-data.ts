import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of a person can be seen and taken away. An account that was erased keeps its id only, so that what was recorded under
 * it still has somebody, of whom nobody knows who it was.
 */
export class OwnData1764000930000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(erasable);
    await db.query(keptOut);
    await db.query(inEachGemeente);
    await db.query(eraseAccount);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function erase_account, in_each_gemeente;
      drop trigger not_erased on session;
      drop trigger not_erased on membership;
      drop trigger not_erased on external_identity;
      drop trigger not_erased on pending_second_factor;
      drop function refuse_erased_account;
      drop trigger kept on note;
      create trigger kept before insert or delete or update on note for each row execute function refuse_in_closed_cycle();
      drop index audit_of_actor;
      delete from sign_in_token where purpose = 'ownData';
      alter table sign_in_token drop constraint sign_in_token_own_data, drop constraint sign_in_token_purpose_check, drop for_gemeente;
      alter table sign_in_token add constraint sign_in_token_purpose_check check (purpose in ('mailLink', 'passwordReset'));
      alter table account drop constraint account_erased;
      update account set email = id || '@erased.invalid' where email is null;
      alter table account alter email set not null;
    `);
  }
}

const erasable = `
  alter table account alter email drop not null;
  -- without an address there is nothing else that says who it was, and no way in
  alter table account add constraint account_erased
    check (email is not null or (name = '' and password_hash is null and totp_secret is null and not operator and not demo));

  -- a link to what is known of an address is of one gemeente
  alter table sign_in_token drop constraint sign_in_token_purpose_check;
  alter table sign_in_token add for_gemeente uuid references gemeente,
    add constraint sign_in_token_purpose_check check (purpose in ('mailLink', 'passwordReset', 'ownData')),
    add constraint sign_in_token_own_data check ((purpose = 'ownData') = (for_gemeente is not null));

  create index audit_of_actor on audit (gemeente_id, actor_id) where actor_id is not null;

  -- the name of who wrote a note goes, also when its cycle is closed; nothing else of it does
  drop trigger kept on note;
  create trigger kept before insert or delete on note for each row execute function refuse_in_closed_cycle();
  create trigger kept_but_author before update on note for each row
    when ((old.gemeente_id, old.id, old.cycle_id, old.kind, old.text, old.written_on, old.version, old.recorded_by, old.created_at)
      is distinct from (new.gemeente_id, new.id, new.cycle_id, new.kind, new.text, new.written_on, new.version, new.recorded_by, new.created_at)
      or new.author <> '-')
    execute function refuse_in_closed_cycle();
`;

/** Whoever was about to sign in, or was being given a role, while the account is erased, waits for that and is then refused. */
const keptOut = `
  create function refuse_erased_account() returns trigger language plpgsql as $$
  begin
    perform from account where id = new.account_id and email is not null for key share;
    if not found then raise exception 'the account is erased' using errcode = 'foreign_key_violation'; end if;
    return new;
  end $$;
  create trigger not_erased before insert on session for each row execute function refuse_erased_account();
  create trigger not_erased before insert on membership for each row execute function refuse_erased_account();
  create trigger not_erased before insert on external_identity for each row execute function refuse_erased_account();
  create trigger not_erased before insert on pending_second_factor for each row execute function refuse_erased_account();
`;

/**
 * One round trip over gemeenten: runs a statement in each, with the rights of whoever asks, and with what goes with that gemeente. With
 * `p_answers` the statement has one answer; without, it changes something.
 */
const inEachGemeente = `
  create function in_each_gemeente(p_ids uuid[], p_sql text, p_with jsonb[], p_answers boolean) returns table (of_gemeente uuid, answer jsonb)
  language plpgsql as $$
  begin
    for i in 1 .. cardinality(p_ids) loop
      perform set_tenant(p_ids[i]);
      of_gemeente := p_ids[i];
      answer := null;
      if p_answers then
        execute p_sql into answer using p_with[i];
      else
        execute p_sql using p_with[i];
      end if;
      return next;
    end loop;
  end $$;
`;

/** The application changes no address and takes away no way in; who is signed in may, of the own account, all of it at once. */
const eraseAccount = `
  create function erase_account() returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    own account;
  begin
    select * into own from account where id = current_account() for update;
    if not found or own.email is null then return; end if;
    delete from session where account_id = own.id;
    delete from pending_second_factor where account_id = own.id;
    delete from external_identity where account_id = own.id;
    delete from sign_in_token where email = own.email;
    update account set email = null, name = '', password_hash = null, totp_secret = null, totp_step = null, operator = false, demo = false,
      language = 'nl', version = version + 1 where id = own.id;
  end $$;
  revoke execute on function erase_account from public;
  grant execute on function erase_account to app_rw;
`;
