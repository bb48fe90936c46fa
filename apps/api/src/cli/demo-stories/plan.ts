/** What the gemeente of the demo does and no list of others has: made up by us. Days from now until the recognition ends. */
export const catalogue: readonly (readonly [
  name: string,
  theme: string,
  level: 'none' | 'described' | 'substantiated',
  until: number | null,
  cost: string,
])[] = [
  ['Wandelen vanaf het buurthuis', 'bewegen', 'described', 500, 'Ongeveer € 400 per maand'],
  ['Koken voor weinig geld', 'voeding', 'none', null, '€ 6 per deelnemer per keer'],
  ['Geldspreekuur om de hoek', 'rondkomen', 'none', null, 'Uren van het wijkteam'],
  ['Praatochtend in drie talen', 'ontmoeten', 'described', -90, 'Koffie en een tolk'],
  ['Groen schoolplein', 'buiten spelen', 'substantiated', 900, '€ 15.000 tot € 60.000'],
  ['Fietsles voor volwassenen', 'bewegen', 'none', null, '€ 80 per deelnemer'],
  ['Rookvrije speelplek', 'roken', 'none', null, 'Borden en een feestelijk begin'],
  ['Buurtmoestuin', 'voeding', 'none', null, '€ 2.000 om te beginnen'],
];

/** Sources of money; whole euros, days from now. The second ends within nine months. */
export const sources = [
  { name: 'Wijkbudget Lindehoek', kind: 'gemeente', givenBy: 'Wijkteam', euros: 40_000, ends: 620, shown: true },
  {
    name: 'Brede regeling gezondheid',
    kind: 'state',
    givenBy: 'Beleid en zorg',
    euros: 24_000,
    ends: 150,
    shown: false,
  },
  { name: 'Buurtgeld Lindehoek', kind: 'gemeente', givenBy: 'Wijkteam', euros: 40_000, ends: 380, shown: true },
] as const;

type Answer = 'good' | 'fair' | 'weak';
/** An intervention of the demo; days from now, whole euros. */
export type PlannedIntervention = {
  readonly state: 'draft' | 'agreed' | 'running' | 'ended';
  readonly title: string;
  readonly words: string;
  readonly pillar: 'education' | 'support' | 'environment';
  readonly sporen: readonly string[];
  readonly for: string;
  /** The number of the goal it serves. */
  readonly goal: number;
  readonly where: string;
  /** Carried out by the partner of the demo, else by the gemeente. */
  readonly partner: boolean;
  readonly agreements: string;
  readonly starts: number;
  readonly ends: number;
  readonly shared: boolean;
  readonly euros: number | null;
  /** Place in our catalogue, from 1. */
  readonly from: number | null;
  readonly access: readonly Answer[] | null;
  /** Words at the weak answer, and what is done about it. */
  readonly weak: string;
  readonly action: string | null;
  readonly paid: readonly (readonly [source: number, euros: number])[];
};

const plain = { shared: false, weak: '', action: null, from: null, paid: [], access: null } as const;
/** What was chosen with the neighbourhood money: the gemeente does it within a year of the decision. */
const won = { ...plain, state: 'agreed', partner: false, access: ['good', 'good', 'good', 'good'] } as const;

