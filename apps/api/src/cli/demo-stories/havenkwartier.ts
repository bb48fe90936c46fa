import { type DemoProject, nextYear, type On } from './story';

const steps = (on: On): DemoProject['steps'] => [
  {
    number: 1,
    state: 'running',
    starts: on(-40).slice(0, 7),
    ends: on(60).slice(0, 7),
    startedOn: on(-35),
    adoptedOn: null,
  },
  { number: 2, state: 'notStarted', starts: `${nextYear(on)}-21`, ends: null, startedOn: null, adoptedOn: null },
  { number: 3, state: 'notStarted', starts: null, ends: null, startedOn: null, adoptedOn: null },
  { number: 4, state: 'notStarted', starts: null, ends: null, startedOn: null, adoptedOn: null },
  { number: 5, state: 'notStarted', starts: null, ends: null, startedOn: null, adoptedOn: null },
];

const activities = (on: On): DemoProject['activities'] => [
  { step: 1, title: 'Koffie op het plein', kind: 'talks', state: 'running', starts: on(-20), ends: on(0) },
  { step: 1, title: 'Wijkwandeling met de GGD', kind: 'meeting', state: 'planned', starts: on(9), ends: null },
];

const indicators = (): DemoProject['indicators'] => [
  ['exerciseGuideline', 'Hier gaat het project over.'],
  ['walkOrCycle', ''],
];

const notes = (on: On): DemoProject['notes'] => [
  ['strength', 'Langs het water kun je goed wandelen, en veel mensen doen dat al.', 'Welzijn Waterkant', on(-18)],
];

/** A wijk that has just begun, led by a partner. */
export const havenkwartier = (on: On): DemoProject => ({
  id: '0199c0de-0000-7000-8000-000000000002',
  name: 'Havenkwartier beweegt',
  wijken: ['havenkwartier'],
  published: false,
  ledByPartner: true,
  starts: on(-40).slice(0, 7),
  ends: nextYear(on),
  vision: '',
  principles: [],
  agreed: false,
  steps: steps(on),
  activities: activities(on),
  decisions: [],
  indicators: indicators(),
  notes: notes(on),
});
