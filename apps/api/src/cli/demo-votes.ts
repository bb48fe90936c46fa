import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Env } from '@wijkspoor/platform/api';
import { sealBuurt, type VoteKey, VoteKeys } from '@wijkspoor/voting/api';
import { demoIdeaId } from './demo-ideas';

const day = 86_400_000;
const project = '0199c0de-0000-7000-8000-000000000001';

/** A vote of the demo; days from today, money in whole euros. */
export type DemoVote = {
  /** Always the same, so that an address in a browser's history keeps working. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly intro: string;
  readonly opens: number;
  readonly closes: number;
  readonly budget: number | null;
  readonly promise: string;
  readonly feedbackDue: number;
  /** With the part of the voters that wants it, and the place of its buurt; none is the whole wijk. */
  readonly options: readonly (readonly [
    title: string,
    text: string,
    cost: number | null,
    liked: number,
    buurt?: number,
  ])[];
  /** Where an option came from, by its place: the number of an idea, or a theme. */
  readonly from?: Readonly<Record<number, { readonly idea: number } | { readonly theme: string }>>;
  /** All options in other languages. */
  readonly words?: Readonly<Record<'en' | 'ar', readonly (readonly [title: string, text: string])[]>>;
  /** How many voted; none while people still can. */
  readonly voters: number;
};

/** The vote that is closed: about money. */
export const closedDemoVote: DemoVote = {
  id: '0199c0de-0000-7000-8000-000000000201',
  number: 1,
  title: 'Het buurtgeld van de Lindehoek',
  intro: 'Er is 40.000 euro voor ideeën van bewoners. Kies wat u wilt, zolang het samen past.',
  opens: -120,
  closes: -99,
  budget: 40_000,
  promise: 'Wat wint, voert de gemeente uit binnen een jaar. Het college heeft dit vooraf besloten.',
  feedbackDue: -60,
  options: [
    ['Vier bankjes op de looproute naar de winkels', 'Met een leuning, zodat opstaan makkelijk gaat.', 6_000, 0.62, 1],
    ['Verlichting achter de flat', 'Zes lantaarns langs het pad.', 18_000, 0.55, 2],
    ['Een watertappunt in het park', '', 4_500, 0.34, 1],
    ['Een speelplek voor grotere kinderen', 'Met een klimrek en een tafeltennistafel.', 22_000, 0.41, 2],
    ['Elke week samen eten in De Spil', 'Een jaar lang, voor wie wil.', 9_000, 0.38],
    ['Een moestuin bij de school', '', 7_500, 0.22, 2],
  ],
  voters: 326,
};
const votes: readonly DemoVote[] = [
  closedDemoVote,
  {
    id: '0199c0de-0000-7000-8000-000000000202',
    number: 2,
    title: 'Waar werken wij dit jaar aan?',
    intro: 'Uit ideeën en gesprekken in de wijk kwamen vijf onderwerpen. Kies er hoogstens twee.',
    opens: -5,
    closes: 16,
    budget: null,
    promise:
      'De twee onderwerpen met de meeste stemmen komen in het plan. Het college neemt dat over, of legt uit waarom niet.',
    feedbackDue: 45,
    options: [
      ['Veilig oversteken bij de school', '', null, 0],
      ['Elkaar ontmoeten', 'Plekken en momenten waar u anderen tegenkomt.', null, 0],
      ['Bewegen in de buurt', 'Wandelen, fietsen en sporten dicht bij huis.', null, 0],
      ['Rondkomen', 'Hulp bij geld en papieren, zonder schaamte.', null, 0],
      ['Schoon en heel', 'Afval, stoepen en groen.', null, 0],
    ],
    from: { 1: { idea: 3 }, 2: { theme: 'Elkaar ontmoeten' } },
    words: {
      en: [
        ['Crossing safely at the school', ''],
        ['Meeting each other', 'Places and moments where you meet others.'],
        ['Moving about', 'Walking, cycling and sports close to home.'],
        ['Making ends meet', 'Help with money and papers, without shame.'],
        ['Clean and whole', 'Waste, pavements and green.'],
      ],
      ar: [
        ['عبور آمن عند المدرسة', ''],
        ['لقاء بعضنا البعض', 'أماكن وأوقات تلتقي فيها بالآخرين.'],
        ['الحركة في الحي', 'المشي وركوب الدراجة والرياضة قرب البيت.'],
        ['تدبير المعيشة', 'مساعدة في أمور المال والأوراق، بلا خجل.'],
        ['النظافة والإصلاح', 'النفايات والأرصفة والخضرة.'],
      ],
    },
    voters: 0,
  },
];

/** Votes of the demo: one about money that is closed, and one that is open. */
export async function loadDemoVotes(db: pg.ClientBase, gemeenteId: string, env: Env): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const keys = new VoteKeys(env);
  for (const vote of votes) {
    if (!(await makeVote(db, vote))) continue;
    const key = await keys.make({ gemeenteId, roundId: vote.id });
    if (vote.voters > 0) await castBallots(db, vote, key);
    await db.query('update voting_round set state = $2, lot_commitment = $3 where id = $1', [
      ...[vote.id, vote.voters > 0 ? 'closing' : 'open', key.commitment],
    ]);
    if (vote.voters > 0)
      await db.query(
        `insert into outbox (name, payload, tenant, request_id, language, key)
         values ('voting.close-vote', jsonb_build_object('roundId', $1::text), $2, 'demo', 'nl', $1) on conflict do nothing`,
        [vote.id, gemeenteId],
      );
  }
}

