import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { SuggestionRole, SuggestionState, TextState, TextVerb } from '@wijkspoor/action-plan/domain';

/** The project of the demo that has goals. */
const project = '0199c0de-0000-7000-8000-000000000001';
const day = 86_400_000;
/** A day from today, as people in the Netherlands have it. */
const on = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(
    new Date(Date.now() + days * day),
  );

type DemoSuggestion = {
  readonly kind?: 'comment';
  readonly words: string;
  readonly role?: SuggestionRole;
  readonly onPaper?: true;
  readonly state: SuggestionState;
  readonly reason?: string;
};
type DemoParagraph = {
  readonly words: string;
  readonly before?: string;
  readonly suggestions?: readonly DemoSuggestion[];
};
type DemoGoal = {
  readonly number: number;
  readonly parent?: number;
  readonly state: TextState;
  readonly title: string;
  readonly spoor: string;
  readonly theme: string;
  readonly targetGroup: string;
  readonly indicator: string;
  readonly unit: string;
  /** Place of the option on the ballot whose priority it serves. */
  readonly option?: number;
  readonly baseline?: number;
  readonly baselineOn?: number;
  readonly baselineDue?: number;
  readonly target?: number;
  readonly targetOn?: number;
  readonly method: string;
  readonly owner: string;
  readonly context: readonly string[];
  readonly paragraphs: readonly DemoParagraph[];
};

