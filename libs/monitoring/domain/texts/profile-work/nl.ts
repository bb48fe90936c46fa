import type { Text } from '@wijkspoor/platform/domain';
import type { ProfileGap } from '../../profile';

const missing = {
  'missing.projectHidden':
    'Het project zelf is niet openbaar. Daarom zien bewoners deze cijfers niet. Maak het project openbaar bij Instellingen.',
  'missing.wijkHidden': 'De pagina van de wijk is nog niet openbaar. Zonder die pagina ziet niemand de cijfers.',
  'missing.areas': 'Kies uit welke gebieden van het CBS de wijk bestaat. Dan komen de cijfers vanzelf.',
  'missing.areasGone': {
    one: 'Een gebied waaruit de wijk bestaat, staat niet meer in de indeling. Daarom is er geen cijfer over de wijk en geen kaart. Kies de gebieden opnieuw.',
    other:
      '{n} gebieden waaruit de wijk bestaat, staan niet meer in de indeling. Daarom is er geen cijfer over de wijk en geen kaart. Kies de gebieden opnieuw.',
  },
  'missing.figures': 'Er zijn nog geen cijfers over deze gebieden ingelezen.',
  'missing.choice': 'U koos nog geen cijfers. Nu staan er de cijfers die de meeste wijken kiezen.',
  'missing.withoutFigure': {
    one: 'Van 1 gekozen onderwerp is er geen cijfer over de wijk.',
    other: 'Van {n} gekozen onderwerpen is er geen cijfer over de wijk.',
  },
  'missing.strengths': 'Schrijf op wat er goed gaat in de wijk.',
  'missing.duiding': 'Vraag mensen die er werken wat zij in de cijfers zien.',
  'missing.map': 'Er is geen kaart: de grenzen van de wijk zijn niet ingelezen.',
} satisfies Record<`missing.${ProfileGap}`, Text>;

/** Texts of the work page about the profile of a project. */
export const nl = {
  ...missing,
  title: 'Openbaar profiel',
  lead: 'Bewoners zien de cijfers over hun wijk pas als u het profiel openbaar maakt. U kunt dat ook weer terugdraaien.',
  public: 'Openbaar sinds {date}',
  waits: 'Bewoners zien het profiel zodra het project openbaar is',
  hidden: 'Nog niet openbaar',
  before:
    'Bewoners zien nu nog de keuze en de teksten van ronde {n}. Die van deze ronde zien zij pas als u ze openbaar maakt.',
  show: 'Maak het profiel openbaar',
  take: 'Haal het profiel weg van de openbare pagina’s',
  shown: 'Het profiel is nu openbaar.',
  taken: 'Het profiel is niet meer openbaar.',
  failed: 'Dat lukte niet. Probeer het later nog eens.',
  figures: { one: '1 onderwerp met een cijfer over de wijk', other: '{n} onderwerpen met een cijfer over de wijk' },
  look: 'Bekijk de pagina van {wijk}',
  missing: 'Wat er nog mist',
  complete: 'Er mist niets.',
};
