import type { MonitoringErrorCode } from '../goals/errors';

const errors = {
  'error.measurement': 'Deze meting klopt nog niet. Verander eerst:',
  'error.alreadyCorrected': 'Iemand verbeterde deze meting al. Laad de pagina opnieuw en verbeter de nieuwste.',
  'error.goalDropped': 'Dit doel is vervallen. Er kan niets meer bij worden gemeten.',
  'error.tooMany': 'Er staan al 1.000 metingen of notities bij dit doel. Meer kan niet.',
} satisfies Record<`error.${MonitoringErrorCode}`, string>;

/** Texts of monitoring, for the api. */
export const nl = {
  ...errors,
  'may.readAgenda': 'Met het geheime adres van een agenda lezen wat daarin staat',
  'agenda.name': 'Wijkspoor',
  'agenda.round': 'Ronde: {title}',
  'agenda.vote': 'Stemming: {title}',
  'may.seeWhereWeStand': 'Zien waar een openbaar project staat',
  'may.seeProfile': 'Het profiel van een wijk bekijken, als dat openbaar is',
  'may.publishProfile': 'Het profiel van een wijk openbaar maken, of dat terugdraaien',
  'lacks.profilePublished': 'Maak het profiel van de wijk openbaar.',
  'lacks.projectPublished': 'Maak het project openbaar. Nu ziet niemand anders het profiel.',
  'may.seePublicProgress': 'Zien hoe het gaat met de vastgestelde doelen van een openbaar project',
  'may.seeProgress': 'Metingen van doelen bekijken, en hoe de doelen ervoor staan',
  'may.measureGoals': 'Een meting bij een doel opschrijven of verbeteren; een partner alleen met de regie',
  'may.adjustGoals': 'Opschrijven hoe een doel wordt bijgestuurd; een partner alleen met de regie',
  'input.estimateIsContext': 'Een schatting uit een model is altijd achtergrond. Kies Achtergrond.',
  'input.contextAbout': 'Schrijf op waar dit cijfer over gaat. Achtergrond is nooit de indicator van het doel.',
  'input.contextLevel': 'Kies over welk gebied dit cijfer gaat.',
  'input.unitOfGoal': 'De indicator heeft al een eenheid. Laat dit leeg.',
  'input.replacesUnknown': 'Deze meting hoort niet bij dit doel. Laad de pagina opnieuw.',
  'lacks.goals': 'Stel eerst een doel vast.',
  'lacks.goalBaselines': { one: 'Meet het begin van nog {n} doel.', other: 'Meet het begin van nog {n} doelen.' },
  'lacks.goalReviews': {
    one: 'Meet nog {n} doel opnieuw, of schrijf op hoe u bijstuurt.',
    other: 'Meet nog {n} doelen opnieuw, of schrijf op hoe u bijstuurt.',
  },
  'notice.red.subject': 'Doel loopt ver achter: {goal}',
  'notice.red':
    'Het doel “{goal}” van {project} loopt ver achter. Dat is al meer dan {n} dagen bekend, en niemand schreef op wat er verandert. Kijk ernaar en stuur bij.',
  'data.profiles': 'Wijkprofielen die u op de website zette, of eraf haalde',
};
