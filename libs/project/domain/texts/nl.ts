import type { DeliverableCode } from '../deliverables';
import type { ProjectErrorCode } from '../errors';

const errors = {
  'error.moveImpossible': 'Dat kan niet meer: iemand anders was u voor, of deze stap staat al zo.',
  'error.projectEnded': 'Dit project is afgerond. Open het eerst opnieuw.',
  'error.projectPaused': 'Dit project ligt stil. Ga eerst verder met het project.',
  'error.cycleClosed': 'Deze ronde is afgesloten en blijft zoals hij was. Ga naar de ronde van nu.',
  'error.stepIncomplete': 'Deze stap kunt u nog niet vaststellen. Dit ontbreekt nog:',
  'error.nothingStarted': 'Er is in deze ronde nog niets begonnen. Begin eerst met een stap.',
  'error.notRegisseur':
    'Deze persoon kan geen regisseur zijn. Kies een coördinator of beheerder, of een contactpersoon van een partner.',
  'error.notContact': 'Deze persoon kan geen contactpersoon zijn. Kies iemand die bij de gemeente werkt.',
  'error.sameRegie': 'Deze persoon doet dit al.',
  'error.regieStays': 'Deze persoon is regisseur of contactpersoon. Draag dat eerst over.',
  'error.handOverFirst':
    'Deze persoon is regisseur of contactpersoon van {project}. Draag dat eerst over, bij Team en regie van dat project.',
  'error.notInGemeente': 'Deze persoon werkt nog niet in deze gemeente. Nodig de persoon eerst uit.',
  'error.alreadyInTeam': 'Deze persoon zit al in het team.',
  'error.wijkUnknown': 'Deze wijk kennen wij niet. Kies een wijk uit de lijst.',
  'error.organisationUnknown': 'Deze organisatie kennen wij niet. Kies een organisatie uit de lijst.',
  'error.alreadyAgreed': 'Deze organisatie is al akkoord.',
  'error.nothingToAgree': 'Er staat nog geen visie. Schrijf eerst waar het project naartoe werkt.',
  'error.tooMany': 'Het zijn er te veel. Haal er eerst een paar weg.',
} satisfies Record<`error.${ProjectErrorCode}`, string>;

const lacks = {
  'input.indicatorsChosenMissing': 'Kies eerst cijfers voor deze wijk.',
  'input.strengthsWrittenMissing': 'Schrijf eerst op wat er goed gaat.',
  'input.duidingWrittenMissing': 'Schrijf eerst de duiding.',
  'input.residentsAskedMissing': 'Vraag eerst bewoners.',
  'input.profilePublishedMissing': 'Maak eerst het profiel openbaar.',
  'input.themeMissing': 'Er is nog geen thema. Dat kan Wijkspoor nu nog niet vastleggen.',
  'input.targetGroupMissing': 'Er is nog geen doelgroep. Dat kan Wijkspoor nu nog niet vastleggen.',
  'input.goalMissing': 'Er is nog geen doel. Dat kan Wijkspoor nu nog niet vastleggen.',
  'input.prioritiesDecidedMissing': 'Er is nog geen besluit over wat het belangrijkst is.',
  'input.interventionsMissing': 'Er zijn nog geen interventies.',
  'input.partnersAgreedMissing': 'Er zijn nog geen afspraken met partners.',
  'input.moneyMissing': 'Er is nog geen geld geregeld.',
  'input.collegeDecisionMissing': 'Er is nog geen besluit van het college.',
  'input.activitiesRunningMissing': 'Er loopt nog geen activiteit.',
  'input.partnerReportsMissing': 'Er zijn nog geen verslagen van partners.',
  'input.baselineMissing': 'Er is nog geen eerste meting.',
  'input.reviewMissing': 'Er is nog niet tussendoor gekeken.',
  'input.evaluationMissing': 'Er is nog niet teruggekeken.',
  'input.feedbackMissing': 'Bewoners hebben nog geen antwoord gekregen.',
} satisfies Record<`input.${DeliverableCode}Missing`, string>;

/** Texts about projects, for the api. */
export const nl = {
  ...errors,
  ...lacks,
  'input.date': 'Schrijf een datum zoals: voorjaar 2027, maart 2027, 14 maart 2027 of 2027.',
  'input.day': 'Schrijf een dag zoals: 14 maart 2027.',
  'input.dayToCome': 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
  'input.periodOrder': 'Het einde ligt voor het begin. Kies een later einde.',
  'input.decisionNeeded': 'Vul dit in: vaststellen en heropenen is een besluit.',
  'input.indicatorTwice': 'Een cijfer staat er twee keer in. Haal er een weg.',
  'missing.indicators': 'Kies welke cijfers voor deze wijk het belangrijkst zijn.',
  'missing.indicatorReasons': {
    one: 'Bij {n} cijfer staat nog niet waarom u het kiest.',
    other: 'Bij {n} cijfers staat nog niet waarom u ze kiest.',
  },
  'missing.strengths': 'Schrijf op wat er goed gaat in de wijk.',
  'missing.duiding': 'Schrijf op hoe professionals de cijfers lezen.',
  'missing.residentsAsked': 'Open een vragenronde, of spreek met bewoners en zet dat bij de activiteiten.',
  'missing.prioritiesDecided': 'Leg vast welke keuze is gemaakt, door wie en waarom.',
  'missing.collegeDecision': 'Leg het besluit van het college vast.',
  'missing.activitiesRunning': 'Zet een interventie bij de activiteiten en begin ermee.',
  'missing.baseline': 'Doe een eerste meting en rond die af.',
  'missing.review': 'Kijk tussendoor hoe het gaat en rond dat af.',
  'missing.evaluation': 'Kijk samen terug en rond dat af.',
  'missing.feedback': 'Vertel bewoners wat er met hun inbreng is gedaan en rond dat af.',
  'may.seeTrace': 'Zien wat er met inbreng is gedaan',
  'may.listProjects': 'De lijst van projecten bekijken; partners zien alleen hun eigen projecten',
  'may.seeProject': 'Een project bekijken; partners alleen als zij in het team zitten',
  'may.startProject': 'Een project beginnen of als voorbeeld overnemen',
  'may.runProject':
    'Werken aan stappen, besluiten, activiteiten, cijfers en teksten van een project; een partner alleen als regisseur',
  'may.settleProject':
    'Naam, periode en wijken van een project aanpassen, het openbaar maken en een nieuwe ronde openen',
  'may.handOverRegie': 'Regie of contact van een project overdragen',
  'may.formTeam': 'Het team van een project samenstellen',
  'may.agreeToVision': 'Akkoord gaan met de visie namens een organisatie',
};
