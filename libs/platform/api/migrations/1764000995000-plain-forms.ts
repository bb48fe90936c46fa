import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What comes in bursts costs the database less. A form that is new and has no words to keep, as nearly all are that come in one, needs no look at what
 * was there before: it is put down, and counted. All others go the way they went. And the gemeente of a burst is set without a function in between.
 */
export class PlainForms1764000995000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter function save_forms rename to save_any_forms');
    await db.query(saveForms);
    await db.query(castBallots(`set_config('app.gemeente_id', g::text, true)`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function save_forms');
    await db.query('alter function save_any_forms rename to save_forms');
    await db.query(castBallots('set_tenant(g)'));
  }
}

const saveForms = `
  create function save_forms(
    g uuid, ids uuid[], rounds uuid[], in_channels smallint[], in_languages text[], in_answers text[], in_buurten smallint[], in_ages smallint[],
    in_texts jsonb[], in_done boolean[], in_marks text[], by_hand boolean default false)
  returns table (form_id uuid, round_id uuid, verdict text) language plpgsql set lock_timeout = '4s' as $$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
    is_plain boolean;
  begin
    perform set_config('app.gemeente_id', g::text, true);
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 1)) from (select distinct unnest(rounds) as id order by 1) one;
    perform pg_advisory_xact_lock(hashtextextended(one.id::text, 2)) from (select distinct unnest(ids) as id order by 1) one;
    select array_agg(r.id),
        not exists (select from form f where f.id = any (ids))
        and not exists (select from unnest(in_texts, in_done) i (texts, done) where i.done and i.texts <> '{}')
      into open_rounds, is_plain from round r where r.id = any (rounds)
        and (by_hand and r.state in ('open', 'closed') or r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at);
    if not is_plain then
      return query select * from save_any_forms(g, ids, rounds, in_channels, in_languages, in_answers, in_buurten, in_ages, in_texts, in_done, in_marks, by_hand);
      return;
    end if;
    return query
      with saved as (
        insert into form (id, round_id, channel, language, answers, buurt, age, draft_texts, handed_in, marks, begun_at)
        select i.id, i.round, i.channel, i.language, i.answers::smallint[], i.buurt, i.age, case when i.done then null else i.texts end,
          i.done, i.marks::text[], case when i.done then null else now() end
        from unnest(ids, rounds, in_channels, in_languages, in_answers, in_buurten, in_ages, in_texts, in_done, in_marks)
          as i (id, round, channel, language, answers, buurt, age, texts, done, marks)
        where i.round = any (open_rounds)
        returning id, round_id, channel, handed_in, buurt, age, answers),
      plus as (
        insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
        select s.round_id, s.id, 1, s.channel, s.buurt, s.age, s.answers from saved s where s.handed_in)
      select asked.id, asked.round, case when asked.round = any (open_rounds) then 'saved' else 'closed' end
      from unnest(ids, rounds) asked (id, round);
  end $$`;

const castBallots = (setsGemeente: string): string => `
  create or replace function cast_ballots(
    g uuid, rounds uuid[], pseudonyms bytea[], in_choices text[], in_checked smallint[], in_buurten bytea[])
  returns table (round_id uuid, pseudonym bytea, verdict text) language plpgsql set lock_timeout = '4s' as $$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
  begin
    perform ${setsGemeente};
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 7)) from (select distinct unnest(rounds) as id order by 1) one;
    open_rounds := array(
      select r.id from voting_round r
      where r.id = any (rounds) and r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at);
    insert into ballot as b (round_id, pseudonym, choices, checked, buurt)
      select i.round, i.pseudonym, i.choices::smallint[], i.checked, i.buurt
      from unnest(rounds, pseudonyms, in_choices, in_checked, in_buurten) as i (round, pseudonym, choices, checked, buurt)
      where i.round = any (open_rounds) order by i.round, i.pseudonym
    on conflict (gemeente_id, round_id, pseudonym) do update set choices = excluded.choices, buurt = excluded.buurt;
    return query
      select i.round, i.pseudonym, case when i.round = any (open_rounds) then 'cast' else 'closed' end
      from unnest(rounds, pseudonyms) as i (round, pseudonym);
  end $$`;
