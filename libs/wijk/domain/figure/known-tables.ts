import type { IndicatorKey } from './indicators';

/** A table version we know: whose it is, the year of its areas, and which column means what. */
export type KnownTable = {
  readonly source: 'CBS' | 'RIVM';
  readonly title: string;
  /** The year all of its rows are about; none when the rows say so themselves. */
  readonly period: string | null;
  /** Year of the area codes, where that is not the year of the figure. */
  readonly areaYear: number | null;
  readonly measured: 'measured' | 'modelled';
  readonly columns: ReadonlyMap<string, IndicatorKey>;
};

type Columns = Readonly<Record<string, IndicatorKey>>;

/** Keys of Kerncijfers wijken en buurten without their number, and those of its Excel files. The number differs per year. */
const kwb = (): Columns => ({
  ...{ AantalInwoners: 'population', a_inw: 'population', Mannen: 'men', a_man: 'men', Vrouwen: 'women' },
  ...{ a_vrouw: 'women', k_0Tot15Jaar: 'age0to15', a_00_14: 'age0to15', k_15Tot25Jaar: 'age15to25' },
  ...{ a_15_24: 'age15to25', k_25Tot45Jaar: 'age25to45', a_25_44: 'age25to45', k_45Tot65Jaar: 'age45to65' },
  ...{ a_45_64: 'age45to65', k_65JaarOfOuder: 'age65plus', a_65_oo: 'age65plus', GeboorteTotaal: 'births' },
  ...{ a_geb: 'births', SterfteTotaal: 'deaths', a_ste: 'deaths', HuishoudensTotaal: 'households', a_hh: 'households' },
  ...{ Eenpersoonshuishoudens: 'singleHouseholds', a_1p_hh: 'singleHouseholds', a_hh_m_k: 'householdsWithChildren' },
  ...{ HuishoudensZonderKinderen: 'householdsWithoutChildren', a_hh_z_k: 'householdsWithoutChildren' },
  ...{ HuishoudensMetKinderen: 'householdsWithChildren', GemiddeldeHuishoudensgrootte: 'householdSize' },
  ...{
    g_hhgro: 'householdSize',
    Bevolkingsdichtheid: 'density',
    bev_dich: 'density',
    MateVanStedelijkheid: 'urbanity',
  },
  ...{ ste_mvs: 'urbanity', Omgevingsadressendichtheid: 'addressDensity', ste_oad: 'addressDensity' },
  ...{ OppervlakteTotaal: 'areaTotal', a_opp_ha: 'areaTotal', OppervlakteLand: 'areaLand', a_lan_ha: 'areaLand' },
  ...{ OppervlakteWater: 'areaWater', a_wat_ha: 'areaWater', Woningvoorraad: 'homes', a_woning: 'homes' },
  ...{ GemiddeldeWoningwaarde: 'homeValue', GemiddeldeWOZWaardeVanWoningen: 'homeValue', g_woz: 'homeValue' },
  ...{ g_wozbag: 'homeValue', Koopwoningen: 'ownerOccupied', p_koopw: 'ownerOccupied', HuurwoningenTotaal: 'rented' },
  ...{ p_huurw: 'rented', InBezitWoningcorporatie: 'socialRent', p_wcorpw: 'socialRent' },
  ...{ OnbewoondeWoningen: 'emptyHomes', p_leegsw: 'emptyHomes', GemiddeldAardgasverbruikTotaal: 'gasUse' },
  ...{ g_gas: 'gasUse', GemiddeldeElektriciteitsleveringTotaal: 'electricityUse', g_ele: 'electricityUse' },
  ...{ GemiddeldElektriciteitsverbruikTotaal: 'electricityUse', PersonenautoSPerHuishouden: 'carsPerHousehold' },
  ...{
    g_pau_hh: 'carsPerHousehold',
    AfstandTotGroteSupermarkt: 'distanceSupermarket',
    g_afs_gs: 'distanceSupermarket',
  },
  ...{
    AfstandTotKinderdagverblijf: 'distanceDaycare',
    g_afs_kv: 'distanceDaycare',
    AfstandTotSchool: 'distanceSchool',
  },
  ...{ g_afs_sc: 'distanceSchool', AfstandTotHuisartsenpraktijk: 'distanceGp', g_afs_hp: 'distanceGp' },
  ...{ Nettoarbeidsparticipatie: 'netParticipation', p_arb_pp: 'netParticipation', g_ink_po: 'incomePerRecipient' },
  ...{ GemiddeldInkomenPerInkomensontvanger: 'incomePerRecipient', GemiddeldInkomenPerInwoner: 'incomePerResident' },
  ...{
    g_ink_pi: 'incomePerResident',
    GemGestandaardiseerdInkomenVanHuish: 'householdIncome',
    g_hh_sti: 'householdIncome',
  },
  ...{ HuishoudensMetEenLaagInkomen: 'lowIncome', p_hh_li: 'lowIncome', p_hh_osm: 'nearSocialMinimum' },
  ...{
    HuishOnderOfRondSociaalMinimum: 'nearSocialMinimum',
    MediaanVermogenVanParticuliereHuish: 'wealth',
    m_hh_ver: 'wealth',
  },
  ...{ PersonenPerSoortUitkeringBijstand: 'welfare', a_soz_wb: 'welfare', a_soz_ao: 'disabilityBenefit' },
  ...{ PersonenPerSoortUitkeringAO: 'disabilityBenefit', PersonenPerSoortUitkeringWW: 'unemploymentBenefit' },
  ...{ a_soz_ww: 'unemploymentBenefit', PersonenPerSoortUitkeringAOW: 'oldAgePension', a_soz_ow: 'oldAgePension' },
  ...{ OpleidingsniveauLaag: 'educationLow', BasisonderwijsVmboMbo1: 'educationLow', a_opl_lg: 'educationLow' },
  ...{ OpleidingsniveauMiddelbaar: 'educationMiddle', HavoVwoMbo24: 'educationMiddle', a_opl_md: 'educationMiddle' },
  ...{ OpleidingsniveauHoog: 'educationHigh', HboWo: 'educationHigh', a_opl_hg: 'educationHigh' },
  ...{ JongerenMetJeugdzorgInNatura: 'youthCareCount', a_jz_tn: 'youthCareCount', p_jz_tn: 'youthCare' },
  ...{ PercentageJongerenMetJeugdzorg: 'youthCare', WmoClienten: 'wmoCount', a_wmo_t: 'wmoCount' },
  ...{ WmoClientenRelatief: 'wmoRate', p_wmo_t: 'wmoRate' },
});

