import { daysLater } from '@wijkspoor/platform/domain';
import { type Builder, centsColumn, dayColumn, numberColumn, tableBlock, textColumn } from './building';
import type { Block } from './content';

/** Looks so many days ahead for what ends. */
const year = 365;

/** Every project in a row. */
export function overview({ say, facts, day }: Builder): readonly Block[] {
  return tableBlock(
    say('part.overview'),
    [
      ...[
        textColumn(say('column.project')),
        textColumn(say('column.wijken')),
        textColumn(say('column.state')),
        textColumn(say('column.step')),
      ],
      ...[numberColumn(say('column.adopted')), textColumn(say('column.decision'))],
    ],
    facts.projects.map(({ name, wijken, state, step, stepsAdopted, decisions }) => [
      ...[name, wijken.join(', '), say(`project.${state}`), step === null ? null : `${step}. ${say(`step.${step}`)}`],
      ...[stepsAdopted, decisions[0] === undefined ? null : `${decisions[0].what} (${day(decisions[0].on)})`],
    ]),
    say('source.plan', { day: day(facts.today) }),
  );
}

/** Money, agreements and projects that end within a year, the first one first. */
export function ends({ say, facts, day }: Builder): readonly Block[] {
  const until = daysLater(facts.today, year);
  const soon = (on: string | null): on is string => on !== null && on >= facts.today && on <= until;
  const rows = facts.projects.flatMap(({ name, money, interventions, ends: end }) => [
    ...money
      .filter(({ endsOn }) => soon(endsOn))
      .map((one) => ({ what: one.name, kind: say('ends.money'), cents: one.cents, on: one.endsOn, project: name })),
    ...interventions.flatMap(({ title, organisation, endsOn }) => {
      if (!soon(endsOn)) return [];
      const what = organisation === null ? title : `${title} (${organisation})`;
      return [
        {
          ...{ what, kind: say(organisation === null ? 'ends.own' : 'ends.agreement'), cents: null },
          ...{ on: endsOn, project: name },
        },
      ];
    }),
    ...(end !== null && /^\d{4}-\d\d-\d\d$/.test(end) && soon(end)
      ? [{ what: name, kind: say('ends.people'), cents: null, on: end, project: name }]
      : []),
  ]);
  return tableBlock(
    say('part.ends'),
    [
      ...[textColumn(say('column.what')), textColumn(say('column.kind')), textColumn(say('column.project'))],
      ...[centsColumn(say('column.amount')), dayColumn(say('column.endsOn'))],
    ],
    rows
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ what, kind, project, cents, on }) => [what, kind, project, cents, on]),
    say('source.money', { day: day(facts.today) }),
  );
}

/** What partners told that is in the way, as far as reports stand. */
export function stuck({ say, facts, day }: Builder): readonly Block[] {
  const rows = facts.projects.flatMap(({ name, obstacles }) =>
    obstacles.map(({ words, needs, level, toldOn }) => [
      ...[name, words, needs === '' ? null : needs, say(`level.${level}`)],
      toldOn,
    ]),
  );
  const columns = (['project', 'obstacle', 'needs', 'level'] as const).map((one) => textColumn(say(`column.${one}`)));
  return tableBlock(
    say('part.stuck'),
    [...columns, dayColumn(say('column.toldOn'))],
    rows,
    say('source.obstacles', { day: day(facts.today) }),
  );
}
