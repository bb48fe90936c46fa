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

type Kind = 'process' | 'output' | 'outcome' | 'context';
/** A measurement of a goal, by its number; `way`: which part of the way from its baseline to its target it stands at. */
type DemoMeasurement = {
  readonly goal: 3 | 4 | 5;
  readonly kind: Kind;
  /** Days from today; or a fixed day, of a figure that is of one year. */
  readonly days?: number;
  readonly date?: string;
  readonly way?: number;
  readonly value?: number;
  readonly about?: string;
  readonly unit?: string;
  readonly source: 'table' | 'registration' | 'ownCount' | 'report';
  readonly sourceWords: string;
  readonly level?: 'wijk';
  readonly n?: number;
  readonly story?: string;
};

const report = { source: 'report', sourceWords: 'Rapportage Samen wandelen vanaf De Spil' } as const;
const count = { source: 'ownCount', sourceWords: 'Telling van het wijkteam' } as const;
const school = { source: 'ownCount', sourceWords: 'Telling op school' } as const;
const register = { source: 'registration', sourceWords: 'Lijst van de kookgroep' } as const;
const smap = {
  kind: 'context',
  source: 'table',
  // the figure that the page with figures shows of this wijk
  sourceWords: 'Demo, tabel DEMO-GEZOND',
  date: '2024-12-31',
  level: 'wijk',
  unit: '%',
} as const;
const measurements: readonly DemoMeasurement[] = [
  { goal: 3, kind: 'outcome', days: -245, value: 24, n: 24, ...report },
  {
    ...{ goal: 3, kind: 'outcome', days: -155, value: 41, n: 41, ...report },
    story:
      'Wie alleen komt, blijft als iemand hem de eerste keer thuis ophaalt. Wie niet goed ter been is, missen wij nog.',
  },
  { goal: 3, kind: 'output', days: -245, value: 13, about: 'Wandelingen', ...report },
  { goal: 3, kind: 'output', days: -155, value: 14, about: 'Wandelingen', ...report },
  { goal: 3, kind: 'process', days: -200, value: 9, about: 'Afspraken die zijn nagekomen, van de 12', ...count },
  { goal: 3, kind: 'process', days: -20, value: 11, about: 'Afspraken die zijn nagekomen, van de 12', ...count },
  { goal: 3, value: 50, about: 'Eenzame mensen van 18 jaar en ouder', ...smap },
  { goal: 4, kind: 'outcome', days: -390, way: 0, n: 212, ...school },
  {
    ...{ goal: 4, kind: 'outcome', days: -35, way: -0.1, n: 206, ...school },
    story: 'De stoep langs de Schoolstraat is opgebroken. Ouders zeggen dat zij daarom de auto nemen.',
  },
  { goal: 5, kind: 'outcome', days: -390, way: 0, n: 52, ...register },
  {
    ...{ goal: 5, kind: 'outcome', days: -40, way: 0.25, n: 91, ...register },
    story: 'De kookgroep zit vol. Gezinnen waar iedereen werkt, kunnen overdag niet komen.',
  },
];
const adjustment = {
  what: 'Er komt tot de herfst een veilige looproute achter de school langs, met ouders die meelopen.',
  why: 'Zolang de stoep open ligt, is de gewone route niet veilig.',
};

/** Measurements of the goals of the demo: one on track, one far behind and adjusted, one a little behind. */
export async function loadDemoProgress(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const found = await db.query<{ id: string; number: number; cycle: string; baseline: string; target: string }>(
    `select g.id, g.number, g.cycle_id as cycle, g.baseline, g.target from goal g join cycle c on c.gemeente_id = g.gemeente_id and c.id = g.cycle_id
     where g.gemeente_id = current_gemeente() and g.project_id = $1 and g.state = 'adopted' and c.state = 'open' and g.number = any ($2)`,
    [project, measurements.map(({ goal }) => goal)],
  );
  const numbered = (number: number) => found.rows.find((goal) => goal.number === number);
  for (const [index, one] of measurements.entries()) {
    const goal = numbered(one.goal);
    if (goal === undefined) continue;
    const [from, to] = [Number(goal.baseline), Number(goal.target)];
    const value = one.value ?? Math.round((from + (to - from) * (one.way ?? 0)) * 10) / 10;
    await db.query(
      `insert into measurement (id, goal_id, cycle_id, kind, about, unit, value, measured_on, source, source_words, level, estimated, n, story, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9, $10, $11, $12, $13, $14, 'coordinator', $8::date + interval '12 hours') on conflict do nothing`,
      [
        ...[idOf('03', index + 1), goal.id, goal.cycle, one.kind, one.about ?? '', one.unit ?? '', value],
        one.date ?? on(one.days ?? 0),
        ...[one.source, one.sourceWords, one.level ?? null, one.kind === 'context', one.n ?? null, one.story ?? ''],
      ],
    );
  }
  const adjusted = numbered(4);
  if (adjusted === undefined) return;
  await db.query(
    `insert into adjustment (id, goal_id, cycle_id, noted_on, what, why, noted_by) values ($1, $2, $3, $4, $5, $6, 'coordinator') on conflict do nothing`,
    [idOf('04', 1), adjusted.id, adjusted.cycle, on(-20), adjustment.what, adjustment.why],
  );
}
