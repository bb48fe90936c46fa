import type { ReportCode } from '../../../import-report';

/** What an import says of a file, line by line. */
export const nl = {
  'import.html': 'Dit is een webpagina, geen bestand met cijfers. Misschien gaf de bron een foutmelding.',
  'import.encoding': 'De tekens in dit bestand zijn niet te lezen. Bewaar het als UTF-8.',
  'import.truncated': 'Het bestand houdt halverwege op. Haal het opnieuw op.',
  'import.json': 'Hier is het geen geldige JSON.',
  'import.quotes': 'De aanhalingstekens kloppen hier niet.',
  'import.shape': 'Dit soort bestand kunnen wij niet lezen.',
  'import.tooLarge': 'Het bestand is te groot.',
  'import.bomb': 'Dit XLSX-bestand wordt veel te groot bij het uitpakken. Wij openen het niet.',
  'import.xlsx': 'Dit XLSX-bestand is niet te lezen.',
  'import.empty': 'Er staat niets in dit bestand.',
  'import.fields': 'Deze regel heeft meer of minder velden dan de eerste regel.',
  'import.header': 'Twee kolommen hebben dezelfde naam.',
  'import.areaMissing': 'Er is geen kolom met codes van gebieden, zoals WK036300.',
  'import.areaCode': 'Dit is geen code van een gebied.',
  'import.period': 'Dit is geen jaar of periode.',
  'import.periodMissing': 'Het bestand zegt niet over welk jaar het gaat. Vul het jaar in.',
  'import.double': 'Dit gebied staat er twee keer in, met dezelfde periode.',
  'import.noFigures': 'Er is geen kolom met cijfers.',
  'import.nMissing':
    'Wij weten niet over hoeveel mensen deze kolom gaat. Zet er een kolom n bij, of maak de kleinste groep 1.',
  'import.number': 'Dit is geen getal.',
  'import.numberStyle':
    'Wij zien niet of een komma of een punt de decimalen aangeeft. Gebruik er één, overal hetzelfde.',
  'import.infinite': 'Dit getal bestaat niet of is oneindig.',
  'import.margin': 'Deze soort marge kennen wij niet.',
  'import.address': 'Dit adres van de bron gebruiken wij niet: alleen https, en geen adres binnen een eigen netwerk.',
  'import.sourceFailed': 'De bron gaf geen antwoord.',
  'import.sourceAnswer': 'De bron gaf een antwoord dat wij niet begrijpen.',
  'import.geometry': 'De grens van dit gebied is niet te lezen.',
  'import.value': 'Deze waarde kan niet.',
  'import.otherArea': 'Overgeslagen: andere soorten gebieden, zoals provincies.',
  'import.never': 'Dit tonen wij nooit van een wijk of buurt. De groep is te klein en het cijfer kan schaden.',
  'import.columnLeft': 'Deze kolom is niet meegenomen: er staan geen cijfers in.',
  'import.bounds': 'Overgeslagen: marges zonder een cijfer waar ze bij horen.',
  'import.tooFew': 'Te weinig mensen: hier tonen wij geen cijfer.',
  'import.notTried':
    'Deze tabel lezen wij op de namen van de kolommen. Wij hebben het nog niet met een echt bestand geprobeerd.',
  'import.areasMissing':
    'Van dit jaar kennen wij de gebieden nog niet. De cijfers staan pas in een wijkprofiel als de beheerder van Wijkspoor die heeft ingelezen.',
  'import.left': 'Overgeslagen: rijen van een andere periode.',
  'import.otherGemeente': 'Overgeslagen: rijen van een andere gemeente.',
  'import.crsOther': 'De coördinaten staan in een stelsel dat wij niet kennen. Gebruik WGS84 of RD.',
  'import.swapped': 'Breedte en lengte lijken verwisseld.',
  'import.webMercator': 'De coördinaten staan in Web Mercator. Gebruik WGS84 of RD.',
  'import.outside': 'Dit gebied ligt buiten Nederland.',
  'import.mixed': 'In dit bestand staan coördinaten van meer dan één stelsel.',
  'import.water': 'Overgeslagen: water.',
  'import.noBoundary': 'Dit gebied heeft geen grens.',
  'import.nameMissing': 'Dit gebied heeft geen naam.',
  'import.gaveUp':
    'Het lukte ons niet, ook niet bij de laatste keer. Er is niets veranderd. Probeer het later opnieuw.',
  'import.stopped':
    'Het inlezen hield op, en wij weten niet waarom. Misschien was er te weinig geheugen. Er is niets veranderd. Probeer het opnieuw.',
  'import.postcode': 'Dit is geen postcode.',
} satisfies Record<`import.${ReportCode}`, string>;
