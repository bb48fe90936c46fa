import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of a round with their answers, what is counted of them, and the one function through which they come in. */
export class Forms1764000601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(forms);
    await db.query(counted);
    await db.query(saveForms);
    await db.query(rollUp);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function count_forms, roll_up, save_forms;
      drop table round_snapshot, round_cell, form_delta, form_text, paper_sheet, form;
    `);
  }
}

// the id is random, and made before there is a row; whoever holds the secret that goes with it can prove that without a query
const forms = `
  create table form (
    gemeente_id uuid not null,
    id uuid not null,
    round_id uuid not null,
    -- place in the list of channels: link, code, paper, assisted
    channel smallint not null check (channel between 1 and 4),
    language text not null,
    handed_in boolean not null default false,
    -- in the order of the closed questions; null: skipped
    answers smallint[] not null,
    -- places in the lists of buurten and of age bands; 0: not said
    buurt smallint not null default 0,
    age smallint not null default 0 check (age between 0 and 5),
    -- the text answers of a form that is not handed in yet, by their number
    draft_texts jsonb,
    marks text[] not null default '{}',
    -- why staff leave it out of the counts
    set_aside text check (length(set_aside) between 1 and 500),
    -- only until it is handed in; after that nothing says when
    begun_at timestamptz default now(),
    -- to clear away what was begun and never handed in
    touched_on date not null default current_date,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('form');
  create index form_of_round on form (gemeente_id, round_id) where handed_in;

  create table paper_sheet (
    gemeente_id uuid not null,
    round_id uuid not null,
    number integer not null check (number between 1 and 99999),
    form_id uuid not null,
    entered_by uuid not null,
    -- a second person
    checked_by uuid check (checked_by <> entered_by),
    texts_entered boolean not null default false,
    version integer not null default 1,
    primary key (gemeente_id, round_id, number),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('paper_sheet');

  -- 'waiting': for staff to read; 'held': not to be seen, redacted within 14 days; 'redacted': shown in other words, the original is gone
  create table form_text (
    gemeente_id uuid not null,
    id uuid not null default gen_random_uuid(),
    round_id uuid not null,
    form_id uuid not null,
    -- place among the text questions, from 1
    question smallint not null check (question between 1 and 60),
    text text not null check (length(text) <= 2000),
    language text not null,
    state text not null default 'waiting' check (state in ('waiting', 'public', 'held', 'redacted', 'refused')),
    found text[] not null default '{}',
    held_on date,
    version integer not null default 1,
    primary key (gemeente_id, id),
    unique (gemeente_id, form_id, question),
    foreign key (gemeente_id, form_id) references form (gemeente_id, id) on delete cascade,
    check ((state = 'held') = (held_on is not null)),
    check (state <> 'refused' or text = '')
  );
  call enable_tenant_rls('form_text');
  create index form_text_to_read on form_text (gemeente_id, round_id, state, id);
`;

// Appended with every form that comes in, and taken away when it is counted: no row that everybody waits for.
const counted = `
  create table form_delta (
    gemeente_id uuid not null,
    id bigint not null generated always as identity,
    round_id uuid not null,
    form_id uuid not null,
    -- 1: counts from now on; -1: no longer does
    sign smallint not null check (sign in (1, -1)),
    channel smallint not null,
    buurt smallint not null,
    age smallint not null,
    answers smallint[] not null,
    primary key (gemeente_id, id)
  );
  call enable_tenant_rls('form_delta', 'select, insert, delete');
  create index form_delta_of_round on form_delta (gemeente_id, round_id);

  -- question 0: forms; -1: forms per channel (value); else the place of a closed question
  create table round_cell (
    gemeente_id uuid not null,
    round_id uuid not null,
    buurt smallint not null,
    age smallint not null,
    question smallint not null,
    value smallint not null,
    n bigint not null,
    primary key (gemeente_id, round_id, buurt, age, question, value),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('round_cell');

  -- what people see: only what may be shown is in here
  create table round_snapshot (
    gemeente_id uuid not null,
    round_id uuid not null,
    number integer not null check (number >= 1),
    taken_at timestamptz not null default now(),
    -- answers added, changed or removed since the one before
    step integer not null,
    shown jsonb not null,
    primary key (gemeente_id, round_id, number),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('round_snapshot', 'select, insert');
`;

// One call for all that waits; one gemeente. Locks are taken in order, so that two calls never wait for each other in a circle:
// first the rounds, shared (closing a round takes it alone), then the forms. They are advisory: a lock on a row would be a
// write to a row that everybody needs, and would not hold a form that is not there yet.
const saveForms = `
  create function save_forms(
    g uuid, ids uuid[], rounds uuid[], in_channels smallint[], in_languages text[], in_answers text[], in_buurten smallint[], in_ages smallint[],
    in_texts jsonb[], in_done boolean[], in_marks text[], by_hand boolean default false
  ) returns table (form_id uuid, round_id uuid, verdict text) language plpgsql as $$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
  begin
    perform set_tenant(g);
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 1)) from (select distinct unnest(rounds) as id order by 1) one;
    perform pg_advisory_xact_lock(hashtextextended(one.id::text, 2)) from (select distinct unnest(ids) as id order by 1) one;
    open_rounds := array(
      select r.id from round r where r.id = any (rounds)
        and (by_hand and r.state in ('open', 'closed') or r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at));
    return query
    with given as materialized (
      select i.id, i.round, i.channel, i.language, i.answers::smallint[] as answers, i.buurt, i.age, i.texts, i.done, i.marks::text[] as marks
      from unnest(ids, rounds, in_channels, in_languages, in_answers, in_buurten, in_ages, in_texts, in_done, in_marks)
        as i (id, round, channel, language, answers, buurt, age, texts, done, marks)
      where i.round = any (open_rounds)),
    before as materialized (
      select f.id, f.round_id, f.handed_in, f.channel, f.buurt, f.age, f.answers, f.set_aside from form f
      where f.id = any (ids)),
    fits as materialized (
      select given.* from given left join before b on b.id = given.id where b.id is null or b.round_id = given.round),
    saved as (
      insert into form as f (id, round_id, channel, language, answers, buurt, age, draft_texts, handed_in, marks, begun_at)
      select fits.id, fits.round, fits.channel, fits.language, fits.answers, fits.buurt, fits.age, case when fits.done then null else fits.texts end,
        fits.done, fits.marks, case when fits.done then null else now() end
      from fits
      on conflict (gemeente_id, id) do update set
        answers = excluded.answers, buurt = excluded.buurt, age = excluded.age, language = excluded.language,
        draft_texts = case when f.handed_in or excluded.handed_in then null else excluded.draft_texts end,
        handed_in = f.handed_in or excluded.handed_in,
        marks = case when excluded.handed_in then array(select distinct unnest(f.marks || excluded.marks)) else f.marks end,
        begun_at = case when f.handed_in or excluded.handed_in then null else f.begun_at end,
        touched_on = current_date
      where f.round_id = excluded.round_id
      returning f.id, f.round_id, f.channel, f.language, f.handed_in, f.buurt, f.age, f.answers, f.set_aside),
    minus as (
      insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
      select b.round_id, b.id, -1, b.channel, b.buurt, b.age, b.answers from before b join saved s on s.id = b.id
      where b.handed_in and b.set_aside is null and (b.buurt, b.age, b.answers) is distinct from (s.buurt, s.age, s.answers)),
    plus as (
      insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
      select s.round_id, s.id, 1, s.channel, s.buurt, s.age, s.answers from saved s left join before b on b.id = s.id
      where s.handed_in and s.set_aside is null
        and (b.id is null or not b.handed_in or (b.buurt, b.age, b.answers) is distinct from (s.buurt, s.age, s.answers))),
    told as materialized (
      select s.id, s.round_id, s.language, t.key::smallint as question, t.value as text from saved s join fits on fits.id = s.id
      cross join lateral jsonb_each_text(fits.texts) t where s.handed_in and t.value <> ''),
    -- other words are read again; what stayed the same keeps the state staff gave it; without texts they all stay
    texts as (
      insert into form_text as x (round_id, form_id, question, text, language)
      select told.round_id, told.id, told.question, told.text, told.language from told
      on conflict (gemeente_id, form_id, question) do update
        set text = excluded.text, language = excluded.language, state = 'waiting', found = '{}', held_on = null, version = x.version + 1
        where x.state not in ('redacted', 'refused') and x.text is distinct from excluded.text),
    untold as (
      delete from form_text x using saved s join fits on fits.id = s.id where x.form_id = s.id and s.handed_in and fits.texts is not null
        and not exists (select from told where told.id = x.form_id and told.question = x.question)
        and x.state not in ('redacted', 'refused'))
    select asked.id, asked.round, case when asked.round <> all (open_rounds) then 'closed' when s.id is null then 'elsewhere' else 'saved' end
    from unnest(ids, rounds) asked (id, round) left join saved s on s.id = asked.id and s.round_id = asked.round;
  end $$;
`;

// Takes what came in since the last time, and adds it up. Cells that are empty again go.
const rollUp = `
  create function roll_up(of_round uuid, keep_changed integer) returns integer language plpgsql as $$
  declare
    taken integer;
    forms uuid[];
  begin
    with gone as (
      delete from form_delta d where d.round_id = of_round returning d.form_id, d.sign, d.channel, d.buurt, d.age, d.answers),
    added as (
      select buurt, age, question, value, sum(sign) as n from (
        select g.buurt, g.age, a.question::smallint, a.value, g.sign from gone g cross join lateral unnest(g.answers) with ordinality a (value, question)
          where a.value is not null
        union all select g.buurt, g.age, 0::smallint, 0::smallint, g.sign from gone g
        union all select 0::smallint, 0::smallint, (-1)::smallint, g.channel, g.sign from gone g
      ) one group by 1, 2, 3, 4 having sum(sign) <> 0),
    cells as (
      insert into round_cell as c (round_id, buurt, age, question, value, n)
      select of_round, buurt, age, question, value, n from added order by buurt, age, question, value
      on conflict (gemeente_id, round_id, buurt, age, question, value) do update set n = c.n + excluded.n)
    select count(*), (array_agg(distinct form_id))[1:keep_changed] into taken, forms from gone;
    if taken = 0 then return 0; end if;
    delete from round_cell c where c.round_id = of_round and c.n = 0;
    update round r set changed = array(
      select distinct one from unnest(r.changed || forms) one limit greatest(keep_changed, cardinality(r.changed)))
    where r.id = of_round;
    return taken;
  end $$;

  -- the same from the answers themselves: to build anew, and to compare
  create function count_forms(of_round uuid) returns table (buurt smallint, age smallint, question smallint, value smallint, n bigint) stable language sql as $$
    select one.buurt, one.age, one.question, one.value, count(*) from (
      select f.buurt, f.age, a.question::smallint as question, a.value from form f cross join lateral unnest(f.answers) with ordinality a (value, question)
        where f.round_id = of_round and f.handed_in and f.set_aside is null and a.value is not null
      union all select f.buurt, f.age, 0::smallint, 0::smallint from form f where f.round_id = of_round and f.handed_in and f.set_aside is null
      union all select 0::smallint, 0::smallint, (-1)::smallint, f.channel from form f where f.round_id = of_round and f.handed_in and f.set_aside is null
    ) one group by 1, 2, 3, 4
  $$;
`;
