import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people with a role were told, to read in the page; and how each wants to hear of which kind. */
export class Inbox1764000950000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(functions);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function inbox_page, inbox_of, inbox_unread, inbox_read;
      drop table inbox, notice_preference;
      alter table notice drop for_work;
    `);
  }
}

const tables = `
  create table inbox (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    account_id uuid not null references account on delete cascade,
    kind text not null check (length(kind) between 3 and 100),
    params jsonb not null default '{}',
    path text not null check (path like '/%' and length(path) <= 500),
    told_at timestamptz not null default now(),
    read_at timestamptz,
    primary key (gemeente_id, id)
  );
  call enable_tenant_rls('inbox', 'select, insert, delete');
  grant update (read_at) on inbox to app_rw;
  create index inbox_of_account on inbox (gemeente_id, account_id, (read_at is not null), id desc);
  create index inbox_told on inbox (gemeente_id, told_at);

  -- told because of a role: who lost it before the mail is made hears nothing
  alter table notice add for_work boolean not null default false;

  -- of a person, so of no gemeente; who has no row hears as it was before there were choices
  create table notice_preference (
    account_id uuid not null references account on delete cascade,
    topic text not null check (topic in ('reports', 'plans', 'ideas', 'rounds', 'documents')),
    how text not null check (how in ('now', 'daily', 'inbox')),
    primary key (account_id, topic)
  );
  grant select, insert, update, delete on notice_preference to app_rw;
`;

/** Each looks in the gemeenten it is given in turn: nothing of one is seen while it looks in another. */
const functions = `
  create function inbox_of(gemeenten uuid[], who uuid, after_read boolean, after_id uuid, most integer)
  returns table (of_gemeente uuid, id uuid, kind text, params jsonb, path text, told_at timestamptz, is_read boolean) language plpgsql as $$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select n.gemeente_id, n.id, n.kind, n.params, n.path, n.told_at, n.read_at is not null from inbox n
        where n.account_id = who and (after_id is null or (n.read_at is not null) > after_read
          or (n.read_at is not null) = after_read and n.id < after_id)
        order by n.read_at is not null, n.id desc limit most;
    end loop;
  end $$;

  -- the newest over all of them, what was not read first
  create function inbox_page(gemeenten uuid[], who uuid, after_read boolean, after_id uuid, most integer)
  returns table (of_gemeente uuid, id uuid, kind text, params jsonb, path text, told_at timestamptz, is_read boolean) language plpgsql as $$
  begin
    return query select * from inbox_of(gemeenten, who, after_read, after_id, most) f order by f.is_read, f.id desc limit most;
  end $$;

  create function inbox_unread(gemeenten uuid[], who uuid, most integer) returns table (unread integer) language plpgsql as $$
  declare
    found_here integer;
  begin
    unread := 0;
    for i in 1 .. cardinality(gemeenten) loop
      exit when unread >= most;
      perform set_tenant(gemeenten[i]);
      select count(*) into found_here from (
        select from inbox n where n.account_id = who and (n.read_at is not null) = false limit most - unread) x;
      unread := unread + found_here;
    end loop;
    return next;
  end $$;

  -- one of them, or all up to one of them: what came since was not seen yet
  create function inbox_read(gemeenten uuid[], who uuid, which uuid, older boolean) returns table (marked integer) language plpgsql as $$
  declare
    marked_here integer;
  begin
    marked := 0;
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      update inbox n set read_at = now()
        where n.account_id = who and (n.read_at is not null) = false and (n.id = which or older and n.id < which);
      get diagnostics marked_here = row_count;
      marked := marked + marked_here;
    end loop;
    return next;
  end $$;
`;
