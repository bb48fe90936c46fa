import type pg from 'pg';
import { madeUpForms } from '@wijkspoor/demo/domain';
import { ageBands, channels } from '@wijkspoor/instruments/domain';

/** Answers of made-up residents to a round of the demo: how many, and the mean score per aspect of the Leefplekmeter. */
type DemoAnswers = {
  readonly roundId: string;
  readonly forms: number;
  readonly means: readonly number[];
  /** What some of them wrote, by the number of the text question (odd: what is good; even: what can be better). */
  readonly words: readonly (readonly [question: number, text: string])[];
  /** Whether staff read them and put them out. */
  readonly read: boolean;
};

const answers: readonly DemoAnswers[] = [
  {
    roundId: '0199c0de-0000-7000-8000-000000000101',
    forms: 312,
    means: [6.6, 6.1, 5.0, 6.2, 7.5, 5.6, 7.3, 5.4, 6.3, 5.2, 6.4, 5.7, 5.9, 4.6],
    words: [
      [1, 'Ik loop elke ochtend een rondje door het park. Het pad is goed begaanbaar.'],
      [2, 'De stoep bij de winkels ligt scheef. Met een rollator is dat lastig.'],
      [6, 'Bij de school staan ’s ochtends auto’s op de stoep.'],
      [9, 'Veel bomen, en in het voorjaar overal bloemen.'],
      [9, 'De moestuin bij het buurthuis.'],
      [12, 'Voor kinderen boven de tien jaar is er niets te doen.'],
      [13, 'De winkels zijn dichtbij. Ik hoef niet met de auto.'],
      [19, 'In onze flat groeten wij elkaar. Als er iets is, bel je aan.'],
      [20, 'Ik ken mijn buren niet. Ik zou wel willen, maar waar begin je?'],
      [20, 'Een plek om ’s avonds naartoe te gaan, ook als je niet veel geld hebt.'],
      [20, 'Meer dingen waar je elkaar ziet zonder dat je iets moet.'],
      [24, 'Achter de flat is het donker. Daar loop ik om.'],
    ],
    read: true,
  },
  {
    roundId: '0199c0de-0000-7000-8000-000000000102',
    forms: 143,
    means: [7.1, 5.4, 5.8, 6.3, 7.8, 6.0, 7.2, 5.5, 6.1, 4.9, 6.7, 6.2, 5.7, 5.3],
    words: [
      [2, 'De stoep bij de winkels ligt scheef. Met een rollator is dat lastig.'],
      [4, 'De bus rijdt ’s avonds niet meer. Dan blijf ik thuis.'],
      [6, 'Bij de school rijden auto’s te hard.'],
      [9, 'Het park is mooi geworden.'],
      [20, 'Ik zou graag een plek hebben om samen koffie te drinken.'],
      [20, 'In de winter zie ik bijna niemand.'],
      [24, 'Achter de flat is het donker.'],
    ],
    read: false,
  },
];

/** Fills the rounds of the demo, and has them counted like real ones. */
export async function loadDemoAnswers(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  for (const round of answers) {
    if (!(await fillRound(db, round))) continue;
    const state = round.read ? 'public' : 'waiting';
    for (const [question, text] of round.words) await db.query(write, [round.roundId, question, text, state]);
    await db.query(
      `insert into outbox (name, payload, tenant, request_id, language, key)
       values ('instruments.roll-up-round', jsonb_build_object('roundId', $1::text), $2, 'demo', 'nl', $1) on conflict do nothing`,
      [round.roundId, gemeenteId],
    );
  }
}

/** Puts the forms of people who do not exist in an empty round. @returns whether it was empty. */
async function fillRound(db: pg.ClientBase, { roundId, forms, means }: DemoAnswers): Promise<boolean> {
  const found = await db.query<{ buurten: number }>(
    `select (select count(*)::int from round_buurt where round_id = $1) as buurten where not exists (select from form where round_id = $1)`,
    [roundId],
  );
  const [round] = found.rows;
  if (round === undefined) return false;
  const people = madeUpForms({ seed: roundId, amount: forms, means, buurten: round.buurten });
  const rows = people.map(({ channel, buurt, age, scores }, index) => ({
    ...{ n: index + 1, channel: channels.indexOf(channel) + 1, buurt, answers: scores },
    age: age === null ? 0 : ageBands.indexOf(age) + 1,
  }));
  await db.query(fill, [roundId, JSON.stringify(rows)]);
  return true;
}

const fill = `
  with made as (
    insert into form (id, round_id, channel, language, handed_in, answers, buurt, age, begun_at)
    select md5($1 || n)::uuid, $1::uuid, channel, 'nl', true, answers, buurt, age, null
    from jsonb_to_recordset($2) as p(n int, channel smallint, buurt smallint, age smallint, answers smallint[]) returning *)
  insert into form_delta (round_id, form_id, sign, channel, buurt, age, answers)
  select round_id, id, 1, channel, buurt, age, answers from made`;

const write = `
  insert into form_text (round_id, form_id, question, text, language, state)
  select f.round_id, f.id, $2::smallint, $3, 'nl', $4 from form f
  where f.round_id = $1::uuid and not exists (select from form_text t where t.form_id = f.id) order by f.id limit 1`;
