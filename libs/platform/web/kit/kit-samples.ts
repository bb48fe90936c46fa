import type { FooterColumn } from './footer';
import type { Place } from './places';
import type { Step } from './steps';
import type { Todo } from './todo-list';
import type { TraceItem } from './trace';
import type { MenuLink } from './menu-links';
import type { PageLink } from './link';

/** Content to look at, in the language of the field; no page of the product uses it. */
export const samples = {
  header: { skip: 'Naar de inhoud', mainMenu: 'Hoofdmenu', menu: 'Menu' },
  links: [
    { text: 'De wijk', href: '#wijk', current: true },
    { text: 'Meedoen', href: '#meedoen' },
    { text: 'Uitkomsten', href: '#uitkomsten' },
    { text: 'Waar staan we?', href: '#stappen' },
  ] satisfies PageLink[],
  languages: [
    { text: 'Nederlands', href: '#nl', lang: 'nl', dir: 'ltr', current: true },
    { text: 'English', href: '#en', lang: 'en', dir: 'ltr' },
    { text: 'العربية', href: '#ar', lang: 'ar', dir: 'rtl' },
  ] satisfies MenuLink[],
  gemeenten: [
    { text: 'Waterhoven', href: '#waterhoven', current: true },
    { text: 'Duinrade', href: '#duinrade' },
  ] satisfies PageLink[],
  person: [
    { text: 'Mijn werk', href: '#mijn-werk' },
    { text: 'Mijn account', href: '#account' },
  ] satisfies PageLink[],
  crumbs: [
    { text: 'Waterhoven', href: '#waterhoven' },
    { text: 'De Lindehoek', href: '#lindehoek' },
    { text: 'Waar staan we?' },
  ],
  hero: {
    eyebrow: 'De Lindehoek',
    title: 'Wat vindt u van uw wijk?',
    lead: 'Geef een cijfer voor groen, veiligheid, winkels en meer. Het zijn 14 korte vragen. U hoeft niet in te loggen.',
    action: 'Begin met vraag 1',
    other: 'Liever op papier?',
    facts: ['Ongeveer 5 minuten', 'Zonder naam', 'Tot en met 3 december'],
  },
  cards: {
    title: 'Wat speelt er nu?',
    more: 'Bekijk de agenda',
    open: {
      badge: 'Nu open',
      title: 'Ideeën voor het Lindeplein',
      text: 'Wat mist u op het plein? Zet uw idee erbij of reageer op een ander.',
      meta: '23 ideeën, 118 reacties',
    },
    date: {
      badge: 'Do 26 november',
      title: 'Wijkavond in De Spil',
      text: 'We kijken samen naar de eerste cijfers. Er is soep, en de kinderen mogen mee.',
      meta: '18.30 tot 20.30 uur',
    },
    busy: {
      badge: 'Gestart',
      title: 'Samen wandelen op dinsdag',
      text: 'Elke week een uur door de wijk. Rustig tempo, koffie na afloop.',
      meta: 'Start bij de huisarts, 10 uur',
    },
  },
  traceTitle: 'U zei, wij deden',
  traceMore: 'Bekijk alle 31 antwoorden',
  trace: [
    {
      saidLabel: 'U zei',
      said: '“Oversteken bij de school is gevaarlijk.”',
      saidBy: '47 bewoners, voorjaar 2026',
      didLabel: 'Wij deden',
      did: 'Op de Kastanjelaan liggen nu een zebrapad en twee drempels. In oktober reden auto’s er gemiddeld 11 km per uur langzamer.',
      state: 'done',
      stateText: 'Klaar',
      link: { text: 'Volg dit spoor', href: '#spoor-1', more: ': oversteken bij de school' },
    },
    {
      saidLabel: 'U zei',
      said: '“Er is geen plek om elkaar te ontmoeten.”',
      saidBy: '62 bewoners, voorjaar 2026',
      didLabel: 'Wij doen',
      did: 'De Spil gaat vanaf januari ook op zaterdag open. Bewoners maken zelf het programma.',
      state: 'busy',
      stateText: 'Bezig',
      link: { text: 'Volg dit spoor', href: '#spoor-2', more: ': plek om elkaar te ontmoeten' },
    },
    {
      saidLabel: 'U zei',
      said: '“Laat de bus weer door de Lindestraat rijden.”',
      saidBy: '19 bewoners, voorjaar 2026',
      didLabel: 'Wij antwoorden',
      did: 'De provincie bepaalt de route. In maart vragen wij het opnieuw. Tot die tijd rijdt de buurtbus op afspraak.',
      state: 'no',
      stateText: 'Lukt nu niet',
      link: { text: 'Lees waarom', href: '#spoor-3', more: ' de bus niet terugkomt' },
    },
  ] satisfies TraceItem[],
  stepsTitle: 'Waar staan we?',
  along: 'Meten loopt de hele tijd mee',
  steps: [
    {
      state: 'done',
      stateText: 'Klaar in september 2026',
      name: 'De wijk in beeld',
      place: 'Stap 1, voorbereiden:',
      phase: 'Fase 1: voorbereiden',
      phaseIsNow: true,
      items: [
        { state: 'done', stateText: 'klaar', text: 'Cijfers van CBS en RIVM' },
        { state: 'done', stateText: 'klaar', text: 'Gesprekken met 41 bewoners' },
        { state: 'done', stateText: 'klaar', text: 'Wat gaat er al goed?' },
      ],
    },
    {
      state: 'now',
      stateText: 'Hier zijn wij nu',
      name: 'Samen kiezen',
      place: 'Stap 2, voorbereiden:',
      items: [
        { state: 'done', stateText: 'klaar', text: 'Leefplekmeter: 312 antwoorden' },
        { state: 'next', stateText: 'nu aan de beurt', text: 'Drie onderwerpen kiezen' },
        { state: 'later', stateText: 'later', text: 'Doelen afspreken' },
      ],
    },
    {
      state: 'later',
      stateText: 'Begint in januari 2027',
      name: 'Een plan maken',
      place: 'Stap 3, voorbereiden:',
      items: [
        { state: 'later', stateText: 'later', text: 'Wat doen wij, en wie doet wat?' },
        { state: 'later', stateText: 'later', text: 'Geld en afspraken' },
      ],
    },
    {
      state: 'later',
      stateText: 'Vanaf april 2027',
      name: 'Aan de slag',
      place: 'Stap 4, uitvoeren:',
      phase: 'Fase 2: uitvoeren',
      items: [{ state: 'later', stateText: 'later', text: 'Activiteiten in de wijk' }],
    },
    {
      state: 'along',
      stateText: 'Loopt de hele tijd mee',
      name: 'Kijken of het helpt',
      place: 'Stap 5, evalueren:',
      phase: 'Fase 3: evalueren',
      items: [
        { state: 'done', stateText: 'klaar', text: 'Eerste meting' },
        { state: 'later', stateText: 'later', text: 'Terugkijken met bewoners' },
      ],
    },
  ] satisfies Step[],
  panel: {
    title: 'Wat is de volgende stap?',
    text: 'Op donderdag 26 november kiezen wij samen drie onderwerpen. Komt u ook?',
    action: 'Bekijk de wijkavond',
    other: 'Print deze kaart',
  },
  note: {
    title: '312 mensen deden al mee',
    text: 'Jongeren en bewoners van de Esdoornflat horen wij nog te weinig. Kent u iemand? Stuur de pagina door.',
  },
  places: [
    { text: 'De Lindehoek', href: '#lindehoek', detail: '4.210 inwoners, stap 2 van 5' },
    { text: 'Havenkwartier', href: '#havenkwartier', detail: '6.980 inwoners, stap 2 van 5' },
    { text: 'Molenveld', href: '#molenveld', detail: '3.125 inwoners, stap 3 van 5' },
  ] satisfies Place[],
  alerts: {
    info: 'Uw antwoord is bewaard op dit apparaat.',
    ok: 'Opgeslagen om 14.02 uur.',
    warning: 'De ronde sluit vanavond om 20.00 uur.',
    error: 'Het versturen is niet gelukt. Probeer het opnieuw.',
  },
  form: {
    title: 'Inloggen',
    errors: 'Er klopt nog iets niet',
    emailError: 'Schrijf een e-mailadres als naam@voorbeeld.nl.',
    email: 'E-mailadres',
    emailHelp: 'U krijgt een mail met een knop. Die knop werkt 15 minuten.',
    postcode: 'Postcode',
    postcodeHelp: 'Alleen de vier cijfers.',
    postcodeError: 'Vul vier cijfers in.',
    optional: 'Hoeft niet',
    about: 'Wat wilt u ons vertellen?',
    area: 'Buurt',
    areas: ['Lindehoek-Noord', 'Esdoornflat'],
    age: 'Wat is uw leeftijd?',
    ageError: 'Kies een van de mogelijkheden.',
    ages: ['Jonger dan 25', '25 tot en met 64', '65 of ouder'],
    mail: 'Ik wil bericht krijgen',
    mailHelp: 'Als er een antwoord is, hooguit een keer per maand.',
    code: 'Code van zes cijfers',
    codeHelp: 'Deze staat in de app op uw telefoon.',
    secret: 'JBSW Y3DP EHPK 3PXP',
    send: 'Stuur mij een mail',
    cancel: 'Toch niet',
    quiet: 'Rustig',
    off: 'Uit',
  },
  todoTitle: 'Wat moet er gebeuren',
  chips: [
    { text: 'Alles', count: 5, current: true },
    { text: 'Te laat', count: 1, current: false },
    { text: 'Van partners', count: 2, current: false },
  ],
  todos: [
    {
      day: 'ma 16',
      month: 'nov',
      late: '5 dagen te laat',
      what: 'Antwoord geven op ronde 1',
      why: 'Havenkwartier. 208 bewoners wachten. Zonder antwoord kan ronde 2 niet open.',
      action: { text: 'Schrijf antwoord', href: '#antwoord', more: ' voor Havenkwartier' },
    },
    {
      day: 'di 24',
      month: 'nov',
      what: 'Rapport van Sportstichting Beweegt beoordelen',
      why: 'De Lindehoek. Samen wandelen: 34 deelnemers, doel is 40.',
      action: { text: 'Bekijk rapport', href: '#rapport', more: ' van Sportstichting Beweegt' },
    },
  ] satisfies Todo[],
  table: {
    title: 'Uw projecten',
    heads: ['Wijk', 'Stap', 'Nu bezig', 'Te laat', 'Deelnemers'],
    rows: [
      { wijk: 'De Lindehoek', step: 2, stepText: '2. Samen kiezen', now: 'Leefplekmeter', late: '', count: '312' },
      {
        wijk: 'Oud-West',
        step: 4,
        stepText: '4. Aan de slag',
        now: '6 activiteiten, 5 partners',
        late: '2',
        count: '1.048',
      },
      {
        wijk: 'Sluisdorp',
        step: 1,
        stepText: '1. De wijk in beeld',
        now: 'Profiel, 11 van 16 cijfers',
        late: '',
        count: '41',
      },
    ],
    none: 'geen',
  },
  numbers: [
    { value: '312', text: 'mensen deden mee' },
    { value: '58%', text: 'van hen op papier of met hulp' },
    { value: '7,8', text: 'hoogste cijfer: natuur en groen' },
  ],
  lost: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is de pagina verplaatst, of klopt het adres niet helemaal.',
    action: 'Ga naar Waterhoven',
    reference: 'Vraagt u om hulp? Noem dan dit nummer: 7f3a-91.',
  },
  footer: [
    {
      title: 'Liever praten dan typen?',
      text: 'Loop binnen bij buurthuis De Spil, Lindeplein 4.\nMaandag en woensdag van 10 tot 12 uur.',
    },
    {
      title: 'Over de Lindehoek',
      links: [
        { text: 'Wie werkt er mee?', href: '#wie' },
        { text: 'Cijfers over de wijk', href: '#cijfers' },
      ],
    },
    {
      title: 'Over deze website',
      links: [
        { text: 'Privacy: wat bewaren wij?', href: '#privacy' },
        { text: 'Toegankelijkheid', href: '#toegankelijkheid' },
      ],
    },
  ] satisfies FooterColumn[],
  footerEnd: 'Wijkspoor: alles wat u zegt, laat een spoor na.',
};
