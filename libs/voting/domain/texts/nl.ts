import type { VotingErrorCode } from '../errors';
import type { votingPolicy } from '../policy';

const errors = {
  'error.moveImpossible': 'Dat kan niet meer: iemand anders was u voor, of de stemming staat al zo.',
  'error.roundIncomplete': 'Deze stemming kan nog niet open. Dit ontbreekt nog:',
  'error.promiseStays':
    'De stemming is al open. Waarover, hoe en door wie wordt gestemd, blijft zoals het aan bewoners is verteld.',
  'error.notOpen': 'U kunt nu niet stemmen. Kijk op de pagina van de stemming wanneer het wel kan.',
  'error.noVoter': 'Wij weten in deze browser niet dat u mag stemmen. Begin opnieuw met uw code of uw mail.',
  'error.codeUnknown': 'Deze code kennen wij niet. Kijk nog eens goed in de brief.',
  'error.checkNotOffered': 'Zo stemmen kan hier niet. Kijk op de pagina van de stemming hoe het wel kan.',
  'error.ballot': 'Uw stem klopt nog niet. Verander eerst:',
  'error.notClosed': 'Dat kan pas als de stemming gesloten is.',
  'error.wijkNotOfProject': 'Deze wijk hoort niet bij het project. Kies een andere wijk.',
  'error.printNotNow': 'Drukwerk maken kan als de stemming klaarstaat of open is.',
  'error.printNotReady': 'Dit bestand is er nog niet.',
  'error.printTaken':
    'Dit bestand is al gedownload, of de stemming is voorbij. Wij geven het maar één keer. Vraag zo nodig nieuw drukwerk aan.',
  'error.paperNotNow': 'Stembiljetten invoeren en nakijken kan alleen zolang de stemming open is.',
  'error.paperUnknown': 'Er is geen stembiljet met dit nummer. Kijk nog eens op het papier.',
  'error.paperEntered': 'Dit stembiljet is al ingevoerd. Iemand anders kijkt het na.',
  'error.paperChecked': 'Dit stembiljet is al nagekeken en telt mee.',
  'error.sameChecker': 'U voerde dit stembiljet zelf in. Iemand anders kijkt het na.',
  'error.paperDiffers': 'U typte iets anders dan de eerste keer is ingevoerd.',
  'error.tooMany': 'Het zijn er te veel. Maak het er minder.',
  'error.invitedNotNow':
    'Dat kan nu niet. Uitnodigen kan zolang de stemming klaarstaat of open is, iemand van de lijst halen tot zij opent.',
  'error.invitedList': 'Niemand is uitgenodigd: de lijst klopt nog niet. Verander eerst:',
  'error.invitedUnknown': 'Dit adres staat niet op de lijst.',
  'error.pabulibQuote':
    'Regel {line}: een tekst begint met een aanhalingsteken en eindigt nergens. Zet er een " achter.',
  'error.pabulibBeforeMeta': 'Regel {line}: het bestand moet beginnen met een regel waarop alleen META staat.',
  'error.pabulibSectionMissing':
    'Het deel {section} ontbreekt. Een bestand heeft META, PROJECTS en VOTES, in die volgorde.',
  'error.pabulibSectionTwice': 'Regel {line}: het deel {section} staat er twee keer. Laat er één staan.',
  'error.pabulibSectionOrder': 'Regel {line}: {section} staat vóór {before}. De volgorde is META, PROJECTS, VOTES.',
  'error.pabulibHeader': 'Regel {line}: onder {section} ontbreekt de regel met de namen van de kolommen.',
  'error.pabulibColumnMissing': 'Regel {line}: de kolom {column} ontbreekt in {section}. Voeg die toe.',
  'error.pabulibColumnTwice': 'Regel {line}: de kolom {column} staat twee keer in {section}. Laat er één staan.',
  'error.pabulibFields':
    'Regel {line}: {found} velden, maar {section} heeft {expected} kolommen. Zet een tekst met een ; tussen aanhalingstekens.',
  'error.pabulibMetaMissing': 'In META ontbreekt {key}. Voeg een regel toe: {key};waarde.',
  'error.pabulibMetaTwice': 'Regel {line}: {key} staat twee keer in META. Laat er één staan.',
  'error.pabulibVoteType':
    'Regel {line}: vote_type "{found}" is onbekend. Kies approval, choose-1, cumulative, scoring of ordinal.',
  'error.pabulibAmount':
    'Regel {line}: {column} "{found}" is geen getal van 0 of meer. Schrijf bijvoorbeeld 1250 of 1250.50.',
  'error.pabulibProjectEmpty': 'Regel {line}: het project heeft geen project_id. Vul die in.',
  'error.pabulibProjectTwice': 'Regel {line}: project {project} stond er al. Geef elk project een eigen project_id.',
  'error.pabulibVoteMissing': 'Regel {line}: de stem ontbreekt. Een lege stem is een leeg veld achter een puntkomma.',
  'error.pabulibVoterTwice': 'Regel {line}: deze voter_id stond er al. Geef elke stem een eigen voter_id.',
  'error.pabulibUnknownProject':
    'Regel {line}: project {project} staat niet in PROJECTS. Voeg het toe of haal het uit de stem.',
  'error.pabulibNamedTwice': 'Regel {line}: een project staat twee keer in deze stem. Laat het er één keer in staan.',
  'error.pabulibPointsMissing': 'Regel {line}: bij dit vote_type hoort in VOTES een kolom points. Voeg die toe.',
  'error.pabulibPointsCount': 'Regel {line}: {projects} projecten, maar {points} keer punten. Geef elk project punten.',
  'error.pabulibPoints': 'Regel {line}: "{found}" is geen aantal punten. Schrijf een getal, zoals 3 of 0.5.',
  'error.pabulibCount':
    'Regel {line}: {key} is {said}, maar het zijn er {found}. Is het bestand afgebroken? Haal het opnieuw op of verbeter het getal.',
  'error.tooManyOptions': 'Er zijn meer dan {most} projecten. Dat kan niet in één telling.',
  'error.pointsTooFine': 'De punten hebben te veel decimalen of zijn te groot om precies op te tellen. Rond ze af.',
  'error.utilityNeedsPoints': 'Tellen met punten kan alleen bij stemmen met punten. Kies cost of cardinality.',
  'error.utilityNeedsOrder': 'Tellen met Borda kan alleen bij stemmen op volgorde. Kies iets anders.',
  'error.keyAway': 'Stemmen lukt nu even niet. Er is niets verloren. Probeer het later opnieuw.',
} satisfies Record<`error.${VotingErrorCode}`, string>;

