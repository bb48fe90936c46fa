import type { ReportContent } from '@wijkspoor/action-plan/domain';

/** What a partner tells of one period, with its figures; money in whole cents. */
export type PartnerTale = {
  readonly people: number;
  readonly ofTargetGroup: number;
  readonly hours: number;
  readonly costCents: number;
  readonly volunteers: number;
  readonly words: string;
  readonly plan: string;
  readonly learned: string;
  readonly next: string;
  readonly story?: string;
};

/** Three periods of walking together: it grows, and gets stuck on a room. */
export const walkingTales: readonly PartnerTale[] = [
  {
    ...{ people: 24, ofTargetGroup: 18, hours: 60, costCents: 145_000, volunteers: 5, plan: '' },
    words: 'Wij begonnen met één groep. Elke dinsdag lopen wij een rondje om de vijver, met koffie na afloop.',
    learned: 'Wie alleen komt, blijft als iemand hem de eerste keer thuis ophaalt.',
    next: 'Een tweede groep op donderdag, voor wie minder snel loopt.',
  },
  {
    ...{ people: 41, ofTargetGroup: 29, hours: 74, costCents: 162_500, volunteers: 8 },
    words: 'De tweede groep loopt. In de zomer liepen wij ’s avonds, omdat het overdag te heet was.',
    plan: 'Een tweede groep op donderdag, voor wie minder snel loopt.',
    learned: 'Een rustige groep trekt mensen die zich eerst niet durfden te melden.',
    next: 'Samen met de fysiotherapeut een groep voor wie net uit het ziekenhuis komt.',
    story:
      'Een bewoonster kwam na jaren weer buiten. Eerst liep zij tot de hoek, nu loopt zij het hele rondje en schenkt zij de koffie.',
  },
  {
    ...{ people: 47, ofTargetGroup: 30, hours: 70, costCents: 158_000, volunteers: 8 },
    words: 'Beide groepen liepen door. De derde groep begon nog niet: wij hebben geen zaal voor de koffie.',
    plan: 'Samen met de fysiotherapeut een groep voor wie net uit het ziekenhuis komt.',
    learned: 'Zonder plek om te zitten haken mensen af.',
    next: 'De derde groep beginnen zodra er een zaal is.',
  },
];

/** Four periods of cooking and eating together: it grows until the hall is too small. */
export const eatingTales: readonly PartnerTale[] = [
  {
    ...{ people: 22, ofTargetGroup: 17, hours: 64, costCents: 139_050, volunteers: 10, plan: '' },
    words: 'Elke dinsdag kookten wij met een vaste groep. De eerste weken kwamen er zes mensen, nu tweeëntwintig.',
    learned: 'Wie mee kookt, komt terug. Wie alleen komt eten, minder vaak.',
    next: 'Mensen die niet goed ter been zijn, thuis ophalen.',
  },
  {
    ...{ people: 31, ofTargetGroup: 24, hours: 71, costCents: 151_575, volunteers: 12 },
    words: 'Twee vrijwilligers halen mensen op. Daardoor kwamen er mensen die jaren niet in het buurthuis waren.',
    plan: 'Mensen die niet goed ter been zijn, thuis ophalen.',
    learned: 'Een vaste chauffeur geeft vertrouwen.',
    next: 'Een tweede avond proberen.',
    story: 'Een man van boven de tachtig kookte voor het eerst de soep van zijn moeder. Nu vraagt iedereen erom.',
  },
  {
    ...{ people: 38, ofTargetGroup: 27, hours: 90, costCents: 188_020, volunteers: 14 },
    words: 'De tweede avond zit vol. Er kunnen niet meer dan veertig mensen in de zaal.',
    plan: 'Een tweede avond proberen.',
    learned: 'Een kleinere tafel is voor nieuwe mensen makkelijker.',
    next: 'Een grotere zaal zoeken, met de school.',
  },
  {
    ...{ people: 46, ofTargetGroup: 33, hours: 96, costCents: 201_499, volunteers: 15 },
    words: 'Wij eten nu één avond in de school. Ouders van leerlingen schuiven aan.',
    plan: 'Een grotere zaal zoeken, met de school.',
    learned: 'Jong en oud aan één tafel gaat vanzelf, als er kinderen zijn.',
    next: '',
  },
];

/** What an intervention is, as far as a report tells of it. */
export type ToldIntervention = {
  readonly goals: readonly string[];
  readonly targetGroup: string;
  /** What was counted beside people, and how. */
  readonly counted: string;
  readonly method: string;
};

/** A tale as the parts of a report. `results`: the id that its counted result keeps over all periods. */
export const reportOf = (
  tale: PartnerTale,
  period: number,
  { goals, targetGroup, counted, method }: ToldIntervention,
  results: string,
): Omit<ReportContent, 'obstacles' | 'story'> => ({
  progress: { status: period === 3 ? 'slower' : 'asPlanned', plan: tale.plan, words: tale.words },
  goals: { items: goals.map((goalId) => ({ goalId, value: tale.people, note: '' })) },
  effort: { hours: tale.hours, costCents: tale.costCents, volunteers: tale.volunteers },
  reach: {
    ...{ people: tale.people, ofTargetGroup: tale.ofTargetGroup, targetGroup },
    ...{ young: 0, adult: tale.people - tale.ofTargetGroup, older: tale.ofTargetGroup },
  },
  results: { items: [{ id: results, indicator: counted, value: 12 + period, method }] },
  learning: { learned: tale.learned, changed: '' },
  next: { words: tale.next },
});
