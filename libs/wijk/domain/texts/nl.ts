import type { WijkErrorCode } from '../errors';

const errors = {
  'error.slugTaken': 'Er is al een wijk met dit adres. Kies een ander adres.',
  'error.gemeenteWithoutCode': 'Deze gemeente heeft nog geen CBS-code. De beheerder van het platform kan die invullen.',
  'error.areaUnknown': 'Een van de gekozen gebieden staat niet in de indeling van dat jaar. Kies opnieuw.',
  'error.areaElsewhere': 'Een van de gekozen gebieden ligt in een andere gemeente. Kies gebieden van deze gemeente.',
  'error.areasMixed': 'Kies één wijk van het CBS, of kies alleen buurten.',
} satisfies Record<`error.${WijkErrorCode}`, string>;

/** Texts about a wijk. */
export const nl = {
  ...errors,
  'input.slugReserved': 'Dit woord gebruiken wij al voor een andere pagina. Kies een ander woord.',
  'may.seeWijk': 'De pagina van een wijk bekijken, als die openbaar is',
  'may.writeWijk': 'Een wijk toevoegen, aanpassen en openbaar maken',
};