const lacks = {
  'input.lacksOpensAt': 'Kies wanneer de stemming begint.',
  'input.lacksClosesAt': 'Kies wanneer de stemming sluit.',
  'input.lacksClosesLater': 'Het einde is al voorbij. Kies een later einde.',
  'input.lacksNotDigital': 'Kies ook een manier voor wie niet zelf kan mailen: een brief met een code, of op papier.',
  'input.lacksCodesOnly': 'Onder de 16 jaar stemmen mensen alleen met een code of op papier.',
  'input.lacksOptions': 'Schrijf minstens twee keuzes op.',
  'input.lacksBuurten': 'Van deze wijk kennen wij geen buurten. Vraag er dan niet naar.',
  'input.lacksCost': 'Bij een verdeling van geld heeft elke keuze een bedrag. Vul dat aan.',
  'input.lacksMost': 'Mensen mogen niet meer kiezen dan er keuzes zijn.',
  'input.lacksSeats': 'Niet alles kan winnen. Kies minder winnaars, of zet er meer keuzes bij.',
  'input.lacksRung': 'Kies hoeveel invloed mensen hebben: de trede van de participatieladder.',
  'input.lacksRungInform': 'Op de trede informeren vraagt u niets. Kies een hogere trede.',
  'input.lacksPromise': 'Schrijf op wat er met de uitslag gebeurt en wie beslist.',
  'input.lacksFeedbackDue': 'Kies wanneer mensen uiterlijk horen wat er is besloten.',
};