/** Interventions: of each state, two that are still being thought of, and the five that the decision on the neighbourhood money names. */
export const interventions: readonly PlannedIntervention[] = [
  {
    ...{ ...plain, state: 'running', title: 'Samen wandelen vanaf De Spil', pillar: 'support' },
    words: 'Elke dinsdag en vrijdag een rondje met koffie na. Iedereen loopt in eigen tempo.',
    ...{ sporen: ['social', 'behaviour'], for: 'Mensen die weinig buiten komen', goal: 3, where: 'Buurthuis De Spil' },
    agreements: 'Twee begeleiders per keer. De partner zoekt vrijwilligers die het later overnemen.',
    ...{ partner: true, starts: -335, ends: 30, shared: true, euros: 9_600, from: 1, paid: [[1, 9_600]] },
    access: ['good', 'good', 'good', 'fair'],
  },
  {
    ...{ ...plain, state: 'running', title: 'Koken voor weinig geld', pillar: 'education' },
    words: 'Samen koken en eten. U leert gezond koken voor weinig geld.',
    ...{ sporen: ['behaviour'], for: 'Gezinnen die moeilijk rondkomen', goal: 5, where: 'Keuken van de school' },
    agreements: 'Acht keer per groep, drie groepen per jaar.',
    ...{ partner: true, starts: -150, ends: 215, euros: 7_250, from: 2, paid: [[2, 7_250]] },
    access: ['good', 'fair', 'weak', 'good'],
    weak: 'Meedoen kost € 6 per keer. Dat is voor sommige gezinnen te veel.',
    action: 'Meedoen gratis maken voor wie een stadspas heeft',
  },
  {
    ...{ ...plain, state: 'agreed', title: 'Geldspreekuur om de hoek', pillar: 'support' },
    words: 'Elke woensdag hulp bij geld en post. U hoeft geen afspraak te maken.',
    ...{ sporen: ['participation', 'social'], for: 'Iedereen met vragen over geld', goal: 5, where: 'Bibliotheek' },
    agreements: 'Het wijkteam zet elke week een medewerker in.',
    ...{ partner: false, starts: 20, ends: 385, shared: true, euros: 12_000, from: 3, paid: [[1, 6_000]] },
    access: ['good', 'good', 'good', 'good'],
  },
  {
    ...{ ...plain, state: 'ended', title: 'Praatochtend in drie talen', pillar: 'education' },
    words: 'Bewoners vertelden elkaar wat zij in de wijk missen, met een tolk erbij.',
    ...{ sporen: ['participation', 'social'], for: 'Nieuwkomers in de wijk', goal: 1, where: 'Buurthuis De Spil' },
    agreements: 'Tien ochtenden.',
    ...{ partner: true, starts: -200, ends: -30, euros: 2_400, from: 4, paid: [[2, 2_400]] },
    access: ['good', 'good', 'good', 'good'],
  },
  {
    ...{ ...plain, state: 'draft', title: 'Groen schoolplein', pillar: 'environment' },
    words: 'Een schoolplein met schaduw en planten, dat na schooltijd open blijft.',
    ...{ sporen: ['environment'], for: 'Kinderen en hun ouders', goal: 4, where: 'Basisschool De Linde' },
    ...{ partner: false, agreements: '', starts: 120, ends: 500, euros: 35_000, from: 5, paid: [[2, 8_000]] },
  },
  {
    ...{ ...plain, state: 'draft', title: 'Fietsles voor vrouwen', pillar: 'education' },
    words: 'In tien lessen leren fietsen in het verkeer.',
    ...{ sporen: ['behaviour', 'participation'], for: 'Vrouwen die niet kunnen fietsen', goal: 4, where: 'Sportveld' },
    ...{ partner: true, agreements: '', starts: 60, ends: 240, euros: null, from: 6 },
  },
  {
    ...{ ...won, title: 'Vier bankjes op de looproute naar de winkels', pillar: 'environment', goal: 3 },
    words: 'Van de vijver tot aan de winkels komen vier bankjes met een leuning.',
    ...{ sporen: ['environment', 'social'], for: 'Mensen die niet ver kunnen lopen', where: 'Vijverlaan' },
    agreements: 'Bewoners wijzen met de gemeente de plekken aan.',
    ...{ starts: 45, ends: 150, euros: 6_000, paid: [[3, 6_000]] },
  },
  {
    ...{ ...won, title: 'Verlichting achter de flat', pillar: 'environment', goal: 4 },
    words: 'Zes lantaarns langs het pad. Dan is het ook in de winter licht op weg naar school.',
    ...{ sporen: ['environment'], for: 'Iedereen die over het pad loopt of fietst', where: 'Het pad achter de flat' },
    agreements: 'Tegelijk wordt het pad vernieuwd.',
    ...{ starts: 60, ends: 240, euros: 18_000, paid: [[3, 18_000]] },
  },
  {
    ...{ ...won, title: 'Een watertappunt in het park', pillar: 'environment', goal: 7 },
    words: 'Bij het punt kan iedereen gratis water drinken.',
    ...{ sporen: ['environment', 'behaviour'], for: 'Iedereen in het park, en vooral kinderen', where: 'Het park' },
    agreements: 'Het waterbedrijf plaatst het punt en houdt het schoon.',
    ...{ starts: 30, ends: 120, euros: 4_500, paid: [[3, 4_500]] },
  },
  {
    ...{ ...won, title: 'Elke week samen eten in De Spil', pillar: 'support', goal: 1 },
    words: 'Een jaar lang elke week samen eten, voor wie wil.',
    ...{ sporen: ['participation', 'social'], for: 'Alle bewoners', where: 'Buurthuis De Spil' },
    agreements: 'De Spil en de kerk koken om de beurt.',
    ...{ starts: 14, ends: 379, euros: 9_000, paid: [[3, 9_000]] },
  },
  {
    ...{ ...won, title: 'Een moestuin bij de school', pillar: 'environment', goal: 5 },
    words: 'Kinderen en ouders telen samen groente.',
    ...{ sporen: ['environment', 'behaviour'], for: 'Kinderen en hun ouders', where: 'Basisschool De Linde' },
    agreements: 'De school betaalt en verzorgt de moestuin zelf. Er gaat geen buurtgeld naartoe.',
    ...{ starts: 90, ends: 280, euros: 0, from: 8 },
  },
];
