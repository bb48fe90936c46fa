import type { goalsErrors } from '../../goals/errors';
import type { goalsPolicy } from '../../goals/policy';
import type { SmartLack } from '../../goals/smart';

const errors = {
  'error.whyRequired': 'Schrijf erbij waarom.',
  'error.notSmart': 'Dit doel is nog niet SMART. Vul eerst aan wat ontbreekt.',
  'error.unanswered':
    'Er staan nog voorstellen open. Neem elk voorstel over, pas het aan, of wijs het af met een reden.',
  'error.paragraphProposed':
    'Bij een alinea die u weghaalt, staat nog een voorstel open. Beantwoord eerst dat voorstel: neem het over, pas het aan, of wijs het af met een reden. Haal daarna de alinea weg.',
  'error.noWords': 'Er staat nog geen tekst in. Schrijf eerst een alinea.',
  'error.notWritable': 'Dit is vastgesteld of vervallen. Open het eerst opnieuw, met een reden.',
  'error.notOpen': 'U kunt hier nu geen voorstel meer voor doen.',
  'error.paragraphChanged':
    'De alinea is veranderd nadat dit voorstel kwam. Kies "Pas aan" en maak zelf één tekst van allebei.',
  'error.hasParts': 'Onder dit hoofddoel staan nog subdoelen. Laat die eerst vervallen.',
  'error.tooManyWaiting':
    'Er wachten hier al heel veel voorstellen. De gemeente leest ze eerst. Probeer het morgen opnieuw.',
  'error.parentUnknown': 'Kies een hoofddoel van dit project.',
  'error.figureUnknown': 'Dit cijfer is niet gekozen voor dit project.',
  'error.figureModelled':
    'Dit cijfer is een schatting uit een model. Het kan niet laten zien dat uw doel is bereikt. Zet het bij de context, en kies iets dat u zelf meet.',
  'error.ownerUnknown': 'Deze organisatie werkt niet mee in de gemeente.',
  'error.priorityUnknown': 'Deze prioriteit is niet vastgesteld voor dit project.',
  'error.themeUnknown': 'Dit staat niet in het thema. Laad de pagina opnieuw.',
  'error.tooMany': 'Er zijn al honderd doelen. Meer kan niet.',
} satisfies Record<`error.${keyof typeof goalsErrors}`, string>;

const inputs = {
  'input.figure': 'Kies een cijfer dat voor dit project is gekozen.',
  'input.modelled': 'Kies een gemeten cijfer, of schrijf zelf op wat u meet.',
  'input.decimals': 'Gebruik hoogstens drie cijfers achter de komma.',
  'input.twice': 'Dit staat er twee keer.',
  'input.knownOrDue': 'Vul de nulmeting in, of de dag waarvoor u gaat meten. Niet allebei.',
  'input.chooseKind': 'Kies of u een andere tekst voorstelt of iets wilt zeggen.',
};

const lacks = {
  'input.targetGroup': 'Schrijf op voor wie het doel is.',
  'input.indicator': 'Schrijf op waaraan u ziet of het lukt.',
  'input.unit': 'Schrijf op waarin u telt: mensen, procent, plekken.',
  'input.baseline': 'Vul de nulmeting in, of de dag waarvoor u gaat meten.',
  'input.baselineOn': 'Vul in wanneer de nulmeting is gedaan.',
  'input.method': 'Schrijf op hoe u meet, en wie dat doet.',
  'input.owner': 'Schrijf op welke rol verantwoordelijk is.',
  'input.target': 'Vul in waar u wilt uitkomen.',
  'input.noChange': 'Het doel is gelijk aan de nulmeting. Kies een getal dat anders is.',
  'input.targetOn': 'Vul in wanneer het doel bereikt is.',
  'input.afterBaseline': 'De einddatum moet na de nulmeting liggen.',
} satisfies Record<`input.${SmartLack}`, string>;

const sentences = {
  'may.seeGoals': 'Doelen en plannen lezen die openbaar zijn',
  'may.suggestWording': 'Een andere tekst voorstellen of iets zeggen over een doel of plan',
  'may.seeWorkGoals': 'Alle doelen van een project bekijken, ook die nog niet openbaar zijn',
  'may.runGoals': 'Doelen en het plan schrijven, vaststellen en voorstellen beantwoorden',
  'may.bringWording': 'Een voorstel opschrijven voor iemand die het op papier of in een gesprek doet',
  'may.readWordings': 'Voorstellen lezen voordat iedereen dat kan, en weigeren met een reden',
} satisfies Record<`may.${keyof typeof goalsPolicy}`, string>;

const missing = {
  'missing.goal': 'Er is nog geen doel. Begin met een hoofddoel, of met een thema.',
  'missing.goalAdopted': {
    one: 'Er is 1 doel, nog niet vastgesteld. Schrijf er samen aan en stel het vast.',
    other: 'Er zijn {n} doelen, nog niet vastgesteld. Schrijf er samen aan en stel ze vast.',
  },
  'missing.targetGroup': 'Geen vastgesteld doel zegt voor wie het is.',
  'missing.baseline': 'Er is nog geen vastgesteld doel met een nulmeting.',
  'missing.baselineOf': {
    one: 'Bij 1 doel is de nulmeting nog niet gedaan.',
    other: 'Bij {n} doelen is de nulmeting nog niet gedaan.',
  },
};

/** Errors, sentences of permission and mail of goals. */
export const nl = { ...errors, ...inputs, ...lacks, ...sentences, ...missing };
