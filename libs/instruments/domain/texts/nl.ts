import type { InstrumentsErrorCode } from '../errors';
import type { DefinitionCode } from '../instrument/check-definition';
import type { instrumentsPolicy } from '../policy';

const errors = {
  'error.definition': 'Deze vragenlijst klopt nog niet. Verbeter eerst:',
  'error.answers': 'Een paar antwoorden passen niet bij de vragen. Kijk ze na:',
  'error.versionPublished': 'Deze versie staat vast. Maak een volgende versie om iets te veranderen.',
  'error.versionNotPublished': 'Deze vragenlijst is nog niet klaar. Stel hem eerst vast.',
  'error.cycleOver': 'De ronde van dit project is afgesloten. Hier kan niets meer wijzigen.',
  'error.moveImpossible': 'Dat kan niet meer: iemand anders was u voor, of de ronde staat al zo.',
  'error.roundIncomplete': 'Deze ronde kan nog niet open. Dit ontbreekt nog:',
  'error.feedbackWaits':
    'In deze wijk wacht een eerdere ronde nog op terugkoppeling. Geef die eerst, of schrijf op waarom deze ronde toch open gaat.',
  'error.promiseStays':
    'De ronde is al open. De trede, de belofte, de vragenlijst en de wijk blijven zoals ze aan bewoners zijn verteld.',
  'error.roundNotOpen': 'Deze ronde is niet open. U kunt nu geen antwoorden geven.',
  'error.roundNotClosed': 'Deze ronde is nog niet gesloten. Sluit haar eerst.',
  'error.noForm': 'Wij vinden uw antwoorden niet in deze browser. Begin opnieuw, of gebruik de link uit uw mail.',
  'error.channelNotOffered': 'Zo meedoen kan niet in deze ronde. Kijk op de pagina van de ronde hoe het wel kan.',
  'error.codeUnknown': 'Deze code kennen wij niet. Kijk nog eens goed in de brief.',
  'error.wijkNotOfProject': 'Deze wijk hoort niet bij het project. Kies een andere wijk.',
  'error.tooMany': 'Het zijn er te veel. Maak het er minder.',
  'error.sameChecker': 'Een formulier wordt nagekeken door iemand anders dan wie het invoerde.',
  'error.printNotNow': 'Drukwerk maken kan als de ronde gepland of open is. Dan staat vast wat erop komt.',
  'error.sheetUnknown': 'Er is geen formulier met dit nummer gedrukt. Kijk nog eens goed op het papier.',
  'error.sheetEntered': 'Dit formulier is al ingevoerd. Ga naar nakijken om het te verbeteren.',
  'error.printNotReady': 'Het drukwerk is nog niet klaar. Wacht even en probeer het opnieuw.',
  'error.paperIn': 'Alle formulieren op papier van deze ronde zijn al ingevoerd. Er kan niets meer bij.',
  'error.sheetsUnchecked': 'Er zijn nog formulieren die iemand moet nakijken. Doe dat eerst.',
  'error.otherBackground':
    'Van deze ronde is al een bestand gemaakt met een ander kenmerk. Met twee kenmerken zijn mensen te herkennen. Kies hetzelfde, of geen.',
  'error.exportNotReady': 'Het bestand is nog niet klaar. Wacht even en probeer het opnieuw.',
  'error.tooFewForms': 'Er zijn nog te weinig antwoorden voor een bestand. Probeer het later opnieuw.',
} satisfies Record<`error.${InstrumentsErrorCode}`, string>;

const definition = {
  'input.keyTwice': 'Een andere vraag heeft dezelfde naam. Geef deze vraag een andere.',
  'input.aboutUnknown': 'Dit tekstveld hoort bij een vraag die er niet is. Kies een vraag met een cijfer of een keuze.',
  'input.showUnknown': 'De voorwaarde noemt een vraag die er niet is, of die pas later komt. Kies een eerdere vraag.',
  'input.showValue': 'De voorwaarde noemt een antwoord dat die vraag niet heeft.',
  'input.optionTwice': 'Twee keuzes zijn hetzelfde. Verander er een.',
  'input.minMax': 'Het hoogste getal moet groter zijn dan het laagste.',
  'input.wheelUnknown': 'In het wiel staat een vraag zonder schaal. Haal die eruit.',
  'input.wheelTwice': 'Een vraag staat twee keer in het wiel. Haal er een uit.',
  'input.wheelRange': 'De vragen in het wiel hebben niet dezelfde schaal. Kies vragen met één schaal.',
  'input.wheelFew': 'Met één of twee vragen is er geen wiel. Kies er minstens drie, of geen.',
} satisfies Record<`input.${DefinitionCode}`, string>;

