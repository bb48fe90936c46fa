import type { FigureKind, Spoor } from './figure';

/** What we know of an indicator, whatever table it comes from. Its title stands in the texts, under its key. */
export type Indicator = { readonly key: IndicatorKey; readonly spoor: Spoor; readonly kind: FigureKind };

/** Made by a function, so that pages that do not name indicators do not carry them. */
const catalogue = () =>
  ({
    population: {
      ...{ population: 'count', men: 'count', women: 'count', age0to15: 'count', age15to25: 'count' },
      ...{ age25to45: 'count', age45to65: 'count', age65plus: 'count', births: 'count', deaths: 'count' },
      ...{ households: 'count', singleHouseholds: 'count', householdsWithoutChildren: 'count' },
      ...{ householdsWithChildren: 'count', householdSize: 'mean', density: 'density', urbanity: 'score' },
      ...{ addressDensity: 'density', areaTotal: 'count', areaLand: 'count', areaWater: 'count' },
    },
    environment: {
      ...{ homes: 'count', homeValue: 'money', ownerOccupied: 'percentage', rented: 'percentage' },
      ...{ socialRent: 'percentage', emptyHomes: 'percentage', gasUse: 'mean', electricityUse: 'mean' },
      ...{ carsPerHousehold: 'mean', distanceSupermarket: 'distance', distanceSchool: 'distance' },
      ...{ distanceDaycare: 'distance', homeSatisfaction: 'percentage', surroundingsSatisfaction: 'percentage' },
    },
    behaviour: {
      ...{ overweight: 'percentage', obesity: 'percentage', underweight: 'percentage', normalWeight: 'percentage' },
      ...{
        smokers: 'percentage',
        drinkers: 'percentage',
        heavyDrinkers: 'percentage',
        excessiveDrinkers: 'percentage',
      },
      ...{ alcoholGuideline: 'percentage', exerciseGuideline: 'percentage', weeklySport: 'percentage' },
      ...{ walkOrCycle: 'percentage' },
    },
    participation: {
      ...{ netParticipation: 'percentage', incomePerResident: 'money', incomePerRecipient: 'money' },
      ...{ householdIncome: 'money', lowIncome: 'percentage', nearSocialMinimum: 'percentage', wealth: 'median' },
      ...{ welfare: 'count', disabilityBenefit: 'count', unemploymentBenefit: 'count', oldAgePension: 'count' },
      ...{ educationLow: 'count', educationMiddle: 'count', educationHigh: 'count', difficultyWithMoney: 'percentage' },
      ...{ volunteers: 'percentage' },
    },
    care: {
      ...{
        distanceGp: 'distance',
        youthCare: 'percentage',
        youthCareCount: 'count',
        wmoRate: 'rate',
        wmoCount: 'count',
      },
      ...{ goodHealth: 'percentage', longTermCondition: 'percentage', limited: 'percentage' },
      ...{ severelyLimited: 'percentage', anxietyOrDepression: 'percentage', mentalComplaints: 'percentage' },
      ...{ muchStress: 'percentage', lowResilience: 'percentage', controlOverLife: 'percentage' },
      ...{ suicidalThoughts: 'percentage' },
    },
    social: {
      ...{ lonely: 'percentage', veryLonely: 'percentage', emotionallyLonely: 'percentage' },
      ...{ sociallyLonely: 'percentage', supported: 'percentage', missesSupport: 'percentage', carers: 'percentage' },
    },
  }) as const satisfies Record<Spoor, Readonly<Record<string, FigureKind>>>;

type KeysOf<T> = T extends unknown ? keyof T : never;
/** Keys of the indicators we know. */
export type IndicatorKey = Extract<KeysOf<ReturnType<typeof catalogue>[Spoor]>, string>;

/** The indicators we know, in the order of the sporen; a table may hold many more. */
export const indicators: readonly Indicator[] = /* @__PURE__ */ listed();
function listed(): Indicator[] {
  return Object.entries(catalogue()).flatMap(([spoor, kinds]) =>
    Object.entries(kinds).map(([key, kind]) => ({ key: key as IndicatorKey, spoor: spoor as Spoor, kind })),
  );
}
const byKey: ReadonlyMap<string, Indicator> = /* @__PURE__ */ keyed();
function keyed(): Map<string, Indicator> {
  return new Map(indicators.map((one) => [one.key, one]));
}

/** What we know of an indicator; nothing when it is a column of a table we do not know. */
export const indicatorOf = (key: string): Indicator | undefined => byKey.get(key);

const neverPatterns = /su[iï]c[iï]d|zelfdod|zelfmoord|zelfgekozen dood|leven (te )?beeindig|self.?harm|zelfbeschadig/;

/**
 * Whether an indicator is never shown of a wijk or buurt, in whatever table or upload it comes: such small groups can be
 * recognised, and the figure would harm. Judged by what the column is called.
 */
export const isNeverLocal = (...words: readonly string[]): boolean =>
  words.some((text) =>
    neverPatterns.test(
      text
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[_\s-]+/g, ' '),
    ),
  );