const sentences = {
  'may.seeVotes': 'Stemmingen van een project bekijken; tellen kan niemand voor het sluiten',
  'may.runVotes': 'Een stemming maken, openen en sluiten, en brieven met codes printen',
  'may.enterPapers': 'Stembiljetten op papier invoeren, en nakijken wat een ander invoerde',
  'may.vote': 'Stemmen in een stemming die open is, met een code, een mailadres of een opgegeven adres',
} satisfies Record<`may.${keyof typeof votingPolicy}`, string>;

/** Texts of votes, for the api: errors, permissions, mail. */
export const nl = {
  ...errors,
  ...lacks,
  ...sentences,
  'input.twice': 'Iets staat er twee keer in. Haal er een weg.',
  'input.periodOrder': 'Het einde ligt voor het begin. Kies een later einde.',
  'input.onlyLater': 'De stemming is open: het einde mag alleen later worden.',
  'input.budget': 'Vul het bedrag in als er geld wordt verdeeld, en anders niet.',
  'input.ruleDivides': 'Bij stemmen met geld hoort een telling die geld verdeelt.',
  'input.buurtOfMoney': 'Naar de buurt vragen kan alleen als er geld wordt verdeeld.',
  'input.invitedLines': 'Dit zijn geen mailadressen: regel {lines}.',
  'input.invitedManyLines': 'Dit zijn geen mailadressen: regel {lines}, en nog {more} regels.',
  'input.invitedNone': 'Er staat geen mailadres in. Zet er op elke regel een.',
  'input.invitedTooMany': 'Hoogstens {most} mensen kunnen worden uitgenodigd. Maak de lijst korter.',
  'input.invitedUnknown': 'Dit adres staat niet op de lijst.',
  'input.wijkNotOfProject': 'Deze wijk hoort niet bij het project.',
  'input.paperDiffers': 'Kijk nog eens goed op het papier.',
  'input.paperUnknown': 'Er is geen stembiljet met dit nummer.',
  'input.codeUnknown': 'Deze code kennen wij niet. Kijk nog eens goed in de brief.',
  'input.oldEnough': 'Zet een vinkje als u oud genoeg bent om te stemmen.',
  'input.postcode': 'Schrijf uw postcode zo: 1234 AB.',
  'input.houseNumber': 'Schrijf uw huisnummer, zoals 12 of 12 B.',
  'input.option': 'U koos iets dat er niet bij staat.',
  'input.points': 'Geef hele punten, niet minder dan 0.',
  'input.tooManyChosen': 'U koos te veel. Haal er een of meer weg.',
  'input.tooManyPoints': 'U verdeelde te veel punten. Haal er een paar weg.',
  'input.overBudget': 'Uw keuzes kosten samen te veel. Haal er een of meer weg.',
  'mail.link.subject': 'Stemmen over {wijk}',
  'mail.link.text':
    'U wilt stemmen over “{title}” in {wijk}. Met deze link kunt u stemmen. Tot het sluiten kunt u met dezelfde link uw stem veranderen.',
  'mail.link.open': 'Naar mijn stem',
  'mail.link.after':
    'Geef deze link niet aan anderen: wie hem heeft, kan voor u stemmen. Uw mailadres gebruiken wij alleen voor deze ene mail. Daarna wissen wij het.',
  'mail.invited.subject': 'U kunt meestemmen over {wijk}',
  'mail.invited.text': '{gemeente} nodigt u uit om te stemmen over “{title}” in {wijk}.',
  'mail.invited.when': 'Stemmen kan van {opens} tot {closes}.',
  'mail.invited.whenOpen': 'Stemmen kan nu, tot {closes}.',
  'mail.invited.open': 'Naar de stemming',
  'mail.invited.how':
    'Kies op die pagina “Ik ben uitgenodigd” en vul dit mailadres in. U krijgt dan een link om te stemmen. In deze mail staat geen code.',
  'mail.invited.after':
    'Uw mailadres bewaren wij niet: alleen een kenmerk waarmee wij zien dat u bent uitgenodigd. Na het sluiten wissen wij ook dat. Of u stemt, ziet niemand.',
};
