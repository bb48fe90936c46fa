import type pg from 'pg';

const project = '0199c0de-0000-7000-8000-000000000001';
const day = 86_400_000;
/** A day from today, as people in the Netherlands have it. */
const on = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(
    new Date(Date.now() + days * day),
  );
/** Always the same, so that an address in a browser's history keeps working, and loading twice makes one. */
const idOf = (kind: string, number: number): string =>
  `0199c0de-0000-7000-8000-0000000${kind}${String(number).padStart(3, '0')}`;

/** Goals for a demo that has none yet; days from today. */
const goals = [
  {
    ...{ title: 'Minder ouderen in de Lindehoek zijn eenzaam', spoor: 'social', theme: 'Elkaar ontmoeten' },
    ...{ targetGroup: 'mensen van 65 jaar en ouder', indicator: 'Ouderen die zich eenzaam voelen', unit: '%' },
    ...{ baseline: 42, target: 32, method: 'Elk jaar een vragenlijst van het wijkteam, aan huis en op papier.' },
  },
  {
    ...{ title: 'Meer kinderen lopen of fietsen naar school', spoor: 'environment', theme: 'Veilig op straat' },
    ...{ targetGroup: 'kinderen van 4 tot 12 jaar', indicator: 'Kinderen die lopen of fietsen', unit: '%' },
    ...{ baseline: 54, target: 70, method: 'Handen tellen in de klas, in dezelfde week van het jaar.' },
  },
  {
    ...{ title: 'Meer gezinnen vinden hulp bij geldzorgen', spoor: 'care', theme: 'Rondkomen' },
    ...{ targetGroup: 'gezinnen met geldzorgen', indicator: 'Gezinnen die hulp vonden', unit: '' },
    ...{ baseline: 20, target: 80, method: 'Registratie van het spreekuur, zonder namen.' },
  },
] as const;

type Kind = 'process' | 'output' | 'outcome' | 'context';
/** A measurement of the n-th goal; `way`: which part of the way from its baseline to its target it stands at. */
type DemoMeasurement = {
  readonly goal: 0 | 1 | 2;
  readonly kind: Kind;
  readonly days: number;
  readonly way?: number;
  readonly value?: number;
  readonly about?: string;
  readonly unit?: string;
  readonly source: 'table' | 'registration' | 'ownCount' | 'survey';
  readonly sourceWords: string;
  readonly level?: 'wijk';
  readonly n?: number;
  readonly story?: string;
};

const survey = { source: 'survey', sourceWords: 'Vragenlijst van het wijkteam' } as const;
const count = { source: 'ownCount', sourceWords: 'Telling van het wijkteam' } as const;
const smap = {
  kind: 'context',
  source: 'table',
  sourceWords: 'Demo naar RIVM, tabel 50150NED',
  level: 'wijk',
  unit: '%',
} as const;
const measurements: readonly DemoMeasurement[] = [
  { goal: 0, kind: 'outcome', days: -390, way: 0, n: 143, ...survey },
  {
    ...{ goal: 0, kind: 'outcome', days: -25, way: 0.4, n: 151, ...survey },
    story: 'Wie meedoet met de koffietafel, noemt vaker een buur bij naam. Wie niet goed ter been is, missen wij nog.',
  },
  { goal: 0, kind: 'output', days: -300, value: 22, about: 'Mensen aan de koffietafel', n: 22, ...count },
  { goal: 0, kind: 'output', days: -210, value: 31, about: 'Mensen aan de koffietafel', n: 31, ...count },
  { goal: 0, kind: 'output', days: -120, value: 38, about: 'Mensen aan de koffietafel', n: 38, ...count },
  { goal: 0, kind: 'output', days: -30, value: 47, about: 'Mensen aan de koffietafel', n: 47, ...count },
  { goal: 0, kind: 'process', days: -200, value: 9, about: 'Afspraken die zijn nagekomen, van de 12', ...count },
  { goal: 0, kind: 'process', days: -20, value: 11, about: 'Afspraken die zijn nagekomen, van de 12', ...count },
  { goal: 0, days: -700, value: 48.1, about: 'Eenzame mensen van 18 jaar en ouder', ...smap },
  { goal: 1, kind: 'outcome', days: -380, way: 0, n: 212, ...count },
  {
    ...{ goal: 1, kind: 'outcome', days: -35, way: -0.1, n: 206, ...count },
    story: 'De stoep langs de Schoolstraat is opgebroken. Ouders zeggen dat zij daarom de auto nemen.',
  },
  { goal: 2, kind: 'outcome', days: -360, way: 0, n: 20, source: 'registration', sourceWords: 'Spreekuur Rondkomen' },
  {
    ...{
      goal: 2,
      kind: 'outcome',
      days: -40,
      way: 0.22,
      n: 33,
      source: 'registration',
      sourceWords: 'Spreekuur Rondkomen',
    },
    story: 'Het spreekuur zit vol. Gezinnen die werken, kunnen overdag niet komen.',
  },
];
const adjustment = {
  what: 'Er komt tot de herfst een veilige looproute achter de school langs, met ouders die meelopen.',
  why: 'Zolang de stoep open ligt, is de gewone route niet veilig.',
};

