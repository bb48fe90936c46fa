import type { answerVerbs, IdeaState } from '../../idea/life';
import type { ContributionMark } from '../../moderation/marks';

type Verb = (typeof answerVerbs)[number];

const list = {
  'list.title': 'Ideeën',
  'list.lead': 'Ideeën van bewoners voor dit project. Lees wat binnenkomt, en geef antwoord.',
  'list.closed': 'Dit project vraagt nu geen ideeën. U kunt dat bij de instellingen veranderen.',
  'list.read': { one: 'Lees {n} tekst', other: 'Lees {n} teksten' },
  'list.readNone': 'Alles is gelezen',
  'list.bring': 'Schrijf een idee op voor iemand',
  'list.settings': 'Instellingen voor ideeën',
  'list.q': 'Zoek in de ideeën',
  'list.go': 'Zoek',
  'list.filter': 'Hoe het ervoor staat',
  'list.all': 'Alles',
  'list.idea': 'Idee',
  'list.state': 'Staat',
  'list.supporters': 'Steun',
  'list.comments': 'Reacties',
  'list.on': 'Sinds',
  'list.none': 'Er is geen idee dat hierbij past.',
  'list.next': 'Volgende ideeën',
  'list.first': 'Terug naar het begin',
  'failed.load': 'Dit lukt nu niet. Probeer het zo nog eens.',
};

const read = {
  'read.title': 'Lezen wat binnenkomt',
  'read.lead':
    'Let op namen, adressen en ziektes van mensen. Wat u niet plaatst, krijgt een reden: de schrijver leest die.',
  'read.left': { one: 'Nog {n} te lezen', other: 'Nog {n} te lezen' },
  'read.none': 'Alles is gelezen.',
  'read.idea': 'Nieuw idee',
  'read.change': 'Verandering in een idee',
  'read.comment': 'Reactie',
  'read.commentChange': 'Verandering in een reactie',
  'read.about': 'Bij het idee',
  'read.name': 'Naam: {name}',
  'read.place': 'Plek: {place}',
  'read.photo': 'Foto bij het idee',
  'read.photoAbout': 'Op de foto: {about}',
  'read.marks': 'Waarom dit wacht',
  'read.found': {
    one: 'Op {n} plek staat misschien iets over een persoon.',
    other: 'Op {n} plekken staat misschien iets over een persoon.',
  },
  'read.foundNone': 'Wij vonden niets over personen. Lees het toch.',
  'read.show': 'Plaats dit',
  'read.refuse': 'Plaats dit niet',
  'read.reason': 'Waarom niet?',
  'read.reasonHelp': 'De schrijver leest dit in een mail.',
  'read.reasonHelpNobody':
    'Wij hebben geen mailadres van de schrijver. Die leest dit alleen op de eigen pagina, als die nog open kan.',
  'away.reasonHelp': 'Hebben wij het mailadres van de schrijver nog, dan leest die dit in een mail.',
  'read.refuseGo': 'Geef terug met deze reden',
  'read.stop': 'Toch niet',
  'read.later': 'Later',
  'read.shown': 'Geplaatst.',
  'read.refused': 'Teruggegeven.',
};

const marks = {
  'mark.personal': 'Misschien staat er iets in over een persoon',
  'mark.words': 'Er staat een woord in van uw lijst',
  'mark.links': 'Er staat een link in',
  'mark.rate': 'Deze schrijver stuurde veel in een uur',
  'mark.newWriter': 'Deze schrijver schreef hier niet eerder',
  'mark.unconfirmed': 'Wij weten niet wie dit schreef',
} satisfies Record<`mark.${ContributionMark}`, string>;

const one = {
  'one.title': 'Idee',
  'one.public': 'Bekijk de pagina voor bewoners',
  'one.facts': { one: '{n} steun', other: '{n} keer steun' },
  'one.comments': { one: '{n} reactie', other: '{n} reacties' },
  'one.followers': { one: '{n} volger', other: '{n} volgers' },
  'one.toRead': { one: '{n} tekst te lezen', other: '{n} teksten te lezen' },
  'one.trace': 'Wat er tot nu toe gebeurde',
  'one.moves': 'Antwoord geven',
  'one.told': {
    one: '{n} volger krijgt hier meteen bericht van.',
    other: '{n} volgers krijgen hier meteen bericht van.',
  },
  'one.toldDaily': {
    one: '{n} volger leest dit in de mail van 17.00 uur.',
    other: '{n} volgers lezen dit in de mail van 17.00 uur.',
  },
  'one.by': 'Van {who}',
  'one.byOnPaper': 'Van {who}, opgeschreven door iemand anders',
  'who.resident': 'een bewoner',
  'who.keyPerson': 'sleutelpersoon',
  'who.partner': 'partner in de wijk',
  'who.gemeente': 'de gemeente',
  'one.words': 'Wat zegt u erbij?',
  'one.wordsHelp': 'Iedereen kan dit lezen. Schrijf korte zinnen.',
  'one.wordsOptional': 'hoeft niet',
  'one.into': 'Met welk idee?',
  'one.intoHelp': 'Wat erop lijkt, staat bovenaan. Alle steun telt daar mee.',
  'one.choose': 'Kies een idee',
  'one.withdrawTitle': 'Hoort dit idee hier niet?',
  'one.withdraw': 'Haal dit idee weg',
  'one.withdrawHelp': 'Het idee gaat terug naar de schrijver, met uw reden.',
  'one.withdrawn': 'Het idee is teruggegeven aan de schrijver.',
  'one.said': 'Reacties',
  'one.hide': 'Haal weg',
  'one.hidden': 'De reactie is weg.',
  'one.stop': 'Toch niet',
};