/** Keys of 50120NED, with their number: it is the only table that has them. */
const rivmOld = (): Columns => ({
  ...{ ErvarenGezondheidGoedZeerGoed_4: 'goodHealth', VoldoetAanBeweegrichtlijn_5: 'exerciseGuideline' },
  ...{ WekelijkseSporters_6: 'weeklySport', Ondergewicht_7: 'underweight', NormaalGewicht_8: 'normalWeight' },
  ...{ Overgewicht_9: 'overweight', ErnstigOvergewicht_10: 'obesity', Roker_11: 'smokers', Drinker_13: 'drinkers' },
  ...{ VoldoetAanAlcoholRichtlijn_12: 'alcoholGuideline', ZwareDrinker_14: 'heavyDrinkers' },
  ...{ OvermatigeDrinker_15: 'excessiveDrinkers', EenOfMeerLangdurigeAandoeningen_16: 'longTermCondition' },
  ...{ BeperktVanwegeGezondheid_17: 'limited', ErnstigBeperktVanwegeGezondheid_18: 'severelyLimited' },
  ...{ PsychischeKlachten_20: 'mentalComplaints', ZeerLageVeerkracht_21: 'lowResilience' },
  ...{ MistEmotioneleSteun_23: 'missesSupport', SuicideGedachtenLaatste12Maanden_24: 'suicidalThoughts' },
  ...{ HoogRisicoOpAngstOfDepressie_25: 'anxietyOrDepression', HeelVeelStressInAfgelopen4Weken_26: 'muchStress' },
  ...{ Eenzaam_27: 'lonely', ErnstigZeerErnstigEenzaam_28: 'veryLonely', EmotioneelEenzaam_29: 'emotionallyLonely' },
  ...{ SociaalEenzaam_30: 'sociallyLonely', Mantelzorger_31: 'carers', Vrijwilligerswerk_32: 'volunteers' },
  ...{ MoeiteMetRondkomen_33: 'difficultyWithMoney', LopenEnOfFietsenNaarSchoolOfWerk_34: 'walkOrCycle' },
});

