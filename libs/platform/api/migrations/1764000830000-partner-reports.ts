import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners report of an intervention, per period: parts while it is written, versions that were accepted, obstacles, reminders. */
export class PartnerReports1764000830000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(reports);
    await db.query(ofReports);
    await db.query(accepted);
    await db.query(obstacles);
    await db.query(toDo);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function reports_to_do;
      drop table report_reminder, obstacle, report_attachment, report_story, report_version, report_remark, report_part, partner_report;
      drop function refuse_closed_report, refuse_accepted_version, refuse_other_author, refuse_other_story;
    `);
  }
}

const reports = `
  create table partner_report (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    project_id uuid not null,
    cycle_id uuid not null,
    intervention_id uuid not null,
    -- who reports; null: the gemeente itself
    organisation_id uuid references organisation,
    period smallint not null check (period between 1 and 40),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    due_on date not null,
    -- the report of the last period
    is_last boolean not null default false,
    state text not null default 'open' check (state in ('open', 'draft', 'submitted', 'returned', 'accepted')),
    -- looks as if it tells of one person: only its writers and who judges it read it
    held boolean not null default false,
    -- who handed it in first: that stays, whoever accepts or corrects it
    author uuid references account,
    submitted_at timestamptz,
    -- the number of the last version that was accepted
    accepted smallint not null default 0 check (accepted >= 0),
    -- why it is being corrected
    why text not null default '' check (length(why) <= 2000),
    -- goes up with every time it is handed in
    turn smallint not null default 0,
    version integer not null default 1,
    primary key (gemeente_id, id),
    unique (gemeente_id, intervention_id, period),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, intervention_id, cycle_id) references intervention (gemeente_id, id, cycle_id),
    check (state in ('open', 'draft') or (author is not null and submitted_at is not null)),
    check (not held or state = 'submitted'),
    check (state <> 'accepted' or accepted > 0),
    check (state <> 'open' or (accepted = 0 and author is null))
  );
  call enable_tenant_rls('partner_report');
  create index report_to_write on partner_report (gemeente_id, organisation_id, due_on, id) where state in ('open', 'draft', 'returned');
  create index report_to_judge on partner_report (gemeente_id, due_on, id) where state = 'submitted';
  create index report_late on partner_report (gemeente_id, due_on, id) where state in ('open', 'draft', 'returned') and accepted = 0;
  create index report_by_day on partner_report (gemeente_id, due_on, id);
  create index report_of_partner on partner_report (gemeente_id, organisation_id, due_on, id);
  create index report_of_cycle on partner_report (gemeente_id, cycle_id);

  create function refuse_other_author() returns trigger language plpgsql as $$
  begin
    raise exception 'the author of a report stays its author' using errcode = 'restrict_violation';
  end $$;
  create trigger author_kept before update on partner_report for each row
    when (old.author is not null and new.author is distinct from old.author) execute function refuse_other_author();
