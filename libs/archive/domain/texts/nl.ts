import type { ArchiveErrorCode } from '../errors';

const errors = {
  'error.busy': 'Er wordt al een archief gemaakt. Wacht tot het klaar is, of stop het.',
  'error.notReady': 'Dit archief is er nog niet, of niet meer. Maak een nieuw archief.',
  'error.moveImpossible': 'Dat kan nu niet met dit archief. Laad de pagina opnieuw.',
  'error.notEmpty': 'Een archief kan alleen worden ingelezen waar nog geen gemeente is. Gebruik een lege installatie.',
  'error.notAnArchive': 'Dit bestand is geen archief van Wijkspoor. Kies het ZIP-bestand zoals het is gedownload.',
  'error.otherVersion':
    'Dit archief is gemaakt door een andere versie ({wrote}); hier draait {here}. Zet dezelfde versie neer, lees het in, en werk daarna bij.',
  'error.damaged': 'Dit archief klopt niet: {what}. Er is niets ingelezen. Download het opnieuw.',
  'error.tooLarge': 'In dit archief zit meer dan hier mag. Geef met --limit een hogere grens.',
  'error.filesHere':
    'Er staan al bestanden van deze gemeente ({folder}), van een eerdere installatie. Zet die eerst ergens anders neer; hier wordt niets overschreven.',
  'error.accountKnown':
    'Hier is al iemand met het adres {email}. Lees het archief in voordat er mensen zijn, en maak daarna een operator.',
} satisfies Record<`error.${ArchiveErrorCode}`, string>;

/** Texts of archives, for the api. */
export const nl = {
  ...errors,
  'may.takeArchive': 'Alles van de gemeente meenemen als archief',
  'file.name': 'archief-{slug}-{day}',
  'notice.ready': 'Het archief is klaar. U kunt het {days} dagen downloaden.',
  'notice.failed': 'Het archief kon niet worden gemaakt. U kunt het opnieuw proberen.',
  'notice.ready.subject': 'Het archief is klaar',
  'notice.failed.subject': 'Het archief is niet gemaakt',
  readme:
    'Dit is het archief van {name}, gemaakt op {day} met Wijkspoor.\n\n' +
    'tables/    een CSV-bestand per tabel (UTF-8, komma, eerste regel zijn de namen; tijden in UTC)\n' +
    'files/     de bestanden; tables/stored_file.csv zegt hoe elk heet\n' +
    'manifest.json  wat er geteld is, per tabel\n\n' +
    'Er staan gegevens van mensen in: bewaar het zoals u die bewaart.\n' +
    'Niet mee gaan: wachtwoorden en andere manieren van inloggen, codes uit brieven, sleutels, en de stemmen van een stemming die nog loopt.\n' +
    'Zo een stemming staat in dit archief als geannuleerd.\n\n' +
    'Inlezen op een lege installatie van dezelfde versie: npm run -s cli -- archive read BESTAND\n',
  'retention.archives': 'Een archief van de gemeente dat klaarstaat om te downloaden',
  'data.archives': 'Archieven die u liet maken',
};