const loneliness = { theme: 'mental', context: ['lonely', 'veryLonely'] };
const smoking = { theme: 'smoking', context: ['smokers'] };
const goals: readonly DemoGoal[] = [
  {
    ...{ number: 1, state: 'open', title: 'Minder bewoners voelen zich eenzaam', spoor: 'participation' },
    ...{ ...loneliness, option: 5 },
    targetGroup: 'Bewoners van 18 jaar en ouder die contact missen',
    indicator: 'Deelnemers die na een half jaar zeggen dat zij minder contact missen',
    ...{ unit: 'procent van de deelnemers', baselineDue: 60, target: 60, targetOn: 700 },
    method: 'Deelnemers beantwoorden bij de start en na zes maanden dezelfde drie vragen op papier, zonder naam.',
    owner: 'Wijkcoördinator',
    paragraphs: [
      {
        words: 'Wij willen dat bewoners die meer contact zoeken dat in hun eigen wijk vinden.',
        suggestions: [
          {
            words: 'Wij willen dat bewoners die meer contact zoeken dat dicht bij huis vinden, ook in het weekend.',
            state: 'shown',
          },
          { kind: 'comment', words: 'Vergeet de jongeren niet.', role: 'partner', state: 'shown' },
        ],
      },
      {
        words: 'Meedoen kan zonder geld en zonder opgave. Wie slecht ter been is, wordt opgehaald.',
        before: 'Meedoen kan zonder geld en zonder opgave.',
        suggestions: [
          {
            ...{ words: 'Wie slecht ter been is, moet opgehaald worden.', onPaper: true, state: 'adapted' },
            reason: 'Goed punt. De buurtbus haalt mensen op.',
          },
          {
            ...{ words: 'Alleen voor ouderen.', state: 'declined' },
            reason: 'Uit de vragenlijst blijkt dat ook jongeren contact missen.',
          },
          { words: 'Ook met kinderen erbij.', state: 'waiting' },
        ],
      },
    ],
  },
  {
    ...{ number: 2, parent: 1, state: 'draft', title: 'Elke dag een open tafel in het buurthuis', spoor: 'social' },
    ...loneliness,
    ...{ targetGroup: 'Alle bewoners', indicator: 'Bezoekers van de open tafel', unit: 'mensen per week' },
    ...{ method: '', owner: '' },
    paragraphs: [{ words: 'In het buurthuis staat elke dag koffie klaar en is er iemand die u ontvangt.' }],
  },
  {
    ...{ number: 3, state: 'adopted', title: 'Meer ouderen komen elke week buiten', spoor: 'environment' },
    ...{ theme: '', context: [], option: 1, targetGroup: 'Bewoners van 65 jaar en ouder die weinig buiten komen' },
    ...{ indicator: 'Ouderen die wekelijks meelopen', unit: 'mensen', baseline: 0, baselineOn: -335 },
    ...{ target: 120, targetOn: 700, owner: 'Wijkcoördinator' },
    method: 'De begeleider telt een keer per kwartaal wie er meeloopt, zonder namen.',
    paragraphs: [{ words: 'Wie weinig buiten komt, kan elke week met anderen een rondje lopen en onderweg zitten.' }],
  },
  {
    ...{ number: 4, state: 'adopted', title: 'Meer kinderen lopen of fietsen naar school', spoor: 'environment' },
    ...{ theme: '', context: [], option: 2, targetGroup: 'Kinderen van 4 tot 12 jaar' },
    ...{ indicator: 'Kinderen die lopen of fietsen', unit: '%', baseline: 54, baselineOn: -390 },
    ...{ target: 70, targetOn: 700, owner: 'Adviseur verkeer' },
    method: 'Handen tellen in de klas, in dezelfde week van het jaar.',
    paragraphs: [{ words: 'De weg naar school is veilig en goed verlicht, ook in de winter.' }],
  },
  {
    ...{ number: 5, state: 'adopted', title: 'Meer gezinnen eten gezond voor weinig geld', spoor: 'behaviour' },
    ...{ theme: 'overweight', context: [], option: 6, targetGroup: 'Gezinnen die moeilijk rondkomen' },
    ...{ indicator: 'Gezinnen die elke maand meekoken', unit: 'gezinnen', baseline: 20, baselineOn: -390 },
    ...{ target: 80, targetOn: 700, owner: 'Coördinator gezondheid' },
    method: 'De partner telt per kwartaal de gezinnen die meedoen, zonder namen.',
    paragraphs: [{ words: 'Gezinnen leren samen koken met wat er in de moestuin en de winkel te vinden is.' }],
  },
  {
    ...{ number: 6, state: 'adopted', title: 'Meer bewoners stoppen met roken', spoor: 'behaviour' },
    ...smoking,
    targetGroup: 'Bewoners van 18 jaar en ouder die roken',
    indicator: 'Deelnemers aan hulp bij stoppen die na zes maanden niet roken',
    ...{ unit: 'mensen per jaar', baseline: 12, target: 40, targetOn: 700 },
    method: 'De begeleider belt deelnemers zes maanden na de start en vraagt of zij roken.',
    owner: 'Coördinator gezondheid',
    paragraphs: [
      {
        words: 'Wie wil stoppen met roken, krijgt dicht bij huis hulp die past. Die hulp kost niets.',
        before: 'Wie wil stoppen met roken, krijgt hulp.',
        suggestions: [
          {
            words: 'Wie wil stoppen met roken, krijgt dicht bij huis hulp die past. Die hulp kost niets.',
            state: 'takenOver',
          },
        ],
      },
    ],
  },
  {
    ...{ number: 7, state: 'draft', title: 'Kinderen drinken water op straat en op school', spoor: 'behaviour' },
    ...{ theme: '', context: [], option: 3, targetGroup: 'Kinderen tot 12 jaar', indicator: '', unit: '' },
    ...{ method: '', owner: '' },
    paragraphs: [{ words: 'Bij het watertappunt kan iedereen gratis drinken.' }],
  },
];
const steps: Readonly<Record<TextState, readonly (readonly [TextVerb, TextState])[]>> = {
  draft: [],
  open: [['open', 'open']],
  adopted: [
    ['open', 'open'],
    ['adopt', 'adopted'],
  ],
  dropped: [],
};

