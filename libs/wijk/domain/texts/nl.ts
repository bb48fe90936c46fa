import type { WijkErrorCode } from '../errors';
import { nl as imports } from './figures/report/nl';

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
  ...imports,
  'input.period': 'Schrijf een jaar, een kwartaal of een maand: 2024, 2024-Q1 of 2024-03.',
  'input.slugReserved': 'Dit woord gebruiken wij al voor een andere pagina. Kies een ander woord.',
  'may.seeWijk': 'De pagina van een wijk bekijken, als die openbaar is',
  'may.seeAreas': 'Opzoeken uit welke CBS-wijken en buurten een wijk kan bestaan, en waar een postcode ligt',
  'may.writeWijk': 'Een wijk toevoegen, aanpassen en openbaar maken',
  'may.importFigures': 'Gebieden en cijfers van CBS en RIVM ophalen en inlezen',
  'may.seeFigureTables': 'Bekijken welke tabellen met cijfers er zijn',
  'may.seeOwnFigures': 'Eigen cijfers van de gemeente bekijken voordat ze openbaar zijn',
  'may.writeOwnFigures': 'Eigen cijfers van de gemeente toevoegen en weghalen',
  'data.figures': 'Eigen cijfers die u toevoegde',
  'data.imports': 'Tabellen met cijfers die u ophaalde',
};
