import { type DemoProject, nextYear, type On } from './story';

const steps = (on: On): DemoProject['steps'] => [
  { number: 1, state: 'adopted', starts: null, ends: null, startedOn: on(-480), adoptedOn: on(-400) },
  { number: 2, state: 'running', starts: null, ends: on(-20).slice(0, 7), startedOn: on(-390), adoptedOn: null },
  { number: 3, state: 'running', starts: null, ends: null, startedOn: on(-300), adoptedOn: null },
  { number: 4, state: 'running', starts: null, ends: nextYear(on), startedOn: on(-200), adoptedOn: null },
  { number: 5, state: 'running', starts: null, ends: null, startedOn: on(-480), adoptedOn: null },
];

const activities = (on: On): DemoProject['activities'] => [
  {
    step: 1,
    title: 'Gesprekken op twee scholen',
    kind: 'talks',
    state: 'done',
    starts: on(-450).slice(0, 7),
    ends: null,
  },
  {
    step: 4,
    title: 'Rookvrije speelplekken',
    kind: 'intervention',
    state: 'running',
    starts: on(-180).slice(0, 7),
    ends: on(150).slice(0, 7),
  },
  {
    step: 4,
    title: 'Stoppen met roken in de groep',
    kind: 'intervention',
    state: 'running',
    starts: on(-90),
    ends: on(0),
  },
  { step: 4, title: 'Overleg met de schoolbesturen', kind: 'meeting', state: 'planned', starts: on(-12), ends: null },
  { step: 5, title: 'Eerste meting', kind: 'measurement', state: 'done', starts: on(-440).slice(0, 7), ends: null },
  {
    step: 5,
    title: 'Jaarlijks kijken hoe het gaat',
    kind: 'review',
    state: 'planned',
    starts: `${nextYear(on)}-21`,
    ends: null,
  },
];

const decisions = (on: On): DemoProject['decisions'] => [
  {
    step: 1,
    kind: 'adopted',
    what: '',
    body: 'steeringGroup',
    decidedOn: on(-400),
    why: 'Het beeld is duidelijk genoeg om te kiezen.',
  },
  {
    step: 2,
    kind: 'decision',
    what: 'Eerst speelplekken en schoolpleinen',
    body: 'partners',
    decidedOn: on(-350),
    why: 'Daar zijn de kinderen, en bewoners vroegen erom.',
  },
  {
    step: 3,
    kind: 'decision',
    what: 'Akkoord met het plan voor rookvrije speelplekken',
    body: 'college',
    decidedOn: on(-210),
    why: 'Het past in het preventieakkoord en er is geld voor twee jaar.',
  },
];

const indicators = (): DemoProject['indicators'] => [
  ['smokers', 'Hier gaat het project over.'],
  ['youthCare', 'Zo zien wij hoeveel gezinnen al hulp krijgen.'],
];

const notes = (on: On): DemoProject['notes'] => [
  ['strength', 'Twee scholen hebben al een rookvrij plein.', 'GGD', on(-430)],
  [
    'duiding',
    'Roken hangt samen met stress en geldzorgen. Alleen voorlichting geven helpt weinig.',
    'GGD, adviseur',
    on(-420),
  ],
];

/** Two wijken where the plan is carried out while it is still being written. */
export const rookvrij = (on: On): DemoProject => ({
  id: '0199c0de-0000-7000-8000-000000000003',
  name: 'Rookvrij opgroeien',
  wijken: ['lindehoek', 'havenkwartier'],
  published: true,
  ledByPartner: false,
  starts: on(-500).slice(0, 4),
  ends: nextYear(on),
  vision: 'Kinderen in Waterhoven groeien op zonder rook.',
  principles: ['Wij helpen mensen die willen stoppen, en wijzen niemand met de vinger na.'],
  agreed: false,
  steps: steps(on),
  activities: activities(on),
  decisions: decisions(on),
  indicators: indicators(),
  notes: notes(on),
});
