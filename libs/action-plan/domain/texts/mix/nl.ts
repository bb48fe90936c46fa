import type { mixErrors } from '../../mix/errors';
import type { mixPolicy } from '../../mix/policy';

const errors = {
  'error.interventionIncomplete': 'Deze interventie is nog niet compleet. Dit ontbreekt nog:',
  'error.interventionFixed': 'Deze interventie is voorbij en blijft zoals ze is.',
  'error.partnerUnknown':
    'Bij deze organisatie werkt in uw gemeente niemand. Kies een andere, of nodig eerst iemand uit.',
  'error.goalUnknown': 'Dit doel hoort niet bij deze ronde van het project. Kies een ander doel.',
  'error.entryUnknown': 'Deze interventie staat niet in de catalogus. Kies een andere.',
  'error.sourceUnknown': 'Deze geldbron hoort niet bij dit project. Kies een andere.',
  'error.moneyOnlyLess': 'Deze interventie is gestopt. U kunt het geld ervan alleen lager maken of weghalen.',
  'error.sourceInUse': 'Uit deze geldbron is geld toegezegd. Haal eerst die toezeggingen weg.',
  'error.tooManyInPlan': 'Er kan niets meer bij. Ruim eerst op wat niet meer nodig is.',
} satisfies Record<`error.${keyof typeof mixErrors}`, string>;

const sentences = {
  'may.seeMix':
    'Het plan van een project bekijken; een partner ziet daarin alleen wat van de eigen organisatie is of gedeeld is',
  'may.seeIntervention':
    'Een interventie bekijken; een partner alleen die van de eigen organisatie, of die met het team is gedeeld',
  'may.runMix': 'Interventies maken, afspreken, starten, beëindigen en schrappen',
  'may.answerAccess': 'De vier vragen van 4xToegang beantwoorden en zeggen dat een actie klaar is',
  'may.seeMoney': 'Het geld van een project bekijken',
  'may.runMoney': 'Geldbronnen en toezeggingen van een project wijzigen',
} satisfies Record<`may.${keyof typeof mixPolicy}`, string>;

/** Errors, sentences of permission and mail of mix. */
export const nl = {
  ...errors,
  ...sentences,
  'input.twice': 'Iets staat er twee keer in. Haal er één weg.',
  'input.periodOrder': 'Het einde ligt voor het begin. Kies een later einde.',
  'input.onePartner': 'Kies een partner, of de gemeente zelf. Niet allebei.',
  'input.actionOnlyWeak': 'Een actie hoort alleen bij een antwoord dat zwak is.',
  'input.partnerUnknown': 'Kies een organisatie die in uw gemeente werkt.',
  'input.goalUnknown': 'Kies een doel van dit project.',
  'input.entryUnknown': 'Kies een interventie uit de catalogus.',
  'input.sourceUnknown': 'Kies een geldbron van dit project.',
  'input.lacksPillar': 'Kies een pijler.',
  'input.lacksSpoor': 'Kies minstens één spoor.',
  'input.lacksTargetGroup': 'Schrijf op voor wie het is.',
  'input.lacksGoal': 'Kies aan welk doel dit werkt.',
  'input.lacksPartner': 'Kies wie het uitvoert: een partner, of de gemeente zelf.',
  'input.lacksStart': 'Kies wanneer het begint.',
  'input.lacksEnd': 'Kies wanneer het ophoudt.',
  'input.lacksAgreements': 'Schrijf op wat er is afgesproken.',
  'input.lacksAccess': 'Beantwoord de vier vragen van 4xToegang.',
  'missing.interventions': 'Kies of maak de eerste interventie.',
  'missing.gaps': {
    one: 'In één pijler of spoor gebeurt niets. Zet er iets in, of schrijf op waarom niet.',
    other: 'In {n} pijlers of sporen gebeurt niets. Zet er iets in, of schrijf op waarom niet.',
  },
  'missing.access': {
    one: 'Beantwoord 4xToegang nog bij één interventie.',
    other: 'Beantwoord 4xToegang nog bij {n} interventies.',
  },
  'missing.weak': {
    one: 'Er is nog één actie open over toegang.',
    other: 'Er zijn nog {n} acties open over toegang.',
  },
  'missing.drafts': {
    one: 'Over één interventie is nog niets afgesproken.',
    other: 'Over {n} interventies is nog niets afgesproken.',
  },
  'missing.money': 'Schrijf op waar het geld vandaan komt.',
  'missing.unpriced': {
    one: 'Van één interventie is nog niet bekend wat ze kost.',
    other: 'Van {n} interventies is nog niet bekend wat ze kosten.',
  },
  'missing.short': 'Het plan kost meer dan er geld is.',
  'missing.running': 'Start de eerste interventie.',
};
