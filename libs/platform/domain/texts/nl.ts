import type { PlatformErrorCode } from '@wijkspoor/platform/domain';

/** What people read when something of the platform says no. A code without a text does not compile. */
const errors = {
  'error.invalid': 'Niet alles is goed ingevuld. Kijk bij de velden hieronder.',
  'error.malformed': 'Wij kunnen dit bericht niet lezen. Stuur het opnieuw.',
  'error.unauthenticated': 'U bent niet ingelogd. Log in en probeer het opnieuw.',
  'error.forbidden': 'U mag dit niet doen. Vraag uw beheerder als dat wel moet.',
  'error.crossSite': 'Dit formulier kwam van een andere website. Open de pagina opnieuw en probeer het nog een keer.',
  'error.missing': 'Wij kunnen dit niet vinden. Misschien is het verplaatst.',
  'error.conflict': 'Dit kan nu niet, omdat er intussen iets is veranderd. Laad de pagina opnieuw.',
  'error.stale': 'Iemand anders heeft dit intussen aangepast. Laad de pagina opnieuw en doe het nog een keer.',
  'error.tooMany': 'U probeert dit te vaak. Wacht {n} seconden en probeer het opnieuw.',
  'error.tooLarge': 'Dit is te groot om te sturen.',
  'error.fileType': 'Dit soort bestand kunnen wij niet gebruiken.',
  'error.theme': 'Sommige kleuren lijken te veel op elkaar. Kies donkerder of lichter waar dat staat.',
  'error.internal': 'Er ging iets mis bij ons. Probeer het over een paar minuten opnieuw.',
} satisfies Record<`error.${PlatformErrorCode | 'internal'}`, string>;

/** Texts of the platform: errors, and what stands around every page. */
export const nl = {
  ...errors,
  'input.required': 'Vul dit veld in.',
  'input.type': 'Hier hoort iets anders te staan.',
  'input.tooSmall': 'Dit is te kort of te klein.',
  'input.tooBig': 'Dit is te lang of te groot.',
  'input.format': 'Dit is niet goed geschreven.',
  'input.email': 'Schrijf een e-mailadres als naam@voorbeeld.nl.',
  'input.choice': 'Kies een van de mogelijkheden.',
  'input.unknown': 'Dit veld kennen wij niet.',
  'input.number': 'Vul een heel getal in.',
  'input.contrast': 'Deze twee kleuren lijken te veel op elkaar.',
  'input.controlCharacter': 'Hier staat een teken dat wij niet kunnen bewaren.',
  'input.invalid': 'Dit klopt niet.',
  'may.readDeadJobs': 'Zien welk werk op de achtergrond is mislukt, zonder de inhoud',
  'may.retryDeadJob': 'Mislukt werk op de achtergrond opnieuw laten proberen',
  'may.uploadFile': 'Een bestand toevoegen',
  'may.readFile': 'Een eigen bestand openen; de coördinator en de beheerder openen elk bestand van de gemeente',
  'may.readMailbox': 'De proefpost lezen; die is er alleen zonder mailserver, nooit in het echt',
};
