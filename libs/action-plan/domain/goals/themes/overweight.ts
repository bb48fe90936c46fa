import type { Theme } from './theme';

/** Healthy weight: water, food that can be paid, moving every day, help for a family as a whole. */
export const overweight: Theme = {
  key: 'overweight',
  title: { nl: 'Overgewicht', en: 'Overweight' },
  about: {
    nl: 'Gezond eten en bewegen is in de wijk de makkelijke keuze, ook met weinig geld.',
    en: 'In the wijk healthy food and moving are the easy choice, also with little money.',
  },
  note: {
    nl: 'De cijfers over gewicht en bewegen per wijk gaan alleen over volwassenen en zijn schattingen van het RIVM. Gaat uw doel over kinderen? Vraag dan cijfers aan de jeugdgezondheidszorg of de GGD.',
    en: 'The figures on weight and moving per wijk are about adults only and are estimates by RIVM. Is your goal about children? Then ask the youth health care or the GGD for figures.',
  },
  context: ['overweight', 'obesity', 'exerciseGuideline'],
  goals: [
    {
      ...{ key: 'children', main: true, spoor: 'behaviour' },
      title: { nl: 'Meer kinderen hebben een gezond gewicht', en: 'More children have a healthy weight' },
      words: {
        nl: 'Wij willen dat kinderen in de wijk opgroeien met water, gezond eten en elke dag bewegen. Gezinnen krijgen hulp die past bij hun geld en hun tijd.',
        en: 'We want children in the wijk to grow up with water, healthy food and moving every day. Families find help that fits their money and time.',
      },
      targetGroup: { nl: 'Kinderen van 4 tot 12 jaar en hun ouders', en: 'Children of 4 to 12 and their parents' },
      indicator: {
        nl: 'Kinderen met een gezond gewicht bij het onderzoek op school',
        en: 'Children with a healthy weight at the examination in school',
      },
      unit: { nl: 'procent', en: 'percent' },
      method: {
        nl: 'De jeugdgezondheidszorg geeft elk jaar het percentage van alle onderzochte kinderen uit de wijk, zonder gegevens van één kind.',
        en: 'The youth health care gives the share of all children of the wijk that were examined each year, without data of any one child.',
      },
    },
    {
      ...{ key: 'daycare', spoor: 'environment' },
      title: { nl: 'De kinderopvang eet, drinkt en beweegt gezond', en: 'Day care eats, drinks and moves healthily' },
      words: {
        nl: 'Op elke opvang is water gewoon, staat er fruit, en spelen kinderen elke dag buiten.',
        en: 'In every day care water is normal, there is fruit, and children play outside every day.',
      },
      targetGroup: { nl: 'Kinderen van 0 tot 4 jaar', en: 'Children of 0 to 4' },
      indicator: {
        nl: 'Opvangplekken die met een gezonde werkwijze werken',
        en: 'Day cares that work in a healthy way',
      },
      unit: { nl: 'procent', en: 'percent' },
      method: {
        nl: 'De GGD vraagt elke opvang één keer per jaar met een vaste lijst wat zij doen.',
        en: 'The GGD asks every day care once a year with a fixed list what they do.',
      },
    },
    {
      ...{ key: 'moving', spoor: 'participation' },
      title: { nl: 'Meer volwassenen bewegen elke week samen', en: 'More adults move together every week' },
      words: {
        nl: 'In de wijk is er voor iedereen iets: wandelen, fietsen of sporten, dichtbij en voor weinig geld.',
        en: 'There is something for everybody in the wijk: walking, cycling or sports, close by and for little money.',
      },
      targetGroup: { nl: 'Volwassenen die nu weinig bewegen', en: 'Adults who move little now' },
      indicator: {
        nl: 'Volwassenen die acht weken of langer meedoen',
        en: 'Adults who take part for eight weeks or longer',
      },
      unit: { nl: 'mensen per jaar', en: 'people a year' },
      method: {
        nl: 'De buurtsportcoach telt per groep wie acht weken meedeed, zonder namen door te geven.',
        en: 'The sports coach counts per group who took part for eight weeks, without handing on names.',
      },
    },
  ],
  interventions: [
    {
      ...{ key: 'taps', pillar: 'environment', sporen: ['environment'] },
      title: { nl: 'Watertappunten in de wijk', en: 'Water taps in the wijk' },
      words: {
        nl: 'Kranen bij speelplekken, school en het plein, zodat water overal gratis is.',
        en: 'Taps at playgrounds, school and the square, so that water is free everywhere.',
      },
      targetGroup: { nl: 'Alle bewoners', en: 'All residents' },
    },
    {
      ...{ key: 'chain', pillar: 'support', sporen: ['care', 'social'] },
      title: {
        nl: 'Eén vaste hulpverlener voor een gezin met overgewicht',
        en: 'One professional for a family with overweight',
      },
      words: {
        nl: 'Eén persoon kijkt met het gezin wat er speelt, ook geld, slaap en stress, en regelt hulp die past.',
        en: 'One person looks with the family at what is going on, also money, sleep and stress, and arranges help that fits.',
      },
      targetGroup: { nl: 'Gezinnen met een kind met overgewicht', en: 'Families with a child with overweight' },
    },
    {
      ...{ key: 'cooking', pillar: 'education', sporen: ['behaviour', 'participation'] },
      title: { nl: 'Samen gezond en goedkoop koken', en: 'Cooking healthily and cheaply together' },
      words: {
        nl: 'Bewoners koken samen in het buurthuis met eten dat zij kunnen betalen.',
        en: 'Residents cook together in the community centre with food they can pay.',
      },
      targetGroup: { nl: 'Ouders en alleenwonenden met weinig geld', en: 'Parents and people alone with little money' },
    },
    {
      ...{ key: 'routes', pillar: 'environment', sporen: ['environment', 'behaviour'] },
      title: { nl: 'Veilige routes om te fietsen en te wandelen', en: 'Safe routes to cycle and walk' },
      words: {
        nl: 'Routes naar school, winkels en park zijn veilig, verlicht en aangegeven.',
        en: 'Routes to school, shops and park are safe, lit and signed.',
      },
      targetGroup: { nl: 'Alle bewoners', en: 'All residents' },
    },
  ],
};
