import type { Theme } from './theme';

/** Growing up without smoke: not beginning, stopping with help, nobody smoking beside others. */
export const smoking: Theme = {
  key: 'smoking',
  title: { nl: 'Roken', en: 'Smoking' },
  about: {
    nl: 'Kinderen groeien rookvrij op. Wie wil stoppen, vindt hulp die past.',
    en: 'Children grow up without smoke. Whoever wants to stop finds help that fits.',
  },
  note: {
    nl: 'Het percentage rokers van een wijk is een schatting van het RIVM. Daarmee toont u niet aan dat uw aanpak werkt. Tel daarom zelf: gesprekken, mensen die beginnen met hulp, mensen die gestopt zijn, plekken zonder rook. Reken op een lange adem: het duurt vaak twee jaar voordat er beweging is.',
    en: 'The share of smokers in a wijk is an estimate by RIVM. It does not show that what you do works. So count yourself: talks, people who begin with help, people who stopped, places without smoke. Take your time: it often takes two years before things move.',
  },
  context: ['smokers'],
  goals: [
    {
      ...{ key: 'stopped', main: true, spoor: 'behaviour' },
      title: {
        nl: 'Meer bewoners stoppen met roken en blijven gestopt',
        en: 'More residents stop smoking and stay stopped',
      },
      words: {
        nl: 'Wij willen dat bewoners die willen stoppen met roken daar dicht bij huis hulp bij krijgen. De hulp past bij hun leven en kost hun niets.',
        en: 'We want residents who wish to stop smoking to find help close to home. The help fits their lives and costs them nothing.',
      },
      targetGroup: { nl: 'Bewoners van 18 jaar en ouder die roken', en: 'Residents of 18 and older who smoke' },
      indicator: {
        nl: 'Deelnemers aan hulp bij stoppen die na zes maanden niet roken',
        en: 'People who took part in help to stop and do not smoke after six months',
      },
      unit: { nl: 'mensen per jaar', en: 'people a year' },
      method: {
        nl: 'De begeleider belt deelnemers zes maanden na de start en vraagt of zij roken. Wie niet te bereiken is, telt als niet gestopt.',
        en: 'The coach phones everybody who took part six months after they began and asks whether they smoke. Who cannot be reached counts as not stopped.',
      },
    },
    {
      ...{ key: 'talks', spoor: 'care' },
      title: {
        nl: 'Wie in de wijk werkt, praat met bewoners over roken',
        en: 'Who works in the wijk talks with residents about smoking',
      },
      words: {
        nl: 'Huisartsen, verloskundigen en wijkteams vragen zonder oordeel of iemand rookt en wil stoppen. Zij weten waar hulp is.',
        en: 'General practitioners, midwives and wijk teams ask without judging whether somebody smokes and wishes to stop. They know where to find help.',
      },
      targetGroup: { nl: 'Bewoners die bij zorg of welzijn komen', en: 'Residents who come to care or welfare' },
      indicator: {
        nl: 'Bewoners die na zo’n gesprek zijn begonnen met hulp',
        en: 'Residents who began with help after such a talk',
      },
      unit: { nl: 'mensen per jaar', en: 'people a year' },
      method: {
        nl: 'De partners tellen per kwartaal gesprekken en mensen die met hulp beginnen, zonder namen.',
        en: 'Partners count talks and people who begin with help each quarter, without names.',
      },
    },
    {
      ...{ key: 'places', spoor: 'environment' },
      title: { nl: 'Kinderen spelen en sporten zonder rook', en: 'Children play and do sports without smoke' },
      words: {
        nl: 'Speelplekken, schoolpleinen en sportclubs in de wijk zijn rookvrij. Bewoners en clubs maken die afspraak zelf.',
        en: 'Playgrounds, school yards and sports clubs in the wijk are free of smoke. Residents and clubs agree on it themselves.',
      },
      targetGroup: { nl: 'Kinderen tot 18 jaar', en: 'Children under 18' },
      indicator: { nl: 'Plekken voor kinderen die rookvrij zijn', en: 'Places for children that are free of smoke' },
      unit: { nl: 'plekken', en: 'places' },
      method: {
        nl: 'Elk voorjaar loopt een groepje bewoners langs alle plekken en kijkt of er een bord is en of er gerookt wordt.',
        en: 'Every spring some residents walk past all places and look whether there is a sign and whether people smoke.',
      },
    },
  ],
  interventions: [
    {
      ...{ key: 'coach', pillar: 'support', sporen: ['care', 'behaviour'] },
      title: { nl: 'Een eigen coach bij stoppen met roken', en: 'A personal coach to stop smoking' },
      words: {
        nl: 'Gesprekken met één coach, op een vaste plek in de wijk. Een groep trekt niet overal deelnemers: bied eerst persoonlijke hulp.',
        en: 'Talks with one coach, at a fixed place in the wijk. A group does not draw people everywhere: offer personal help first.',
      },
      targetGroup: { nl: 'Bewoners die willen stoppen met roken', en: 'Residents who wish to stop smoking' },
    },
    {
      ...{ key: 'training', pillar: 'education', sporen: ['care'] },
      title: { nl: 'Training: het gesprek over roken', en: 'Training: talking about smoking' },
      words: {
        nl: 'Verloskundigen, jeugdverpleegkundigen en wijkteams oefenen hoe zij roken ter sprake brengen.',
        en: 'Midwives, youth nurses and wijk teams practise how to bring up smoking.',
      },
      targetGroup: { nl: 'Mensen die in de wijk werken', en: 'People who work in the wijk' },
    },
    {
      ...{ key: 'agreements', pillar: 'regulation', sporen: ['environment', 'social'] },
      title: { nl: 'Afspraken over rookvrije plekken', en: 'Agreements about places without smoke' },
      words: {
        nl: 'Scholen, clubs en bewoners spreken af waar niemand rookt, en zetten er borden neer.',
        en: 'Schools, clubs and residents agree where nobody smokes, and put up signs.',
      },
      targetGroup: { nl: 'Bezoekers van plekken voor kinderen', en: 'Visitors of places for children' },
    },
  ],
};
