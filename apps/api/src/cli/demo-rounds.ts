import type pg from 'pg';
import { addShipped } from '@wijkspoor/instruments/api';
import { loadDemoAnswers } from './demo-answers';

const day = 86_400_000;

/** A round of the demo; days from today. */
type DemoRound = {
  /** Always the same, so that an address in a browser's history keeps working. */
  readonly id: string;
  readonly number: number;
  readonly project: string;
  readonly wijk: string;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly opens: number;
  readonly closes: number;
  readonly promise: string;
  readonly feedbackDue: number;
  readonly feedback: string;
};

const project = '0199c0de-0000-7000-8000-000000000001';
const rounds: readonly DemoRound[] = [
  {
    id: '0199c0de-0000-7000-8000-000000000101',
    number: 1,
    project,
    wijk: 'lindehoek',
    title: 'Leefplekmeter vorig jaar',
    state: 'closed',
    opens: -370,
    closes: -340,
    promise: 'De stuurgroep kiest met uw antwoorden waar wij dit jaar aan werken. Zij legt uit waarom.',
    feedbackDue: -300,
    feedback:
      'Veel mensen gaven een laag cijfer voor oversteken en voor plekken om elkaar te ontmoeten.\nBuurthuis De Spil is daarom ook op zaterdag open. Voor de oversteek bij de school tellen wij het verkeer.\nEen extra bus lukt nu niet: de provincie beslist daarover. Wij vragen het in het voorjaar opnieuw.',
  },
  {
    id: '0199c0de-0000-7000-8000-000000000102',
    number: 2,
    project,
    wijk: 'lindehoek',
    title: 'Leefplekmeter dit jaar',
    state: 'open',
    opens: -7,
    closes: 21,
    promise:
      'Bewoners kiezen drie onderwerpen: twee met een stemming, het derde op een wijkavond met deze antwoorden op tafel. Het college neemt die keuze over, of legt uit waarom niet.',
    feedbackDue: 60,
    feedback: '',
  },
];

/** A questionnaire of the gemeente itself that is being written; its version has always the same id. */
const draft = {
  instrumentId: '0199c0de-0000-7000-8000-000000000110',
  id: '0199c0de-0000-7000-8000-000000000111',
  title: 'Hoe gaat het in het Havenkwartier?',
};

/** Rounds of the demo: one that is closed, with what became of it, and one that is open; and a questionnaire in the making. */
export async function loadDemoRounds(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  await addShipped(db);
  for (const round of rounds) await makeRound(db, round);
  await makeDraft(db);
  await loadDemoAnswers(db, gemeenteId);
}

/** So many days from today, at an hour of a working day. */
const at = (days: number, hour = 8): string =>
  `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`;

/** Begins as a copy of our shortest questionnaire. */
async function makeDraft(db: pg.ClientBase): Promise<void> {
  await db.query(
    `insert into instrument (id, copy_of) select $1, v.id from instrument_version v join instrument i on i.id = v.instrument_id
     where i.shipped = 'pulse' and v.number = 1 and i.gemeente_id = current_gemeente() and v.gemeente_id = current_gemeente()
     on conflict do nothing`,
    [draft.instrumentId],
  );
  await db.query(
    `insert into instrument_version (id, instrument_id, number, definition)
     select $1, i.id, 1, jsonb_set(v.definition, '{title}', jsonb_build_object('nl', $3::text))
     from instrument i join instrument_version v on v.id = i.copy_of and v.gemeente_id = i.gemeente_id
     where i.id = $2 and i.gemeente_id = current_gemeente() on conflict do nothing`,
    [draft.id, draft.instrumentId, draft.title],
  );
}

async function makeRound(db: pg.ClientBase, round: DemoRound): Promise<void> {
  const made = await db.query(
    `insert into round (id, number, project_id, cycle_id, wijk_id, instrument_version_id, title, state, opens_at, closes_at, languages, channels,
      ask_buurt, ask_age, rung, promise, feedback_due, feedback, feedback_on, results_public, paper_in)
     select $1, $2, p.id, c.id, w.id, v.id, $5, $6, $7, $8, array['nl', 'en', 'ar'], array['link', 'code', 'paper', 'assisted'],
      true, true, 'advise', $9, $10::date, $11, case when $11 = '' then null else $10::date - 10 end, $6 = 'closed', $6 = 'closed'
     from project p join cycle c on c.project_id = p.id join wijk w on w.slug = $4
     join instrument i on i.shipped = 'leefplekmeter' join instrument_version v on v.instrument_id = i.id and v.number = 1
     where p.id = $3 and w.gemeente_id = current_gemeente() and p.gemeente_id = current_gemeente()
      and i.gemeente_id = current_gemeente() and v.gemeente_id = current_gemeente() and c.gemeente_id = current_gemeente()
     on conflict do nothing`,
    [
      ...[
        round.id,
        round.number,
        round.project,
        round.wijk,
        round.title,
        round.state,
        at(round.opens),
        at(round.closes, 16),
      ],
      ...[round.promise, at(round.feedbackDue).slice(0, 10), round.feedback],
    ],
  );
  if (made.rowCount === 0) return;
  await db.query(
    `insert into round_buurt (round_id, position, code, name)
     select $1, row_number() over (order by b.name), b.code, b.name
     from wijk w join wijk_area a on a.wijk_id = w.id join area b on b.wijk_code = a.code and b.year = a.year and b.level = 'buurt'
     where w.slug = $2 and w.gemeente_id = current_gemeente()`,
    [round.id, round.wijk],
  );
}