/** Goals of the demo, one for each priority that was chosen: to write along with, in the making, and adopted; and what is done on two sporen. */
export async function loadDemoGoals(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const found = await db.query<{ id: string }>(`select id from cycle where project_id = $1 and state = 'open'`, [
    project,
  ]);
  const cycle = found.rows[0]?.id;
  if (cycle === undefined) return;
  for (const goal of goals) await makeGoal(db, cycle, goal);
  for (const [spoor, soFar, wanted, words] of efforts)
    await db.query(
      `insert into spoor_effort (id, cycle_id, spoor, so_far, wanted, words, decided_on) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [idOf(`effort ${spoor}`), cycle, spoor, soFar, wanted, words, on(-30)],
    );
}

const efforts = [
  ['participation', 'some', 'much', 'Er is een buurthuis. Wij willen daar elke dag iemand die ontvangt.'],
  ['care', 'some', 'some', 'De huisartsen verwijzen al naar welzijn.'],
] as const;

/** Always the same id for the same thing, so that loading twice makes one. */
function idOf(what: string): string {
  const hex = createHash('sha256').update(`demo ${what}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** The priority that was chosen of that option, in a decision that was published. */
const served = `(select i.id from priority i join prioritisation d on d.id = i.prioritisation_id
  where d.gemeente_id = current_gemeente() and d.project_id = $3 and d.state = 'published' and i.chosen and i.vote_option_position = $21)`;

async function makeGoal(db: pg.ClientBase, cycle: string, goal: DemoGoal): Promise<void> {
  const { number, parent, state, title, spoor, theme, targetGroup, indicator, unit, method, owner, context } = goal;
  const id = idOf(`goal ${number}`);
  const dayOf = (days: number | undefined): string | null => (days === undefined ? null : on(days));
  const made = await db.query(
    `insert into goal (id, number, project_id, cycle_id, parent_id, state, title, spoor, theme, target_group, indicator, unit, baseline,
       baseline_on, baseline_due, target, target_on, method, owner_role, context, position, priority_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $2, ${served}) on conflict do nothing`,
    [
      ...[id, number, project, cycle, parent === undefined ? null : idOf(`goal ${parent}`), state, title, spoor, theme],
      ...[
        targetGroup,
        indicator,
        unit,
        goal.baseline ?? null,
        goal.baseline === undefined ? null : on(goal.baselineOn ?? -120),
      ],
      ...[dayOf(goal.baselineDue), goal.target ?? null, dayOf(goal.targetOn), method, owner, context],
      goal.option ?? null,
    ],
  );
  if (made.rowCount === 0) return;
  for (const [at, [move, to]] of steps[state].entries())
    await db.query(
      `insert into text_move (cycle_id, goal_id, move, to_state, made_at) values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
      [cycle, id, move, to, -40 + at * 20],
    );
  for (const [at, paragraph] of goal.paragraphs.entries()) await makeParagraph(db, cycle, id, at, paragraph);
}

async function makeParagraph(
  db: pg.ClientBase,
  cycle: string,
  goal: string,
  position: number,
  { words, before, suggestions = [] }: DemoParagraph,
): Promise<void> {
  const id = idOf(`paragraph ${goal} ${position}`);
  await db.query(
    'insert into paragraph (id, cycle_id, goal_id, position, words, version) values ($1, $2, $3, $4, $5, $6)',
    [id, cycle, goal, position, words, before === undefined ? 1 : 2],
  );
  let from: string | null = null;
  for (const [
    at,
    { kind = 'wording', role = 'resident', onPaper = false, state, reason = '', words: said },
  ] of suggestions.entries()) {
    const suggestion = idOf(`suggestion ${id} ${at}`);
    const isAnswered = state === 'takenOver' || state === 'adapted' || state === 'declined';
    if (state === 'takenOver' || state === 'adapted') from = suggestion;
    await db.query(
      `insert into suggestion (id, cycle_id, paragraph_id, kind, based_on, words, writer_role, on_paper, state, reason, sent_at, answered_on)
       values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, now() + make_interval(days => $10), $11)`,
      [suggestion, cycle, id, kind, said, role, onPaper, state, reason, -30 + at, isAnswered ? on(-10) : null],
    );
  }
  await db.query(
    `insert into paragraph_version (paragraph_id, number, cycle_id, words, written_at) values ($1, 1, $2, $3, now() - interval '40 days')`,
    [id, cycle, before ?? words],
  );
  if (before !== undefined)
    await db.query(
      `insert into paragraph_version (paragraph_id, number, cycle_id, words, suggestion_id, written_at)
       values ($1, 2, $2, $3, $4, now() - interval '10 days')`,
      [id, cycle, words, from],
    );
}
