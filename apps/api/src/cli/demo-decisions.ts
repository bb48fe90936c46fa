import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { askedSubjects } from '@wijkspoor/instruments/api';
import { decisionFigures } from '@wijkspoor/voting/api';
import {
  countVote,
  type Criterion,
  type CriterionScore,
  type DecisionWhole,
  nothingFound,
  type PriorityKept,
  sideBySide,
  type VoteResult,
} from '@wijkspoor/voting/domain';
import { Areas } from '@wijkspoor/wijk/api';
import { closedDemoVote, demoBallots } from './demo-votes';

const day = 86_400_000;
const on = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const project = { id: '0199c0de-0000-7000-8000-000000000001', name: 'Gezond in de Lindehoek' };
const wijk = { slug: 'lindehoek', name: 'Lindehoek' };
const idOf = (number: number): string => `0199c0de-0000-7000-8000-000000000${300 + number}`;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type Look = readonly [Criterion, CriterionScore, why: string, by: string];
type Candidate = Pick<PriorityKept, 'title' | 'text' | 'spoor' | 'theme' | 'option' | 'indicators'> & {
  readonly looks?: readonly Look[];
  /** Places of subjects in the first round that it leans on. */
  readonly leans?: readonly number[];
  readonly chosen?: boolean;
  readonly reason?: string;
  /** The number of the idea it came from. */
  readonly idea?: { readonly number: number; readonly title: string };
};

/** What is beside the votes about the options of the closed vote, by their place. */
const beside: Readonly<Record<number, Omit<Candidate, 'title' | 'text' | 'option'>>> = {
  1: {
    ...{ spoor: 'environment', theme: 'Groen en water', indicators: ['age65plus', 'distanceGp'] },
    looks: [
      ['urgency', 'strong', 'Veel ouderen kunnen onderweg nergens zitten.', 'Welzijn Waterkant'],
      ['influence', 'strong', 'De grond is van de gemeente.', 'Afdeling Groen'],
    ],
    idea: { number: 1, title: 'Meer bankjes bij de vijver' },
    leans: [13, 28],
  },
  2: {
    ...{ spoor: 'environment', theme: 'Veilig op straat', indicators: [] },
    looks: [['fit', 'fair', 'Het pad wordt volgend jaar toch vernieuwd.', 'Afdeling Wegen']],
  },
  3: {
    ...{ spoor: 'behaviour', theme: 'Groen en water', indicators: ['overweight'] },
    looks: [['offer', 'strong', 'Het waterbedrijf plaatst en betaalt het punt.', 'Waterbedrijf']],
  },
  5: {
    ...{ spoor: 'participation', theme: 'Elkaar ontmoeten', indicators: ['singleHouseholds'] },
    looks: [['partners', 'strong', 'De Spil en de kerk doen mee.', 'Welzijn Waterkant']],
  },
};
const nothingBeside: Omit<Candidate, 'title' | 'text' | 'option'> = { spoor: null, theme: '', indicators: [] };
/** Chosen although it may not have won: that has its reason. */
const extra = 6;
const extraReason =
  'De school betaalt en verzorgt de moestuin zelf. Er gaat geen buurtgeld naartoe. Daarom komt zij er naast wat u koos.';

/** The outcome that the worker will publish, counted here from the same ballots. */
function outcome(): VoteResult {
  const { budget, options } = closedDemoVote;
  return countVote(
    {
      ...{
        method: 'budget',
        rule: 'equalShares',
        seats: null,
        categories: [],
        threshold: null,
        budgetCents: (budget ?? 0) * 100,
      },
      options: options.map(([, , cost], index) => ({ place: index + 1, costCents: (cost ?? 0) * 100, category: null })),
    },
    demoBallots(closedDemoVote).map((choices) => ({ choices, check: null, count: 1 })),
    'demo',
    sha256,
  );
}

/** Decisions of the demo: one that was published, made of the closed vote, and one that is being made. */
export async function loadDemoDecisions(db: pg.ClientBase, gemeenteId: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const result = outcome();
  const voted = closedDemoVote.options.map(([title, text], index): Candidate => {
    const option = index + 1;
    const won = result.winners.includes(option);
    return {
      ...{ title, text, option, ...(beside[option] ?? nothingBeside) },
      ...{ chosen: won || option === extra, reason: !won && option === extra ? extraReason : '' },
    };
  });
  const published: Made = {
    ...{ number: 1, title: 'Dit doen wij met het buurtgeld', rung: 'codecide', vote: closedDemoVote.id },
    intro: 'Bewoners stemden over 40.000 euro. Hier leest u wat er nu komt.',
    ...{ body: 'college', decidedOn: on(-75) },
    why: 'Het college volgt de stemming. Wat won, wordt binnen een jaar uitgevoerd. De moestuin komt erbij en kost geen buurtgeld.',
    candidates: voted,
  };
  if (await makeDecision(db, published)) await publish(db, published, result);
  await makeDecision(db, {
    ...{ number: 2, title: 'Onderwerpen voor het komende jaar', rung: 'advise', vote: null, body: null },
    ...{ intro: 'De stuurgroep weegt wat bewoners en partners noemden.', decidedOn: null, why: '' },
    candidates: [
      {
        ...{
          title: 'Ouderen minder alleen',
          text: '',
          spoor: 'participation',
          theme: 'Elkaar ontmoeten',
          option: null,
        },
        ...{ indicators: ['age65plus', 'singleHouseholds'], chosen: true },
        looks: [
          ['urgency', 'strong', 'De GGD ziet dat veel ouderen eenzaam zijn.', 'GGD'],
          ['offer', 'fair', 'Er is een eettafel, maar geen vervoer.', 'Welzijn Waterkant'],
        ],
        reason: 'Bewoners en professionals noemen dit allebei als eerste.',
      },
      {
        ...{ title: 'Rondkomen', text: 'Hulp bij geld en papieren.', spoor: 'social', theme: '', option: null },
        indicators: ['difficultyWithMoney'],
      },
    ],
  });
}

