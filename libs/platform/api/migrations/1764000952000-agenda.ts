import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A secret address at which somebody's agenda can be read, and what stands in it over all their gemeenten. */
export class Agenda1764000952000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(link);
    await db.query(entries);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function agenda_activities, agenda_rounds, agenda_votes, open_agenda;
      drop table agenda_link;
    `);
  }
}

const link = `
  create table agenda_link (
    account_id uuid primary key references account on delete cascade,
    -- the code is made of this and of a key outside the database; here stands its hash
    nonce bytea not null check (octet_length(nonce) = 16),
    hash bytea not null unique check (octet_length(hash) = 32),
    -- what the session showed in which it was made: an agenda never shows more
    only_gemeente uuid references gemeente,
    strong boolean not null,
    made_at timestamptz not null default now()
  );
  create index agenda_link_of_gemeente on agenda_link (only_gemeente) where only_gemeente is not null;
  grant select, insert, update, delete on agenda_link to app_rw;

  -- whose agenda it is, with the roles they have now; nothing when there is none
  create function open_agenda(p_hash bytea) returns jsonb language plpgsql as $$
  declare
    l record;
    held jsonb;
  begin
    select x.account_id, x.only_gemeente, x.strong, a.language into l
      from agenda_link x join account a on a.id = x.account_id where x.hash = p_hash;
    if not found then return null; end if;
    perform set_account(l.account_id);
    select coalesce(jsonb_agg(jsonb_build_object('gemeenteId', m.gemeente_id, 'slug', t.slug, 'gemeente', t.name, 'role', m.role,
        'projectId', m.project_id, 'organisationId', m.organisation_id, 'organisation', null) order by t.name, m.id), '[]')
      into held from membership m join gemeente t on t.id = m.gemeente_id where m.account_id = l.account_id;
    return jsonb_build_object('accountId', l.account_id, 'onlyGemeente', l.only_gemeente, 'strong', l.strong,
      'language', l.language, 'memberships', held);
  end $$;
`;

/** Each looks in the gemeenten it is given in turn, in one project of it or (null) in all. */
const entries = `
  create function agenda_activities(gemeenten uuid[], projects uuid[], since text, at_most integer)
  returns table (of_gemeente uuid, id uuid, title text, starts text, ends text, project_id uuid, project text) language plpgsql as $$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select a.gemeente_id, a.id, a.title, a.starts, a.ends, p.id, p.name
        from activity a join cycle c on c.id = a.cycle_id join project p on p.id = c.project_id
        -- a month or a season is no day
        where a.state <> 'cancelled' and length(a.starts) = 10 and greatest(a.starts, case when length(a.ends) = 10 then a.ends end) >= since
          and (projects[i] is null or p.id = projects[i]) order by a.starts, a.id limit at_most;
    end loop;
  end $$;

  create function agenda_rounds(gemeenten uuid[], projects uuid[], since timestamptz, at_most integer)
  returns table (of_gemeente uuid, id uuid, title text, opens timestamptz, closes timestamptz, project_id uuid, wijk text) language plpgsql as $$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select r.gemeente_id, r.id, r.title, r.opens_at, r.closes_at, r.project_id, w.name
        from round r join wijk w on w.id = r.wijk_id
        where r.state in ('planned', 'open', 'closed') and r.closes_at >= since
          and (projects[i] is null or r.project_id = projects[i]) order by r.opens_at, r.id limit at_most;
    end loop;
  end $$;

  create function agenda_votes(gemeenten uuid[], projects uuid[], since timestamptz, at_most integer)
  returns table (of_gemeente uuid, id uuid, title text, opens timestamptz, closes timestamptz, project_id uuid, wijk text) language plpgsql as $$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      return query select v.gemeente_id, v.id, v.title, v.opens_at, v.closes_at, v.project_id, w.name
        from voting_round v join wijk w on w.id = v.wijk_id
        where v.state in ('planned', 'open', 'closing', 'closed') and v.closes_at >= since
          and (projects[i] is null or v.project_id = projects[i]) order by v.opens_at, v.id limit at_most;
    end loop;
  end $$;
`;
