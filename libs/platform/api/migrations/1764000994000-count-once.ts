import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The count of a round from its answers looks at every form once, and not once for the answers, once for how many forms there are and once for their ways in:
 * the way in and one of the form itself stand before its answers, at the places -1 and 0. Such a count can be shared over processors.
 */
export class CountOnce1764000994000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      count(`
      select case when c.question < 0 then 0::smallint else c.buurt end, case when c.question < 0 then 0::smallint else c.age end, c.question, c.value, sum(c.n)::bigint from (
        select f.buurt, f.age, (a.place - 2)::smallint as question, a.value, count(*) as n
          from form f cross join lateral unnest(array[f.channel, 0::smallint] || f.answers) with ordinality a (value, place)
          where f.round_id = of_round and f.handed_in and f.set_aside is null and a.value is not null group by 1, 2, 3, 4
      ) c group by 1, 2, 3, 4`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      count(`
      select one.buurt, one.age, one.question, one.value, count(*) from (
        select f.buurt, f.age, a.question::smallint as question, a.value from form f cross join lateral unnest(f.answers) with ordinality a (value, question)
          where f.round_id = of_round and f.handed_in and f.set_aside is null and a.value is not null
        union all select f.buurt, f.age, 0::smallint, 0::smallint from form f where f.round_id = of_round and f.handed_in and f.set_aside is null
        union all select 0::smallint, 0::smallint, (-1)::smallint, f.channel from form f where f.round_id = of_round and f.handed_in and f.set_aside is null
      ) one group by 1, 2, 3, 4`),
    );
  }
}

const count = (statement: string): string =>
  `create or replace function count_forms(of_round uuid) returns table (buurt smallint, age smallint, question smallint, value smallint, n bigint) stable parallel safe language sql as $$${statement}
    $$`;