const moves = {
  'move.consider': 'Begin aan een antwoord',
  'move.adopt': 'Neem over',
  'move.decline': 'Neem niet over',
  'move.plan': 'Zet in het plan',
  'move.unplan': 'Haal uit het plan',
  'move.finish': 'Meld dat het is uitgevoerd',
  'move.reopen': 'Kijk opnieuw',
  'move.merge': 'Voeg samen',
  'move.split': 'Zet weer los',
} satisfies Record<`move.${Verb}`, string>;

const done = {
  'done.consider': 'Bewoners zien dat u aan een antwoord werkt.',
  'done.adopt': 'Het idee is overgenomen.',
  'done.decline': 'Het idee is niet overgenomen. De reden staat erbij.',
  'done.plan': 'Het idee staat in het plan.',
  'done.unplan': 'Het idee staat niet meer in het plan.',
  'done.finish': 'Het idee is uitgevoerd.',
  'done.reopen': 'Bewoners zien dat u opnieuw kijkt.',
  'done.merge': 'De ideeën zijn samengevoegd. Alle steun telt mee.',
  'done.split': 'Het idee staat weer los, met zijn eigen steun.',
} satisfies Record<`done.${Verb}`, string>;

const bring = {
  'bring.title': 'Een idee opschrijven voor iemand',
  'bring.lead': 'Voor iemand die het op papier of in een gesprek vertelt. Bij het idee staat dat het is opgeschreven.',
  'bring.wijk': 'Voor welke wijk?',
  'bring.idea': 'Het idee in één zin',
  'bring.text': 'Het hele verhaal, in de woorden van de bewoner',
  'bring.street': 'Bij welke straat of plek?',
  'bring.streetHelp': 'Een huisnummer halen wij weg.',
  'bring.theme': 'Onderwerp',
  'bring.name': 'Welke naam mag erbij staan?',
  'bring.nameHelp': 'Alleen als de bewoner dat wil. Nooit de naam van een kind onder de 16.',
  'bring.go': 'Bewaar het idee',
  'bring.optional': 'hoeft niet',
  'bring.none': 'geen',
};

const settings = {
  'settings.title': 'Instellingen voor ideeën',
  'settings.lead': 'Of bewoners ideeën kunnen insturen, en wie ze eerst leest.',
  'settings.open': 'Bewoners kunnen nu ideeën insturen',
  'settings.moderation': 'Wanneer leest u wat binnenkomt?',
  'settings.before': 'Voordat anderen het zien',
  'settings.after': 'Achteraf',
  'settings.afterHelp': 'Alleen wat onze regels niet opvalt, staat er meteen. De rest leest u eerst.',
  'settings.themes': 'Onderwerpen om uit te kiezen',
  'settings.themesHelp': 'Eén op elke regel.',
  'settings.words': 'Woorden die eerst gelezen worden',
  'settings.wordsHelp': 'Eén op elke regel. Een tekst met zo een woord wacht tot u die hebt gelezen.',
  'settings.save': 'Bewaar',
  'settings.saved': 'Bewaard.',
  'settings.readOnly': 'U kunt dit bekijken. Veranderen kan de coördinator.',
};

const states = {
  'state.draft': 'Teruggegeven',
  'state.submitted': 'Wacht op lezen',
  'state.published': 'Openbaar',
  'state.merged': 'Samengevoegd',
  'state.answering': 'Antwoord in de maak',
  'state.adopted': 'Overgenomen',
  'state.declined': 'Niet overgenomen',
  'state.planned': 'In het plan',
  'state.done': 'Uitgevoerd',
} satisfies Record<`state.${IdeaState}`, string>;

/** Texts of the work pages with ideas. */
export const nl = { ...list, ...read, ...marks, ...one, ...moves, ...done, ...bring, ...settings, ...states };