/** So many days from today, at an hour of a working day. */
const at = (days: number, hour: number): string =>
  `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00Z`;

async function makeVote(db: pg.ClientBase, vote: DemoVote): Promise<boolean> {
  const money = vote.budget !== null;
  const made = await db.query(
    `insert into voting_round (id, number, project_id, cycle_id, wijk_id, title, intro, opens_at, closes_at, languages, checks, minimum_age,
      method, most, budget_cents, rule, seats, rung, promise, feedback_due, asks_buurt, buurten)
     select $1, $2, p.id, c.id, w.id, $4, $5, $6, $7, array['nl', 'en', 'ar'], array['code', 'invited', 'mail', 'address', 'paper'], 16,
      $8, $9, $10, $11, $12, 'codecide', $13, $14::date, $15,
      (select coalesce(json_agg(json_build_object('code', a.code, 'name', a.name) order by lower(a.name), a.code), '[]') from wijk_area own
        join area a on a.year = own.year and a.level = 'buurt' and (a.code = own.code or a.wijk_code = own.code) where own.wijk_id = w.id)
     from project p join cycle c on c.project_id = p.id join wijk w on w.slug = 'lindehoek'
     where p.id = $3 and w.gemeente_id = current_gemeente() and p.gemeente_id = current_gemeente() and c.gemeente_id = current_gemeente()
     on conflict do nothing`,
    [
      ...[vote.id, vote.number, project, vote.title, vote.intro, at(vote.opens, 8), at(vote.closes, 16)],
      ...[money ? 'budget' : 'approval', money ? null : 2, money ? vote.budget * 100 : null],
      ...[
        money ? 'equalShares' : 'totals',
        money ? null : 2,
        vote.promise,
        at(vote.feedbackDue, 8).slice(0, 10),
        money,
      ],
    ],
  );
  if (made.rowCount === 0) return false;
  await db.query(
    `insert into vote_option (round_id, position, title, text, cost_cents, buurt, idea_id, theme, translations)
     select $1, o.place, o.title, o.text, o.cost * 100, (select buurten -> (o.buurt - 1) ->> 'code' from voting_round where id = $1), o.idea, o.theme, o.translations
     from unnest($2::text[], $3::text[], $4::bigint[], $5::int[], $6::uuid[], $7::text[], $8::jsonb[])
       with ordinality o (title, text, cost, buurt, idea, theme, translations, place)`,
    [
      vote.id,
      vote.options.map(([title]) => title),
      vote.options.map(([, text]) => text),
      vote.options.map(([, , cost]) => cost),
      vote.options.map(([, , , , buurt]) => buurt ?? null),
      vote.options.map((_, index) => {
        const from = vote.from?.[index + 1];
        return from !== undefined && 'idea' in from ? demoIdeaId(from.idea) : null;
      }),
      vote.options.map((_, index) => {
        const from = vote.from?.[index + 1];
        return from !== undefined && 'theme' in from ? from.theme : null;
      }),
      vote.options.map((_, index) => JSON.stringify(wordsOf(vote, index))),
    ],
  );
  return true;
}

const wordsOf = ({ words }: DemoVote, index: number) =>
  (['en', 'ar'] as const).flatMap((language) => {
    const [title, text] = words?.[language][index] ?? [];
    return title === undefined ? [] : [{ language, title, text: text ?? '' }];
  });

/** Ballots of made-up voters: what each wants, from dear to liked, as far as the money goes. */
export const demoBallots = ({ voters, budget, options }: DemoVote): number[][] =>
  Array.from({ length: voters }, (_, voter) => {
    let left = budget ?? 0;
    return options.flatMap(([, , cost, liked], index) => {
      // the same people every time: chance comes from the number of the voter
      const chance = ((voter * 7919 + index * 104_729) % 1000) / 1000;
      if (chance >= liked || (cost ?? 0) > left) return [];
      left -= cost ?? 0;
      return [index + 1];
    });
  });

async function castBallots(db: pg.ClientBase, vote: DemoVote, key: VoteKey): Promise<void> {
  const ballots = demoBallots(vote);
  const pseudonyms = ballots.map(() => randomBytes(32));
  await db.query(
    `insert into ballot (round_id, pseudonym, choices, checked, buurt) select $1, o.pseudonym, o.choices::smallint[], o.checked, o.buurt
     from unnest($2::bytea[], $3::text[], $4::smallint[], $5::bytea[]) o (pseudonym, choices, checked, buurt)`,
    [
      vote.id,
      pseudonyms,
      ballots.map((places) => `{${places.join(',')}}`),
      ballots.map((_, voter) => [1, 1, 1, 2, 2, 3, 4][voter % 7]),
      // some do not say it; of the others more live in the first buurt
      pseudonyms.map((pseudonym, voter) => sealBuurt(key, pseudonym, [1, 0, 2, 1, 1, 2, 1][voter % 7] ?? 0)),
    ],
  );
}
