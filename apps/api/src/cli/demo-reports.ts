import type pg from 'pg';
import { emptyReport, periodsOf, type ReportContent } from '@wijkspoor/action-plan/domain';
import { type PartnerTale, reportOf, walkingTales } from '@wijkspoor/demo/domain';

/** Ids are always the same, so that loading twice makes one. */
const idOf = (n: number): string => `0199c0de-0000-7000-8000-0000000008${String(n).padStart(2, '0')}`;
const room = idOf(3);
/** Walking and cooking, as the plan numbers them; of the second its partner has not reported yet. */
const [walking, cooking] = [1, 2] as const;
const reportId = (period: number): string => idOf(10 + period);

/** An intervention of the plan that its partner reports of. */
type Reported = {
  readonly id: string;
  readonly number: number;
  readonly targetGroup: string;
  readonly goals: readonly string[];
  readonly starts: string;
  readonly ends: string;
  readonly today: string;
};

/** The third came back: somebody typed a figure wrong. */
const told = walkingTales.map((one, index) => (index === 2 ? { ...one, hours: 7 } : one));

const contentOf = (one: PartnerTale, period: number, { goals, targetGroup }: Reported): ReportContent => ({
  ...emptyReport({ goalIds: [...goals], targetGroup }),
  ...reportOf(
    one,
    period,
    { goals, targetGroup, counted: 'Wandelingen', method: 'Geteld door de begeleider' },
    idOf(4),
  ),
  obstacles: {
    items:
      period < 2
        ? []
        : [
            {
              ...{
                id: room,
                words: 'Er is geen zaal om na het lopen te zitten.',
                needs: 'Een zaal op dinsdag en donderdag',
              },
              ...{ whom: 'de gemeente', level: 'gemeente', solved: false },
            },
          ],
  },
  story: {
    words: one.story ?? '',
    consentOn: one.story === undefined ? null : '2026-06-12',
    consentFor: one.story === undefined ? '' : 'de website en de wijkkrant',
  },
});

type Cast = { readonly partner: string; readonly judge: string };

/** Reports of the demo: two that were accepted, one that came back, and some to begin with. */
export async function loadDemoReports(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const { rows } = await db.query<Cast>(
    `select a.id as partner, j.id as judge
     from membership m join account a on a.id = m.account_id, account j
     where m.role = 'partnerReporter' and a.email = 'partner@demo.wijkspoor.invalid' and j.email = 'coordinator@demo.wijkspoor.invalid' limit 1`,
  );
  const [cast] = rows;
  if (cast === undefined) return;
  const [first, second] = [await unreported(db, walking), await unreported(db, cooking)];
  if (second !== undefined) await makeReports(db, second, cast, []);
  if (first === undefined) return;
  await makeReports(db, first, cast, told);
  await db.query(
    `insert into report_remark (report_id, part, words, turn, made_by) values ($1, 'effort', 'Hier staat 7 uur. Bedoelt u 70?', 1, $2)`,
    [reportId(3), cast.judge],
  );
  await db.query(
    `insert into obstacle (id, project_id, cycle_id, intervention_id, report_id, words, needs, whom, level)
     select $1, project_id, cycle_id, id, $2, 'Er is geen zaal om na het lopen te zitten.', 'Een zaal op dinsdag en donderdag', 'de gemeente', 'gemeente'
     from intervention where id = $3`,
    [room, reportId(2), first.id],
  );
}

/** The reports of the periods that began: those that were told, and the rest open. */
async function makeReports(
  db: pg.ClientBase,
  intervention: Reported,
  cast: Cast,
  tales: readonly PartnerTale[],
): Promise<void> {
  const { id, number, starts, ends, today } = intervention;
  for (const period of periodsOf(starts, ends, 4).filter(({ startsOn }) => startsOn <= today)) {
    const one = tales[period.number - 1];
    const state = one === undefined ? 'open' : period.number < 3 ? 'accepted' : 'returned';
    await db.query(
      `insert into partner_report (id, project_id, cycle_id, intervention_id, organisation_id, period, starts_on, ends_on, due_on, is_last, state, author, submitted_at, accepted, turn)
       select $1, project_id, cycle_id, id, organisation_id, $2, $3::date, $4::date, case when $7 = 'returned' then current_date + 9 else $5::date end, $6, $7, $8::uuid,
         case when $8::uuid is null then null else $4::date + 12 end, case when $7 = 'accepted' then 1 else 0 end, case when $8::uuid is null then 0 else 1 end
       from intervention where id = $9`,
      [
        ...[idOf((number === walking ? 10 : 20) + period.number), period.number, period.startsOn, period.endsOn],
        ...[period.dueOn, period.last, state, state === 'open' ? null : cast.partner, id],
      ],
    );
    if (one !== undefined) await tell(db, period.number, contentOf(one, period.number, intervention), cast);
  }
}

/** The intervention of that number of the plan, when nobody was asked to report of it yet. */
async function unreported(db: pg.ClientBase, number: number): Promise<Reported | undefined> {
  const { rows } = await db.query<Reported>(
    `select i.id, i.number, i.target_group as "targetGroup", i.starts_on::text as starts, i.ends_on::text as ends, current_date::text as today,
       array(select g.goal_id from intervention_goal g where g.gemeente_id = i.gemeente_id and g.intervention_id = i.id) as goals
     from intervention i where i.gemeente_id = current_gemeente() and i.number = $1 and i.organisation_id is not null
       and not exists (select from partner_report r where r.gemeente_id = i.gemeente_id and r.intervention_id = i.id)`,
    [number],
  );
  return rows[0];
}

/** Writes a report, and keeps it as a version when it was accepted. */
async function tell(
  db: pg.ClientBase,
  period: number,
  content: ReportContent,
  { partner, judge }: { readonly partner: string; readonly judge: string },
): Promise<void> {
  const id = reportId(period);
  const state = await db.query<{ state: string }>('select state from partner_report where id = $1', [id]);
  // what was accepted cannot be written any more, so it is written first
  await db.query(`update partner_report set state = 'returned' where id = $1`, [id]);
  for (const [part, value] of Object.entries(content))
    await db.query(
      `insert into report_part (report_id, part, content, saved_by, saved_at) values ($1, $2, $3, $4, now() - interval '1 day')`,
      [id, part, JSON.stringify(value), partner],
    );
  if (state.rows[0]?.state !== 'accepted') return;
  const { story, ...rest } = content;
  await db.query(
    `insert into report_version (report_id, number, content, status, hours, cost_cents, volunteers, people, of_target_group, young, adult, older, author, accepted_by, accepted_at)
     select $1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, ends_on + 20 from partner_report where id = $1`,
    [
      ...[
        id,
        JSON.stringify(rest),
        rest.progress.status,
        rest.effort.hours,
        rest.effort.costCents,
        rest.effort.volunteers,
      ],
      ...[rest.reach.people, rest.reach.ofTargetGroup, rest.reach.young, rest.reach.adult, rest.reach.older],
      ...[partner, judge],
    ],
  );
  if (story.words !== '')
    await db.query(
      'insert into report_story (report_id, number, words, consent_on, consent_for) values ($1, 1, $2, $3, $4)',
      [id, story.words, story.consentOn, story.consentFor],
    );
  await db.query(`update partner_report set state = 'accepted' where id = $1`, [id]);
}