`;

const ofReports = `
  -- a report as it is being written, saved a part at a time so that several people can write in it
  create table report_part (
    gemeente_id uuid not null,
    report_id uuid not null,
    part text not null check (part in ('progress', 'goals', 'effort', 'reach', 'results', 'obstacles', 'learning', 'story', 'next')),
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    -- what the rules saw in its words
    marks text[] not null default '{}',
    version integer not null default 1,
    saved_by uuid,
    saved_at timestamptz,
    primary key (gemeente_id, report_id, part),
    foreign key (gemeente_id, report_id) references partner_report (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('report_part', 'select, insert, update');

  -- What was handed in or accepted does not change, whatever the application thinks; only a story can be taken back, always.
  create function refuse_closed_report() returns trigger language plpgsql as $$
  begin
    if exists (select from partner_report r where r.gemeente_id = new.gemeente_id and r.id = new.report_id and r.state in ('submitted', 'accepted'))
      and not (new.part = 'story' and new.content->>'words' = '')
      then raise exception 'a report that was handed in never changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger kept before insert or update on report_part for each row execute function refuse_closed_report();

  -- what the gemeente says when it gives a report back; of a part, or of the whole
  create table report_remark (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    report_id uuid not null,
    part text,
    words text not null check (length(words) between 1 and 2000),
    turn smallint not null,
    made_by uuid,
    made_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, report_id) references partner_report (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('report_remark', 'select, insert');
  create index remark_of_report on report_remark (gemeente_id, report_id);

  create table report_attachment (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    report_id uuid not null,
    file_id uuid not null,
    -- versions it belongs to: from the one that was being written, until the one in which it was taken away
    from_version smallint not null check (from_version >= 1),
    until_version smallint check (until_version > from_version),
    added_by uuid,
    added_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, report_id) references partner_report (gemeente_id, id) on delete cascade,
    foreign key (gemeente_id, file_id) references stored_file (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('report_attachment');
  create index attachment_of_report on report_attachment (gemeente_id, report_id);
  create index attachment_file on report_attachment (gemeente_id, file_id);

  -- told once: of a report, of a kind, for a day that it is due
  create table report_reminder (
    gemeente_id uuid not null,
    report_id uuid not null,
    kind text not null check (kind in ('before', 'due', 'after', 'escalation')),
    due_on date not null,
    told_at timestamptz not null default now(),
    primary key (gemeente_id, report_id, kind, due_on),
    foreign key (gemeente_id, report_id) references partner_report (gemeente_id, id) on delete cascade
  );
  call enable_tenant_rls('report_reminder', 'select, insert');
`;

const accepted = `
  -- A report as it was accepted: never changes. A correction is the next number. The story stands apart: it can be taken back.
  create table report_version (
    gemeente_id uuid not null,
    report_id uuid not null,
    number smallint not null check (number >= 1),
    content jsonb not null check (not content ? 'story'),
    status text not null check (status in ('asPlanned', 'slower', 'stuck', 'done')),
    hours integer not null check (hours >= 0),
    cost_cents bigint check (cost_cents >= 0),
    volunteers integer check (volunteers >= 0),
    people integer not null check (people >= 0),
    of_target_group integer check (of_target_group between 0 and people),
    young integer check (young >= 0),
    adult integer check (adult >= 0),
    older integer check (older >= 0),
    author uuid not null,
    accepted_by uuid,
    accepted_at timestamptz not null default now(),
    why text not null default '' check (length(why) <= 2000),
    primary key (gemeente_id, report_id, number),
    foreign key (gemeente_id, report_id) references partner_report (gemeente_id, id),
    check (coalesce(young, 0) + coalesce(adult, 0) + coalesce(older, 0) <= people)
  );
  call enable_tenant_rls('report_version', 'select, insert');

  create function refuse_accepted_version() returns trigger language plpgsql as $$
  begin
    raise exception 'what was accepted never changes' using errcode = 'restrict_violation';
  end $$;
  create trigger kept before update or delete on report_version for each row execute function refuse_accepted_version();

  -- told with the yes of whom it is about: its day, and what it may be used for
  create table report_story (
    gemeente_id uuid not null,
    report_id uuid not null,
    number smallint not null,
    words text not null check (length(words) <= 3000),
    consent_on date not null,
    consent_for text not null check (length(consent_for) between 1 and 200),
    withdrawn_at timestamptz,
    primary key (gemeente_id, report_id, number),
    foreign key (gemeente_id, report_id, number) references report_version (gemeente_id, report_id, number),
    check ((words = '') = (withdrawn_at is not null))
  );
  call enable_tenant_rls('report_story', 'select, insert');
  grant update (words, withdrawn_at) on report_story to app_rw;

  create function refuse_other_story() returns trigger language plpgsql as $$
  begin
    raise exception 'a story can only be taken back' using errcode = 'restrict_violation';
  end $$;
  create trigger kept before update on report_story for each row when (new.words <> '') execute function refuse_other_story();
`;

const obstacles = `
  create table obstacle (
    gemeente_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    cycle_id uuid not null,
    intervention_id uuid not null,
    -- the report that told of it last
    report_id uuid not null,
    words text not null check (length(words) between 1 and 1000),
    needs text not null default '' check (length(needs) <= 500),
    whom text not null default '' check (length(whom) <= 200),
    level text not null check (level in ('wijk', 'gemeente', 'country')),
    state text not null default 'open' check (state in ('open', 'raised', 'solved')),
    -- what was said with its last move
    answer text not null default '' check (length(answer) <= 1000),
    told_on date not null default current_date,
    version integer not null default 1,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, intervention_id, cycle_id) references intervention (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, report_id) references partner_report (gemeente_id, id)
  );
  call enable_tenant_rls('obstacle', 'select, insert, update');
  create index obstacle_by_day on obstacle (gemeente_id, told_on desc, id desc);
  create index obstacle_of_cycle on obstacle (gemeente_id, cycle_id);
  create index obstacle_of_intervention on obstacle (gemeente_id, intervention_id);
`;

// One round trip for who works in many gemeenten. Each gemeente is set in a statement of its own, and the next one reads only its rows.
const toDo = `
  create function reports_to_do(gemeenten uuid[], organisations uuid[], projects uuid[], most integer)
  returns table (of_gemeente uuid, report uuid, title text, project text, wijken text[], state text, correcting boolean, due date) language plpgsql as $$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      if organisations[i] is null then
        return query select r.gemeente_id, r.id, n.title, p.name,
            array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id order by w.name),
            r.state, r.accepted > 0, r.due_on
          from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id
          where r.state = 'submitted' and (projects[i] is null or r.project_id = projects[i]) order by r.due_on, r.id limit most;
      else
        return query select r.gemeente_id, r.id, n.title, p.name,
            array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id order by w.name),
            r.state, r.accepted > 0, r.due_on
          from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id
          where r.organisation_id = organisations[i] and r.state in ('open', 'draft', 'returned')
            and (projects[i] is null or r.project_id = projects[i]) order by r.due_on, r.id limit most;
      end if;
    end loop;
  end $$;
`;
