import type { Theme } from './theme';

/** Mental health and loneliness: talking about it, meeting others, help before it becomes heavy. */
export const mental: Theme = {
  key: 'mental',
  title: { nl: 'Psychische gezondheid en eenzaamheid', en: 'Mental health and loneliness' },
  about: {
    nl: 'Bewoners kennen elkaar, praten over wat hen dwarszit en vinden op tijd hulp.',
    en: 'Residents know each other, talk about what troubles them and find help in time.',
  },
  note: {
    nl: 'De cijfers over eenzaamheid, stress en angst per wijk zijn schattingen van het RIVM. Zij laten zien waar u op kunt letten, niet of uw aanpak werkt. Meet zelf bij de mensen die meedoen, met hun toestemming en zonder namen. Geldzorgen horen vaak bij dit thema.',
    en: 'The figures on loneliness, stress and anxiety per wijk are estimates by RIVM. They show where to look, not whether what you do works. Measure among the people who take part, with their consent and without names. Worries about money often belong to this theme.',
  },
  context: [
    ...(['lonely', 'veryLonely', 'anxietyOrDepression', 'muchStress'] as const),
    ...(['lowResilience', 'controlOverLife', 'difficultyWithMoney'] as const),
  ],
  goals: [
    {
      ...{ key: 'contact', main: true, spoor: 'participation' },
      title: { nl: 'Minder bewoners voelen zich eenzaam', en: 'Fewer residents feel lonely' },
      words: {
        nl: 'Wij willen dat bewoners die meer contact zoeken dat in hun eigen wijk vinden. Meedoen kan zonder geld en zonder opgave.',
        en: 'We want residents who look for more contact to find it in their own wijk. Taking part needs no money and no registration.',
      },
      targetGroup: {
        nl: 'Bewoners van 18 jaar en ouder die contact missen',
        en: 'Residents of 18 and older who miss contact',
      },
      indicator: {
        nl: 'Deelnemers die na een half jaar zeggen dat zij minder contact missen',
        en: 'People who took part and say after half a year that they miss contact less',
      },
      unit: { nl: 'procent van de deelnemers', en: 'percent of who took part' },
      method: {
        nl: 'Deelnemers beantwoorden bij de start en na zes maanden dezelfde drie vragen op papier, zonder naam.',
        en: 'Whoever takes part answers the same three questions on paper at the start and after six months, without a name.',
      },
    },
    {
      ...{ key: 'speaking', spoor: 'behaviour' },
      title: { nl: 'Bewoners praten over hoe het met hen gaat', en: 'Residents talk about how they are' },
      words: {
        nl: 'Somber zijn of veel stress hebben mag gezegd worden: op school, op het werk en in het buurthuis.',
        en: 'Feeling down or stressed may be said: at school, at work and in the community centre.',
      },
      targetGroup: { nl: 'Jongeren en volwassenen', en: 'Young people and adults' },
      indicator: {
        nl: 'Mensen die een bijeenkomst of les volgden over praten over hoe het gaat',
        en: 'People who attended a meeting or lesson about talking about how one is',
      },
      unit: { nl: 'mensen per jaar', en: 'people a year' },
      method: {
        nl: 'Scholen en het buurthuis tellen deelnemers per bijeenkomst.',
        en: 'Schools and the community centre count who attends each meeting.',
      },
    },
    {
      ...{ key: 'referral', spoor: 'care' },
      title: {
        nl: 'De huisarts verwijst ook naar activiteiten in de wijk',
        en: 'The general practitioner also refers to activities in the wijk',
      },
      words: {
        nl: 'Wie bij de huisarts komt en vooral contact of iets te doen mist, krijgt een gesprek met iemand die de wijk kent.',
        en: 'Whoever comes to the general practitioner and mostly misses contact or something to do gets a talk with somebody who knows the wijk.',
      },
      targetGroup: {
        nl: 'Bewoners met klachten zonder zware zorgvraag',
        en: 'Residents with complaints that need no heavy care',
      },
      indicator: {
        nl: 'Bewoners die na een verwijzing meedoen aan een activiteit',
        en: 'Residents who join an activity after a referral',
      },
      unit: { nl: 'mensen per jaar', en: 'people a year' },
      method: {
        nl: 'De welzijnsorganisatie telt per kwartaal verwijzingen en mensen die daarna meedoen, zonder namen.',
        en: 'The welfare organisation counts referrals and people who join after them each quarter, without names.',
      },
    },
  ],
  interventions: [
    {
      ...{ key: 'prescription', pillar: 'support', sporen: ['care', 'participation'] },
      title: { nl: 'Welzijn op Recept', en: 'Welfare on Prescription' },
      words: {
        nl: 'De huisarts verwijst naar een welzijnscoach, die samen met de bewoner iets zoekt dat past.',
        en: 'The general practitioner refers to a welfare coach, who looks for something that fits together with the resident.',
      },
      targetGroup: {
        nl: 'Bewoners die contact of zin in het leven missen',
        en: 'Residents who miss contact or purpose',
      },
    },
    {
      ...{ key: 'table', pillar: 'environment', sporen: ['participation', 'environment'] },
      title: { nl: 'Een vaste tafel in het buurthuis', en: 'A fixed table in the community centre' },
      words: {
        nl: 'Elke dag is er koffie en iemand die u ontvangt. U hoeft zich niet op te geven.',
        en: 'Every day there is coffee and somebody to receive you. You need not register.',
      },
      targetGroup: { nl: 'Alle bewoners', en: 'All residents' },
    },
    {
      ...{ key: 'course', pillar: 'education', sporen: ['behaviour', 'care'] },
      title: { nl: 'Cursus omgaan met stress en somberheid', en: 'Course on dealing with stress and low mood' },
      words: {
        nl: 'Een korte cursus in de wijk, met ook een vorm die u thuis op een scherm kunt doen.',
        en: 'A short course in the wijk, also in a form to do at home on a screen.',
      },
      targetGroup: { nl: 'Volwassenen met beginnende klachten', en: 'Adults whose complaints begin' },
    },
    {
      ...{ key: 'money', pillar: 'support', sporen: ['social'] },
      title: { nl: 'Vroeg hulp bij geldzorgen', en: 'Early help with money worries' },
      words: {
        nl: 'Wie in de wijk werkt, ziet geldzorgen op tijd en brengt bewoners bij iemand die helpt.',
        en: 'Who works in the wijk sees money worries in time and brings residents to somebody who helps.',
      },
      targetGroup: { nl: 'Bewoners die moeilijk rondkomen', en: 'Residents who have difficulty making ends meet' },
    },
  ],
};