type Made = Pick<DecisionWhole, 'title' | 'intro' | 'rung' | 'body' | 'decidedOn' | 'why'> & {
  readonly number: number;
  readonly vote: string | null;
  readonly candidates: readonly Candidate[];
};

async function makeDecision(db: pg.ClientBase, made: Made): Promise<boolean> {
  const { number, title, intro, rung, body, decidedOn, why, vote, candidates } = made;
  const added = await db.query(
    `insert into prioritisation (id, number, project_id, cycle_id, wijk_id, title, intro, rung, body, decided_on, why, vote_round_id)
     select $1, $2, p.id, c.id, w.id, $4, $5, $6, $7, $8, $9, $10 from project p join cycle c on c.project_id = p.id join wijk w on w.slug = $11
     where p.id = $3 and w.gemeente_id = current_gemeente() and p.gemeente_id = current_gemeente() and c.gemeente_id = current_gemeente()
     on conflict do nothing`,
    [idOf(number), number, project.id, title, intro, rung, body, decidedOn, why, vote, wijk.slug],
  );
  if (added.rowCount === 0) return false;
  for (const [index, one] of candidates.entries())
    await db.query(
      `insert into priority (id, prioritisation_id, position, title, text, spoor, theme, vote_option_position, idea_id, indicators, criteria, chosen, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, (select id from idea where number = $9 and gemeente_id = current_gemeente()), $10, $11, $12, $13)`,
      [
        ...[priorityId(number, index), idOf(number), index + 1, one.title, one.text, one.spoor, one.theme, one.option],
        ...[one.idea?.number ?? null, one.indicators, criteriaOf(one), one.chosen ?? null, one.reason ?? ''],
      ],
    );
  await db.query(
    `insert into priority_aspect (priority_id, round_id, place)
     select one.id, r.id, one.place from unnest($1::uuid[], $2::smallint[]) one (id, place) join round r on r.number = 1
     where r.gemeente_id = current_gemeente()`,
    [
      candidates.flatMap(({ leans = [] }, index) => leans.map(() => priorityId(number, index))),
      candidates.flatMap(({ leans = [] }) => leans),
    ],
  );
  return true;
}

const priorityId = (number: number, index: number): string =>
  `0199c0de-0000-7000-8000-0000000${String(number).padStart(2, '0')}${300 + index}`;
const criteriaOf = ({ looks = [] }: Candidate) => ({
  ...nothingFound(),
  ...Object.fromEntries(looks.map(([criterion, score, why, by]) => [criterion, { score, why, by }])),
});

/** As the api publishes: frozen as a whole, and a decision of the project. */
async function publish(db: pg.ClientBase, made: Made, result: VoteResult): Promise<void> {
  // what reads figures asks for `query` alone, and for its rows
  const tx = {
    query: async (statement: string, values: unknown[]) => (await db.query(statement, values)).rows as unknown,
  } as EntityManager;
  const indicators = made.candidates.flatMap((one) => one.indicators);
  const figures = await decisionFigures(tx, new Areas(), wijk.slug, [...new Set(indicators)]);
  const { number, title, intro, rung, body, decidedOn, why, candidates } = made;
  const [place] = (
    await db.query<{ id: string }>('select wijk_id as id from prioritisation where id = $1', [idOf(number)])
  ).rows;
  const subjects = place === undefined ? [] : await askedSubjects(tx, place.id);
  const kept = candidates.map(({ looks: _, leans = [], idea, chosen = null, reason = '', ...one }, index) => ({
    ...{ ...one, id: priorityId(number, index), chosen, reason, criteria: criteriaOf(candidates[index] ?? one) },
    aspects: subjects
      .filter((subject) => subject.round === 1 && leans.includes(subject.place))
      .map(({ round, place: at, title: name, within }) => ({ round, place: at, title: name, within })),
    idea: idea === undefined ? null : { ...idea, wijk: wijk.slug },
  }));
  const whole: DecisionWhole = {
    ...{ number, title, intro, rung, body, decidedOn, why, wijk, project },
    vote: {
      ...{ number: closedDemoVote.number, title: closedDemoVote.title, method: 'budget', cast: result.cast },
      ...{ promise: closedDemoVote.promise, closedOn: on(closedDemoVote.closes) },
    },
    priorities: sideBySide(kept, result, figures),
    rounds: [],
  };
  await db.query(
    `update prioritisation set state = 'published', published = $2, published_at = $3::date, version = 2 where id = $1`,
    [idOf(number), JSON.stringify(whole), on(-74)],
  );
  await db.query(
    `insert into decision (id, cycle_id, step, what, body, decided_on, why)
     select $1, d.cycle_id, 2, d.title, d.body, d.decided_on, d.why from prioritisation d where d.id = $1 on conflict do nothing`,
    [idOf(number)],
  );
}
