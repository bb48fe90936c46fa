import { type DemoProject, nextYear, type On } from './story';

const steps = (on: On): DemoProject['steps'] => [
  {
    number: 1,
    state: 'adopted',
    starts: on(-400).slice(0, 7),
    ends: on(-60).slice(0, 7),
    startedOn: on(-400),
    adoptedOn: on(-55),
  },
  {
    number: 2,
    state: 'running',
    starts: on(-55).slice(0, 7),
    ends: on(40).slice(0, 7),
    startedOn: on(-50),
    adoptedOn: null,
  },
  { number: 3, state: 'notStarted', starts: `${nextYear(on)}-21`, ends: null, startedOn: null, adoptedOn: null },
  { number: 4, state: 'notStarted', starts: `${nextYear(on)}-23`, ends: null, startedOn: null, adoptedOn: null },
  { number: 5, state: 'running', starts: null, ends: null, startedOn: on(-400), adoptedOn: null },
];

const activities = (on: On): DemoProject['activities'] => [
  {
    step: 1,
    title: 'Vragenronde in het buurthuis en online',
    kind: 'round',
    state: 'done',
    starts: on(-370).slice(0, 7),
    ends: on(-340).slice(0, 7),
  },
  {
    step: 1,
    title: 'Gesprekken met sleutelpersonen',
    kind: 'talks',
    state: 'done',
    starts: on(-130).slice(0, 7),
    ends: null,
  },
  {
    step: 2,
    title: 'Wijkavond: het derde onderwerp kiezen',
    kind: 'meeting',
    state: 'planned',
    starts: on(36),
    ends: null,
  },
  { step: 5, title: 'Eerste meting', kind: 'measurement', state: 'done', starts: on(-380).slice(0, 7), ends: null },
  {
    step: 5,
    title: 'Antwoord aan bewoners over de vragenronde',
    kind: 'feedback',
    state: 'planned',
    starts: on(-5),
    ends: null,
  },
];

const decisions = (on: On): DemoProject['decisions'] => [
  {
    step: 1,
    kind: 'adopted',
    what: '',
    body: 'steeringGroup',
    decidedOn: on(-55),
    why: 'De cijfers en de verhalen van bewoners wijzen dezelfde kant op.',
  },
  {
    step: 2,
    kind: 'decision',
    what: 'Bewoners kiezen de onderwerpen, met een stemming en een wijkavond',
    body: 'steeringGroup',
    decidedOn: on(-40),
    why: 'Zo telt de stem van bewoners het zwaarst. Stemmen op papier kan ook.',
  },
];

const indicators = (): DemoProject['indicators'] => [
  ['lonely', 'Bewoners noemden dit het vaakst in de gesprekken.'],
  ['goodHealth', 'Hieraan zien wij hoe bewoners zelf hun gezondheid vinden.'],
  ['difficultyWithMoney', 'Geldzorgen maken ziek. De wijk heeft hier al een inloopspreekuur.'],
  ['weeklySport', 'De buurtsportcoach wil weten of meer mensen bewegen.'],
  ['age65plus', 'Er komen meer oudere bewoners.'],
];

const notes = (on: On): DemoProject['notes'] => [
  ['strength', 'Buren kennen elkaar. Bij de burendag deden 140 mensen mee.', 'Buurthuis De Spil', on(-140)],
  ['strength', 'Er zijn drie moestuinen, en er is een wachtlijst voor een vierde.', 'Welzijn Waterkant', on(-135)],
  ['strength', 'De huisartsen en het wijkteam overleggen elke maand.', 'Huisartsenpraktijk aan de Linde', on(-130)],
  [
    'duiding',
    'Meer mensen dan gemiddeld voelen zich eenzaam. Dat geldt vooral voor mensen die alleen wonen en slecht ter been zijn. De cijfers zijn een schatting: zij zeggen iets over de wijk, niet over een straat.',
    'GGD, epidemioloog',
    on(-100),
  ],
  [
    'duiding',
    'Wij zien op het spreekuur vooral geldzorgen. Mensen komen vaak laat. Een vast gezicht in de wijk helpt.',
    'Wijkteam',
    on(-95),
  ],
];

/** A wijk where residents are about to choose. */
export const lindehoek = (on: On): DemoProject => ({
  id: '0199c0de-0000-7000-8000-000000000001',
  name: 'Gezond in de Lindehoek',
  wijken: ['lindehoek'],
  published: true,
  ledByPartner: false,
  starts: on(-400).slice(0, 7),
  ends: `${Number(nextYear(on)) + 2}-21`,
  vision: 'In de Lindehoek kan iedereen gezond oud worden. Bewoners bepalen mee wat er gebeurt.',
  principles: [
    'Wie minder heeft, krijgt meer aandacht.',
    'Wij beslissen niet over bewoners, maar met bewoners.',
    'Wij bouwen verder op wat er al goed gaat.',
  ],
  agreed: true,
  steps: steps(on),
  activities: activities(on),
  decisions: decisions(on),
  indicators: indicators(),
  notes: notes(on),
});
