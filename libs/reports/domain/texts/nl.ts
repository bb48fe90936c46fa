import type { ReportsErrorCode } from '../errors';

const errors = {
  'error.moveImpossible': 'Dat kan nu niet met dit stuk. Laad de pagina opnieuw.',
  'error.notADraft': 'Dit stuk ligt vast of wordt nog gemaakt. U kunt er nu niet in schrijven.',
  'error.wordsMissing': 'Het stuk kan nog niet worden vastgelegd. Schrijf eerst:',
  'error.tooLong': 'Deze tekst past niet in het stuk. Maak hem korter.',
  'error.unknownWords': 'Dit onderdeel staat niet in dit stuk. Laad de pagina opnieuw.',
  'error.notReady': 'Dit bestand is er nog niet. Wacht tot het stuk vastligt.',
  'error.notPublic':
    'Dit project is nog niet openbaar. Maak het eerst openbaar, dan kan er een pagina voor bewoners komen.',
  'error.busy': 'Er worden al {n} stukken gemaakt. Wacht tot er een klaar is, of stop er een.',
} satisfies Record<`error.${ReportsErrorCode}`, string>;

/** Texts of reports, for the api. */
export const nl = {
  ...errors,
  'may.seeReports': 'Stukken bekijken en downloaden',
  'may.writeReports': 'Een stuk laten maken, erin schrijven en het vastleggen',
  'input.asked': 'Schrijf op welk besluit u vraagt. Vraagt u niets, schrijf dat dan op.',
  'input.learned': 'Schrijf op wat u leerde. Ook als iets niet werkte.',
  'notice.draft.subject': 'Stuk gemaakt: {title}',
  'notice.frozen.subject': 'Stuk ligt vast: {title}',
  'notice.failed.subject': 'Stuk niet gemaakt: {title}',
  'input.tooManyWords': 'Op de poster passen {maximum} woorden. Maak de tekst korter.',
  'notice.draft': 'Het stuk “{title}” is gemaakt. U kunt het lezen, uw woorden erbij schrijven en het vastleggen.',
  'notice.frozen': 'Het stuk “{title}” ligt vast. U kunt het downloaden.',
  'notice.failed': 'Het stuk “{title}” kon niet worden gemaakt. U kunt het opnieuw proberen.',
  'data.documents': 'Stukken die u liet maken',
};
