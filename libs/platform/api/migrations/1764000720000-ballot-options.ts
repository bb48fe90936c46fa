import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is on a ballot: where an option came from, its words in other languages, its category; and a threshold. */
export class BallotOptions1764000720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(rules);
    await db.query(options);
    await db.query(kept);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger kept_rules on voting_round;
      drop trigger kept on vote_option;
      alter table vote_option drop idea_id, drop theme, drop category, drop translations;
      drop table vote_category;
      alter table voting_round drop threshold;
      create or replace function refuse_other_option() returns trigger language plpgsql as $$
      declare
        changed vote_option := case when tg_op = 'DELETE' then old else new end;
      begin
        if exists (select from voting_round r where r.gemeente_id = changed.gemeente_id and r.id = changed.round_id and r.state in ('open', 'closing', 'closed'))
          then raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
        end if;
        return changed;
      end $$;
      create trigger kept before insert or delete on vote_option for each row execute function refuse_other_option();
    `);
  }
}

const rules = `
  -- the fewest votes, or points, with which an option can win money
  alter table voting_round add threshold integer check (threshold between 1 and 1000000);
  alter table voting_round add constraint voting_round_threshold check (threshold is null or rule in ('greedy', 'greedyPerCost'));

  create table vote_category (
    gemeente_id uuid not null,
    round_id uuid not null,
    position smallint not null check (position between 1 and 10),
    -- without the signs that separate names in the files that are published
    name text not null check (length(name) between 1 and 60 and name !~ '[,;]'),
    -- the most that may go to it; null: no limit of its own
    budget_cents bigint check (budget_cents between 1 and 100000000000),
    primary key (gemeente_id, round_id, position),
    unique (gemeente_id, round_id, name),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_category', 'select, insert, delete');
`;

const options = `
  alter table vote_option
    -- what it was made of; its words stay as they were taken over
    add idea_id uuid,
    add theme text check (length(theme) between 1 and 60),
    add category text,
    -- title and text in the other languages: the first language of the vote is that of the option itself
    add translations jsonb not null default '[]' check (jsonb_typeof(translations) = 'array'),
    add check (idea_id is null or theme is null),
    -- one idea at most once
    add unique (gemeente_id, round_id, idea_id),
    add foreign key (gemeente_id, idea_id) references idea (gemeente_id, id),
    add foreign key (gemeente_id, round_id, category) references vote_category (gemeente_id, round_id, name);
  create index vote_option_of_idea on vote_option (gemeente_id, idea_id) where idea_id is not null;
`;

// What was promised before opening stays promised: also what an option is made of, and in which language its words are.
const kept = `
  create trigger kept_rules before update on voting_round for each row
    when (old.state in ('open', 'closing', 'closed') and (old.threshold, old.languages[1]) is distinct from (new.threshold, new.languages[1]))
    execute function refuse_other_vote();

  create or replace function refuse_other_option() returns trigger language plpgsql as $$
  declare
    changed record;
  begin
    if tg_op = 'DELETE' then changed := old; else changed := new; end if;
    if exists (select from voting_round r where r.gemeente_id = changed.gemeente_id and r.id = changed.round_id and r.state in ('open', 'closing', 'closed'))
      then raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
    end if;
    return changed;
  end $$;
  drop trigger kept on vote_option;
  create trigger kept before insert or update or delete on vote_option for each row execute function refuse_other_option();
  create trigger kept before insert or update or delete on vote_category for each row execute function refuse_other_option();
`;