/** Measurements of the goals of the demo: one on track, one far behind and adjusted, one a little behind. Goals only where there are none. */
export async function loadDemoProgress(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  await makeGoals(db);
  const found = await db.query<{ id: string; cycle: string; baseline: string; target: string }>(
    `select g.id, g.cycle_id as cycle, g.baseline, g.target from goal g join cycle c on c.gemeente_id = g.gemeente_id and c.id = g.cycle_id
     where g.gemeente_id = current_gemeente() and g.project_id = $1 and g.state = 'adopted' and c.state = 'open' and g.baseline is not null and g.target is not null
     order by g.position, g.number limit 3`,
    [project],
  );
  for (const [index, one] of measurements.entries()) {
    const goal = found.rows[one.goal];
    if (goal === undefined) continue;
    const [from, to] = [Number(goal.baseline), Number(goal.target)];
    const value = one.value ?? Math.round((from + (to - from) * (one.way ?? 0)) * 10) / 10;
    await db.query(
      `insert into measurement (id, goal_id, cycle_id, kind, about, unit, value, measured_on, source, source_words, level, estimated, n, story, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11, $12, $13, $14, 'coordinator', $8::date + interval '12 hours') on conflict do nothing`,
      [
        ...[idOf('03', index + 1), goal.id, goal.cycle, one.kind, one.about ?? '', one.unit ?? '', value, on(one.days)],
        ...[one.source, one.sourceWords, one.level ?? null, one.kind === 'context', one.n ?? null, one.story ?? ''],
      ],
    );
  }
  const adjusted = found.rows[1];
  if (adjusted === undefined) return;
  await db.query(
    `insert into adjustment (id, goal_id, cycle_id, noted_on, what, why, noted_by) values ($1, $2, $3, $4, $5, $6, 'coordinator') on conflict do nothing`,
    [idOf('04', 1), adjusted.id, adjusted.cycle, on(-20), adjustment.what, adjustment.why],
  );
}

/** Puts goals in the open cycle of the demo's project, where nobody made any. */
async function makeGoals(db: pg.ClientBase): Promise<void> {
  const known = await db.query('select from goal where gemeente_id = current_gemeente() limit 1');
  if (known.rowCount !== 0) return;
  for (const [index, goal] of goals.entries())
    await db.query(
      `insert into goal (id, number, project_id, cycle_id, state, title, spoor, theme, target_group, indicator, unit, baseline, baseline_on, target, target_on, method, position)
       select $1, $2, c.project_id, c.id, 'adopted', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $2 from cycle c
       where c.gemeente_id = current_gemeente() and c.project_id = $14 and c.state = 'open'`,
      [
        ...[idOf('05', index + 1), index + 1, goal.title, goal.spoor, goal.theme, goal.targetGroup, goal.indicator],
        ...[goal.unit, goal.baseline, on(-390), goal.target, on(700), goal.method, project],
      ],
    );
}