/** Keys of 50150NED: other words and other numbers for the same things. */
const rivmNew = (): Columns => ({
  ...{ GoedErvarenGezondheid_4: 'goodHealth', EenOfMeerLangdurigeAandoeningen_5: 'longTermCondition' },
  ...{ LangdurigBeperkt_6: 'limited', HoogRisicoAngststoornisOfDepressie_14: 'anxietyOrDepression' },
  ...{ HeelVeelStressAfg4Weken_17: 'muchStress', LageVeerkracht_22: 'lowResilience' },
  ...{ MatigVeelRegieOverHetEigenLeven_24: 'controlOverLife', Eenzaam_25: 'lonely', SterkEenzaam_26: 'veryLonely' },
  ...{ EmotioneelEenzaam_27: 'emotionallyLonely', SociaalEenzaam_28: 'sociallyLonely' },
  ...{ KrijgtSteunVanAnderen_29: 'supported', Mantelzorger_30: 'carers', Vrijwilligerswerk_31: 'volunteers' },
  ...{ MoeiteMetRondkomen_32: 'difficultyWithMoney', Overgewicht_33: 'overweight', RooktTabak_35: 'smokers' },
  ...{ ErnstigOvergewichtObesitas_34: 'obesity', OvermatigDrinken_37: 'excessiveDrinkers' },
  ...{ VoldoetAanDeBeweegrichtlijn_40: 'exerciseGuideline', TevredenMetDeWoning_56: 'homeSatisfaction' },
  ...{ TevredenMetDeWoonomgeving_57: 'surroundingsSatisfaction' },
});

const kwbYears = (): Readonly<Record<string, number>> => ({
  ...{ '82339NED': 2013, '82931NED': 2014, '83220NED': 2015, '83487NED': 2016, '83765NED': 2017, '84286NED': 2018 },
  ...{ '84583NED': 2019, '84799NED': 2020, '85039NED': 2021, '85318NED': 2022, '85618NED': 2023, '85984NED': 2024 },
  ...{ '86165NED': 2025 },
});
const rivm = 'Gezondheid per wijk en buurt';

let known: ReadonlyMap<string, KnownTable> | undefined;

// made when it is first asked for: pages in a browser never ask, and do not carry it
const allTables = (): ReadonlyMap<string, KnownTable> => {
  const ofKwb = new Map(Object.entries(kwb()));
  return new Map<string, KnownTable>([
    ...Object.entries(kwbYears()).map(([id, year]): [string, KnownTable] => [
      id,
      {
        source: 'CBS',
        title: `Kerncijfers wijken en buurten ${year}`,
        period: String(year),
        areaYear: year,
        measured: 'measured',
        columns: ofKwb,
      },
    ]),
    ['50120NED', rivmTable(`${rivm}; 2012/2016/2020/2022`, 2022, rivmOld())],
    ['50150NED', rivmTable(`${rivm}; 2012/2016/2020/2022/2024`, 2024, rivmNew())],
  ]);
};

/** Estimated by RIVM from who lives where: a difference between two years proves nothing. */
function rivmTable(title: string, areaYear: number, columns: Columns): KnownTable {
  return {
    source: 'RIVM',
    title,
    period: null,
    areaYear,
    measured: 'modelled',
    columns: new Map(Object.entries(columns)),
  };
}

/** The table of that id, when we know it. */
export const knownTable = (id: string): KnownTable | undefined => (known ??= allTables()).get(id.toUpperCase());

/** Whether an indicator of our catalogue comes from tables that are modelled. A gemeente that measured the same has it under a key of its own table. */
export const isModelledIndicator = (key: string): boolean =>
  [...(known ??= allTables()).values()].some(
    ({ measured, columns }) => measured === 'modelled' && [...columns.values()].some((one) => one === key),
  );

/**
 * What a column means: decided by the table and the key together, never by the number at the end of the key alone.
 * @param keys all keys of the file: a name that two columns share says nothing about either.
 */
export function indicatorOfColumn(tableId: string, key: string, keys: readonly string[]): IndicatorKey | null {
  const columns = knownTable(tableId)?.columns;
  const whole = columns?.get(key);
  if (columns === undefined || whole !== undefined) return whole ?? null;
  const name = bare(key);
  if (keys.filter((other) => bare(other) === name).length > 1) return null;
  return columns.get(name) ?? null;
}

const bare = (key: string): string => key.replace(/_\d+$/, '');
