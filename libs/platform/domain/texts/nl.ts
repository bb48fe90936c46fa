import type { InputCode, PlatformErrorCode, Text } from '@wijkspoor/platform/domain';

/** What people read when something of the platform says no. A code without a text does not compile. */
const errors = {
  'error.invalid': 'Niet alles is goed ingevuld. Kijk bij de velden hieronder.',
  'error.malformed': 'Wij kunnen dit bericht niet lezen. Stuur het opnieuw.',
  'error.unauthenticated': 'U bent niet ingelogd. Log in en probeer het opnieuw.',
  'error.forbidden': 'U mag dit niet doen. Vraag uw beheerder als dat wel moet.',
  'error.crossSite': 'Dit formulier kwam van een andere website. Open de pagina opnieuw en probeer het nog een keer.',
  'error.missing': 'Wij kunnen dit niet vinden. Misschien is het verplaatst.',
  'error.conflict': 'Dit kan nu niet, omdat er intussen iets is veranderd. Laad de pagina opnieuw.',
  'error.stale':
    'Iemand anders heeft dit intussen aangepast. Kijk eerst wat er nu staat. Ziet u dat niet, laad dan de pagina opnieuw.',
  'error.tooMany': 'U probeert dit te vaak. Wacht {n} seconden en probeer het opnieuw.',
  'error.tooLarge': 'Dit is te groot om te sturen. Maak het kleiner, of stuur het in delen.',
  'error.fileType':
    'Dit soort bestand kunnen wij niet gebruiken. Neem een foto (JPEG, PNG of WebP), of een PDF als dat hier kan.',
  'error.away': 'Wij zijn even niet bereikbaar. Probeer het zo opnieuw.',
  'error.theme': 'Sommige kleuren lijken te veel op elkaar. Kies donkerder of lichter waar dat staat.',
  'error.internal': 'Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.',
} satisfies Record<`error.${PlatformErrorCode | 'internal'}`, string>;

/** What people read at a field, for whichever field it is: what to do, not what the machine saw. */
const input = {
  'input.required': 'Vul dit in.',
  'input.type': 'Hier hoort iets anders te staan.',
  'input.tooShort': { one: 'Gebruik minstens {n} teken.', other: 'Gebruik minstens {n} tekens.' },
  'input.tooLong': { one: 'Gebruik niet meer dan {n} teken.', other: 'Gebruik niet meer dan {n} tekens.' },
  'input.length': { one: 'Gebruik precies {n} teken.', other: 'Gebruik precies {n} tekens.' },
  'input.tooFew': 'Kies er minstens {n}.',
  'input.tooMany': 'Kies er niet meer dan {n}.',
  'input.tooSmall': 'Vul een getal in van {n} of meer.',
  'input.tooBig': 'Vul een getal in van {n} of minder.',
  'input.format': 'Dit is niet goed geschreven. Kijk het na.',
  'input.email': 'Schrijf een e-mailadres als naam@voorbeeld.nl.',
  'input.url': 'Schrijf een webadres als https://www.voorbeeld.nl.',
  'input.date': 'Schrijf een datum als 2026-11-30.',
  'input.datetime': 'Schrijf een datum en tijd als 2026-11-30T14:00:00Z.',
  'input.choice': 'Kies een van de mogelijkheden.',
  'input.unknown': 'Dit veld kennen wij niet. Laat het weg.',
  'input.number': 'Vul een getal in.',
  'input.wholeNumber': 'Vul een heel getal in.',
  'input.slug': 'Gebruik kleine letters, cijfers en streepjes, zoals de-lindehoek. Begin met een letter.',
  'input.contrast': 'Deze twee kleuren lijken te veel op elkaar.',
  'input.controlCharacter': 'Hier staat een teken dat wij niet kunnen bewaren. Typ de tekst opnieuw.',
  'input.invalid': 'Dit klopt niet. Kijk het na.',
} satisfies Record<`input.${InputCode}`, Text>;

/** Texts of the platform: errors, and what stands around every page. */
export const nl = {
  ...errors,
  ...input,
  needsScript: 'Deze pagina werkt pas als JavaScript aanstaat in uw browser.',
  'may.readDeadJobs': 'Zien welk werk op de achtergrond is mislukt, zonder de inhoud',
  'may.retryDeadJob': 'Mislukt werk op de achtergrond opnieuw laten proberen',
  'may.uploadFile': 'Een bestand toevoegen',
  'may.readFile': 'Een eigen bestand openen; de coördinator en de beheerder openen elk bestand van de gemeente',
  'may.readMailbox': 'De proefpost lezen; die is er alleen zonder mailserver, nooit in het echt',
};
