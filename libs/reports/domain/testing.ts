import type { ProjectFacts, ReportFacts, RoundFacts } from './facts';

/** A round of which everything can be shown. */
export const aRound = (more: Partial<RoundFacts> = {}): RoundFacts => ({
  ...{ number: 2, title: 'Leefplekmeter', wijk: 'Lindehoek', closedOn: '2026-05-12', languages: ['nl', 'ar'] },
  ...{ ofCycle: true, people: 45, helped: 15, published: true, feedbackDue: '2026-06-20', feedbackOn: '2026-06-01' },
  feedback: 'Wij maken de straten groener.',
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
  ...more,
});

/** What is known of a gemeente on a day. */
export const theFacts = (...projects: readonly ProjectFacts[]): ReportFacts => ({
  gemeente: 'Waterhoven',
  today: '2026-11-30',
  projects: projects.length > 0 ? projects : [aProject()],
});
