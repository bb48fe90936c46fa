import type { WijkErrorCode } from '../errors';

const errors = {
  'error.slugTaken': 'Er is al een wijk met dit adres. Kies een ander adres.',
} satisfies Record<`error.${WijkErrorCode}`, string>;

/** Texts about a wijk. */
export const nl = {
  ...errors,
  'input.slugReserved': 'Dit woord gebruiken wij al voor een andere pagina. Kies een ander woord.',
  'may.seeWijk': 'De pagina van een wijk bekijken, als die openbaar is',
  'may.writeWijk': 'Een wijk toevoegen, aanpassen en openbaar maken',
};
