/** Texts of monitoring, for the api. */
export const nl = {
  'may.seeWhereWeStand': 'Zien waar een openbaar project staat',
  'may.seeProfile': 'Het profiel van een wijk bekijken, als dat openbaar is',
  'may.publishProfile': 'Het profiel van een wijk openbaar maken, of dat terugdraaien',
  'lacks.profilePublished': 'Maak het profiel van de wijk openbaar.',
  'lacks.projectPublished': 'Maak het project openbaar. Nu ziet niemand anders het profiel.',
};
