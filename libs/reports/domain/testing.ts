import type { ShownResults } from '@wijkspoor/instruments/domain';
import type { ProjectFacts, PublishedRoundFacts, ReportFacts, RoundFacts } from './facts';

/** A round of which everything can be shown. */
export const aRound = (more: Partial<RoundFacts> = {}): RoundFacts => ({
  id: '0199d3a0-0000-7000-8000-000000000002',
  ...{ number: 2, title: 'Leefplekmeter', wijk: 'Lindehoek', closedOn: '2026-05-12', languages: ['nl', 'ar'] },
  ...{ ofCycle: true, people: 45, helped: 15, published: true, feedbackDue: '2026-06-20', feedbackOn: '2026-06-01' },
  feedback: 'Wij maken de straten groener.',
  range: { min: 1, max: 10 },
  marks: [
    { name: 'Groen', mean: 7.8 },
    { name: 'Verkeer', mean: 6.1 },
    { name: 'Veiligheid', mean: 5.2 },
    { name: 'Werk', mean: 4.1 },
  ],
  ...more,
});

/** A project with something of everything, and nothing open. */
export const aProject = (more: Partial<ProjectFacts> = {}): ProjectFacts => ({
  ...{ id: '1', name: 'Gezond Lindehoek', wijken: ['Lindehoek'], state: 'running', ends: '2027-06-30', cycle: 1 },
  ...{ step: 4, stepsAdopted: 3, hasVision: true, principles: 4, agreed: ['GGD'], agreedBefore: [], ledBy: null },
  decisions: [{ what: 'Het plan is vastgesteld', on: '2026-09-01' }],
  rounds: [aRound()],
  priorities: [{ title: 'Groene straten', decision: 1, decidedOn: '2026-07-01' }],
  goals: [
    {
      ...{ number: 1, title: 'Meer bewegen', targetGroup: 'ouderen', indicator: 'Loopt elke week', unit: '%' },
      ...{ standing: 'onTrack', last: { value: 42, on: '2026-10-01', source: 'GGD, gemeten op 1 oktober 2026' } },
      ...{ target: 50, targetOn: '2028-01-01' },
      reached: [{ startsOn: '2026-01-01', endsOn: '2026-03-31', participants: 24, volunteers: null, hours: 60 }],
      adjusted: [{ on: '2026-09-15', what: 'Een tweede groep.', why: 'De eerste was vol.' }],
    },
  ],
  interventions: [
    {
      ...{ number: 1, title: 'Wandelgroep', state: 'running', pillar: 'support', sporen: ['behaviour', 'social'] },
      ...{
        targetGroup: 'ouderen',
        organisation: 'Welzijn Waterhoven',
        startsOn: '2026-01-01',
        endsOn: '2027-03-31',
        actions: 0,
      },
      priorityIds: ['p1'],
      access: [
        { aspect: 'comprehensible', answer: 'good' },
        { aspect: 'available', answer: 'good' },
        { aspect: 'affordable', answer: 'good' },
        { aspect: 'fitting', answer: 'good' },
      ],
    },
  ],
  money: [{ name: 'GALA', endsOn: '2026-12-31', cents: 1_250_050 }],
  obstacles: [],
  reports: { accepted: 3, late: 0 },
  before: { decisions: [], interventions: [] },
  ...more,
});

/** What is known of a gemeente on a day. */
export const theFacts = (...projects: readonly ProjectFacts[]): ReportFacts => ({
  gemeente: 'Waterhoven',
  today: '2026-11-30',
  projects: projects.length > 0 ? projects : [aProject()],
  about: { profiles: [], round: null, decision: null },
});

const exact = (value: number) => ({ value, bound: 'exact' as const });
const scale = (key: string, name: string) => ({
  ...{ key, kind: 'scale' as const, name, text: `${name}?`, spoor: null, options: [] },
  range: { min: 1, max: 7, low: 'slecht', high: 'goed' },
});
const group = (of: readonly string[], mean: number | null) => ({
  ...{ of: [...of], withSilent: false, forms: { about: 20 } },
  questions: [{ key: 'green', answered: { about: 20 }, mean: mean === null ? null : exact(mean), distribution: null }],
});
const shown: ShownResults = {
  forms: { about: 45 },
  channels: { link: { about: 30 }, code: { about: null }, paper: { about: 15 }, assisted: { about: null } },
  questions: [
    {
      ...{ key: 'green', answered: { about: 45 }, mean: exact(5.8) },
      distribution: [
        { part: 'low', percent: { value: 5, bound: 'atMost' } },
        { part: 'middle', percent: exact(61) },
        { part: 'high', percent: exact(36) },
      ],
    },
    { key: 'traffic', answered: { about: 40 }, mean: { value: 1.5, bound: 'atMost' }, distribution: null },
    { key: 'work', answered: { about: null }, mean: null, distribution: null },
    {
      ...{ key: 'go', answered: { about: 25 }, mean: null },
      distribution: [
        { part: 'foot', percent: exact(70) },
        { part: 'car', percent: exact(30) },
      ],
    },
  ],
  age: [group(['0-14', '15-24'], 6.1), group(['65+'], null)],
  ...{ buurt: null, weighted: null },
};

/** A round with public results: of one subject the mean is a bound, of one nothing is shown, one group is hidden. */
export const aPublishedRound = (more: Partial<PublishedRoundFacts> = {}): PublishedRoundFacts => ({
  ...{ rung: 'advise', promise: 'Het college kiest met uw antwoorden.', feedbackDue: '2026-06-20' },
  ...{ feedback: 'Wij maken de straten groener. De rest volgt.', feedbackOn: '2026-06-01' },
  results: {
    round: {
      ...{ number: 2, title: 'Leefplekmeter', state: 'closed', credit: '', published: true, waitsForPaper: false },
      ...{ opensAt: '2026-04-12T08:00:00Z', closesAt: '2026-05-12T20:00:00Z' },
      wijk: { slug: 'lindehoek', name: 'Lindehoek' },
    },
    questions: [
      ...[scale('green', 'Groen'), scale('traffic', 'Verkeer'), scale('work', 'Werk')],
      {
        ...{ key: 'go', kind: 'one', name: 'Naar de winkel', text: 'Hoe gaat u?', spoor: null, range: null },
        options: [
          { key: 'foot', text: 'Lopend' },
          { key: 'car', text: 'Met de auto' },
        ],
      },
    ],
    ...{ open: [], wheel: [], earlier: [], limits: { mean: 10, distribution: 20 } },
    snapshot: {
      ...{ number: 1, takenAt: '2026-05-13T03:00:00Z', setAside: { about: null }, notWeighted: [], missing: null },
      results: shown,
    },
  },
  ...more,
});
