import type { knowledgePolicy } from '../policy';

const sentences = {
  'may.seeCatalogue': 'De catalogus van interventies bekijken',
  'may.writeCatalogue': 'Eigen interventies van de gemeente toevoegen aan de catalogus en wijzigen',
} satisfies Record<`may.${keyof typeof knowledgePolicy}`, string>;

/** Texts of the catalogue, for the api. */
export const nl = {
  ...sentences,
  'input.link': 'Schrijf een adres dat begint met https://.',
  'input.validUntil': 'Vul in tot wanneer de erkenning geldt. Zonder erkenning blijft dit leeg.',
};