const lacks = {
  'input.lacksOpensAt': 'Kies wanneer de ronde begint.',
  'input.lacksClosesAt': 'Kies wanneer de ronde sluit.',
  'input.lacksClosesLater': 'Het einde is al voorbij. Kies een later einde.',
  'input.lacksLanguage':
    'De vragenlijst is niet in al deze talen klaar. Kies andere talen, of vertaal de vragenlijst eerst.',
  'input.lacksChannels': 'Kies hoe mensen mee kunnen doen.',
  'input.lacksNotDigital': 'Kies ook een manier zonder computer: op papier, of met hulp van een sleutelpersoon.',
  'input.lacksBuurten':
    'De wijk heeft geen twee buurten om uit te kiezen. Kies eerst de buurten van de wijk, of vraag niet naar de buurt.',
  'input.lacksRung': 'Kies hoeveel invloed mensen hebben: de trede van de participatieladder.',
  'input.lacksRungInform': 'Op de trede informeren vraagt u niets. Kies een hogere trede.',
  'input.lacksPromise': 'Schrijf op wat er met de antwoorden gebeurt en wie beslist.',
  'input.lacksFeedbackDue': 'Kies wanneer mensen uiterlijk horen wat er met hun antwoorden is gedaan.',
  'input.lacksFeedbackSooner': 'Kies een dag binnen zes weken na het sluiten: langer laat u mensen niet wachten.',
  'input.lacksFeedbackLater': 'Die dag is de ronde nog open. Kies de dag waarop zij sluit, of een later moment.',
};

const sentences = {
  'may.seeInstruments': 'Vragenlijsten bekijken',
  'may.writeInstruments': 'Vragenlijsten maken en vaststellen',
  'may.seeRounds': 'Rondes van een project bekijken',
  'may.runRounds': 'Een ronde maken, openen en sluiten, resultaten openbaar maken en terugkoppeling geven',
  'may.enterForms': 'Antwoorden op papier invoeren, of voor iemand anders invullen',
  'may.moderateAnswers': 'Open antwoorden lezen voordat ze openbaar zijn, en formulieren apart leggen',
  'may.takePart': 'Meedoen aan een ronde die open is',
  'may.seeResults': 'De resultaten van een ronde bekijken, als die openbaar zijn',
  'may.tightenDisclosure': 'Strengere grenzen instellen voor wat van antwoorden wordt getoond',
  'may.exportTables': 'Tabellen met resultaten downloaden',
  'may.exportRows': 'Antwoorden per formulier downloaden, zonder teksten, tijden en herkomst',
} satisfies Record<`may.${keyof typeof instrumentsPolicy}`, string>;

/** Texts of instruments, for the api: errors, permissions, mail. */
export const nl = {
  ...errors,
  ...definition,
  ...lacks,
  ...sentences,
  'input.key': 'Begin met een kleine letter, daarna letters en cijfers, hoogstens 40.',
  'input.twice': 'Iets staat er twee keer in. Haal er een weg.',
  'input.periodOrder': 'Het einde ligt voor het begin. Kies een later einde.',
  'input.onlyLater': 'De ronde is open: het einde mag alleen later worden.',
  'input.wijkNotOfProject': 'Deze wijk hoort niet bij het project.',
  'input.sixteen': 'Wij mailen alleen mensen van 16 jaar of ouder. Zet een vinkje als u dat bent.',
  'input.codeUnknown': 'Deze code kennen wij niet. Kijk nog eens goed in de brief.',
  'input.versionNotPublished': 'Stel de vragenlijst eerst vast.',
  'input.looser': 'Dit is minder streng dan de regel. Strenger mag wel.',
  'mail.link.subject': 'Uw antwoorden over {wijk}',
  'mail.link.text':
    'U vulde “{title}” in over {wijk}. Met deze link kunt u uw antwoorden nog veranderen, tot de ronde sluit.',
  'mail.link.open': 'Mijn antwoorden bekijken of veranderen',
  'mail.link.leave': '',
  'mail.link.after':
    'Geef deze link niet aan anderen: wie hem heeft, kan uw antwoorden zien. Uw mailadres gebruiken wij alleen voor deze ene mail. Daarna wissen wij het.',
  'mail.feedback.subject': 'Wat is er gedaan met de antwoorden over {wijk}?',
  'mail.feedback.text':
    'U wilde weten wat er met de antwoorden op “{title}” is gedaan. Dat staat nu op de pagina van {wijk}.',
  'mail.feedback.open': 'Lees wat ermee is gedaan',
  'mail.feedback.leave': 'Haal mij van deze lijst',
  'mail.feedback.after': 'U krijgt deze mail omdat u daarom vroeg. Wij weten niet welke antwoorden van u zijn.',
  'retention.heldText': 'Woorden waarin iemand te herkennen lijkt, die apart zijn gezet',
  'retention.draftForms': 'Een vragenlijst die iemand begon en niet inleverde',
  'retention.openText':
    'Wat u met eigen woorden schreef en niet openbaar is, vanaf de dag dat wij zeiden wat ervan komt',
  'retention.contact': 'Het mailadres van wie wil horen wat er van een ronde komt, als die mail niet kwam',
  'retention.files': 'Bestanden met antwoorden die een medewerker liet maken',
  'data.follows': 'Vragenrondes waarover u wilt horen',
  'data.sheets': 'Papieren formulieren die u invoerde of controleerde',
  'data.exports': 'Bestanden met antwoorden die u vroeg',
  'data.prints': 'Drukwerk dat u vroeg',
};
