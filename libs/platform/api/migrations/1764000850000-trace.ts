import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the trace is walked over: subjects of rounds that a priority leans on, and indexes for the way back. */
export class Trace1764000850000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table priority_aspect (
        gemeente_id uuid not null,
        priority_id uuid not null,
        round_id uuid not null,
        -- place of its question in the instrument of the round
        place smallint not null check (place between 1 and 60),
        primary key (gemeente_id, priority_id, round_id, place),
        foreign key (gemeente_id, priority_id) references priority (gemeente_id, id) on delete cascade,
        foreign key (gemeente_id, round_id) references round (gemeente_id, id)
      );
      call enable_tenant_rls('priority_aspect', 'select, insert, delete');
      create index priority_of_aspect on priority_aspect (gemeente_id, round_id, place);

      -- what was published with a decision stays
      create function refuse_other_aspect() returns trigger language plpgsql as $$
      declare
        changed priority_aspect := case when tg_op = 'DELETE' then old else new end;
      begin
        if exists (select from priority p join prioritisation s on s.gemeente_id = p.gemeente_id and s.id = p.prioritisation_id
            where p.gemeente_id = changed.gemeente_id and p.id = changed.priority_id and s.state = 'published')
          then raise exception 'what was published stays' using errcode = 'restrict_violation';
        end if;
        return changed;
      end $$;
      create trigger kept before insert or delete on priority_aspect for each row execute function refuse_other_aspect();

      create index prioritisation_of_vote on prioritisation (gemeente_id, vote_round_id) where vote_round_id is not null;
      create index priority_of_prioritisation on priority (gemeente_id, prioritisation_id);
      create index goal_of_priority on goal (gemeente_id, priority_id) where priority_id is not null;
      create index report_of_intervention on partner_report (gemeente_id, intervention_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index report_of_intervention, goal_of_priority, priority_of_prioritisation, prioritisation_of_vote;
      drop table priority_aspect;
      drop function refuse_other_aspect;
    `);
  }
}
