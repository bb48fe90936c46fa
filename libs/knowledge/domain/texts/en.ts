import type { nl } from './nl';

/** Texts of the catalogue, for the api. */
export const en = {
  'may.seeCatalogue': 'See the catalogue of interventions',
  'may.writeCatalogue': 'Add interventions of the gemeente itself to the catalogue, and change them',
  'input.link': 'Write an address that begins with https://.',
  'input.validUntil': 'Fill in until when the recognition holds. Without a recognition this stays empty.',
} satisfies Record<keyof typeof nl, string>;
