import type { IdeaState, IdeaVerb, WriterRole } from '../../index';
import type { ideaFilters, ideaOrders } from '../../idea/contract';
import type { Spoor } from '@wijkspoor/wijk/domain';

const list = {
  'list.short': 'Ideeën',
  'list.title': 'Ideeën voor {wijk}',
  'list.description': 'Lees ideeën van bewoners voor {wijk} in {gemeente}, steun ze of stuur er zelf een in.',
  'list.lead':
    'Dit vinden bewoners nodig in de wijk. Steun een idee, of stuur er zelf een in. U hoeft niet in te loggen.',
  'list.bring': 'Stuur een idee in',
  'list.resume': 'Verder met uw idee',
  'list.closed': 'U kunt hier nu geen nieuw idee insturen. Lezen, steunen en reageren kan wel.',
  'list.search': 'Zoek een idee',
  'list.q': 'Waar zoekt u naar?',
  'list.spoor': 'Waar gaat het over?',
  'list.theme': 'Onderwerp',
  'list.state': 'Hoe staat het ervoor?',
  'list.order': 'Volgorde',
  'list.all': 'Alles',
  'list.go': 'Zoek',
  'list.clear': 'Toon alle ideeën',
  'list.found': { one: '{n} idee', other: '{n} ideeën' },
  'list.many': 'Meer dan 1000 ideeën',
  'list.none': 'Er is nog geen idee dat hierbij past',
  'list.noneText': 'Zoek met een ander woord, of stuur zelf een idee in.',
  'list.next': 'Volgende ideeën',
  'list.map': 'Kaart van {wijk}, met per buurt hoeveel ideeën erover gaan',
  'list.mapTitle': 'Op de kaart',
  'list.buurt': { one: '{name}: {n} idee', other: '{name}: {n} ideeën' },
  'list.about': 'Over {place}',
};

const idea = {
  'idea.by': 'Van {who}',
  'idea.someone': 'een bewoner',
  'idea.onPaper': 'Opgeschreven voor iemand anders',
  'idea.on': 'Op {day}',
  'idea.place': 'Plek: {place}',
  'idea.spoor': 'Gaat over: {spoor}',
  'idea.theme': 'Onderwerp: {theme}',
  'idea.project': 'Hoort bij: {project}',
  'idea.supporters': { one: '{n} steun', other: '{n} keer steun' },
  'idea.comments': { one: '{n} reactie', other: '{n} reacties' },
  'idea.support': 'Ik steun dit idee',
  'idea.supported': 'U steunt dit idee.',
  'idea.unsupport': 'Toch niet steunen',
  'idea.follow': 'Hoor wat ermee gebeurt',
  'idea.follows': 'U hoort per mail wat ermee gebeurt.',
  'idea.over': 'Steunen kan niet meer: de gemeente heeft besloten.',
  'idea.into': 'Dit idee is samengevoegd met een ander idee. De steun telt daar mee.',
  'idea.parts': 'Hier zijn deze ideeën bij gevoegd',
  'idea.votes': 'Stemmen over dit idee',
  'vote.planned': 'Stemmen kan vanaf {day}.',
  'vote.open': 'U kunt nu stemmen, tot en met {day}.',
  'vote.closing': 'De stemmen worden geteld.',
  'vote.won': 'Gewonnen. De stemming sloot op {day}.',
  'vote.lost': 'Niet gewonnen. De stemming sloot op {day}.',
  'idea.trace': 'Wat gebeurt er met dit idee?',
  'idea.answer': 'Antwoord van de gemeente',
  'idea.versions': { one: '{n} keer veranderd', other: '{n} keer veranderd' },
  'idea.version': 'Zo stond het er op {day}',
  'idea.photo': 'Foto bij dit idee',
  'idea.own': 'Verander uw idee',
  'idea.toList': 'Naar alle ideeën',
  'idea.description': 'Een idee van een bewoner van {wijk}.',
};

const said = {
  'said.title': 'Reacties',
  'said.none': 'Nog niemand heeft gereageerd.',
  'said.add': 'Reageer',
  'said.reply': 'Antwoord',
  'said.replyTo': 'Antwoord op {who}',
  'said.next': 'Volgende reacties',
  'said.pageTitle': 'Reageer op dit idee',
  'said.lead': 'Iedereen kan uw reactie lezen. Schrijf geen namen, adressen of ziektes van mensen op.',
  'said.text': 'Uw reactie',
  'said.go': 'Plaats mijn reactie',
  'said.mailed': 'Wij hebben u een mail gestuurd. Druk op de link in die mail. Dan is het uw reactie.',
  'said.waits': 'Bedankt. Wij lezen uw reactie eerst. Daarna staat zij hier.',
  'said.published': 'Bedankt. Uw reactie staat op de pagina.',
};

const person = {
  'person.name': 'Welke naam mogen anderen lezen?',
  'person.nameHelp': 'Uw echte naam hoeft niet. Laat u dit leeg, dan staat er "een bewoner".',
  'person.email': 'Uw e-mailadres',
  'person.emailHelp': 'Niemand ziet uw adres. Wij sturen u een link om te laten zien dat u het bent.',
  'person.sixteen': 'Ik ben 16 jaar of ouder',
  'person.optional': 'niet verplicht',
};

const steps = {
  'step.of': 'Stap {at} van 4',
  'step.next': 'Volgende',
  'step.back': 'Vorige',
  'step.skip': 'Overslaan',
  'step.choose': 'Kies',
  'step.remove': 'Gooi dit idee weg',
  'begin.title': 'Wat is uw idee?',
  'begin.lead': 'Vertel het in gewone woorden. U kunt het later nog veranderen.',
  'begin.short': 'Uw idee in één zin',
  'begin.shortHelp': 'Bijvoorbeeld: meer bankjes bij de vijver.',
  'begin.text': 'Vertel er meer over',
  'begin.textHelp': 'Waarom is het nodig? Voor wie? Schrijf geen namen, adressen of ziektes van mensen op.',
  'begin.project': 'Waar hoort uw idee bij?',
  'place.title': 'Waar is het?',
  'place.lead': 'Dit hoeft niet. Het helpt ons om de goede plek te vinden.',
  'place.buurt': 'In welke buurt?',
  'place.street': 'Bij welke straat of plek?',
  'place.streetHelp': 'Zonder huisnummer. Bijvoorbeeld: Vijverlaan, bij de school.',
  'place.spoor': 'Waar gaat het over?',
  'place.theme': 'Bij welk onderwerp past het?',
  'photo.title': 'Wilt u een foto erbij?',
  'photo.lead': 'Dit hoeft niet. Zet geen mensen op de foto. Wij halen uit de foto waar en wanneer die is gemaakt.',
  'photo.file': 'Kies een foto',
  'photo.fileHelp': 'Een foto van uw telefoon of computer (jpg, png of webp).',
  'photo.go': 'Voeg deze foto toe',
  'photo.there': 'Uw foto staat erbij.',
  'photo.about': 'Wat is er op de foto te zien?',
  'photo.aboutHelp': 'Voor mensen die de foto niet kunnen zien.',
  'photo.remove': 'Haal de foto weg',
  'handin.title': 'Klopt het zo?',
  'handin.lead': 'Lees uw idee nog eens. Daarna stuurt u het in.',
  'handin.change': 'Verander',
  'handin.you': 'Over u',
  'handin.age': 'Hoe oud bent u?',
  'handin.ageSixteen': '16 jaar of ouder',
  'handin.ageYounger': 'Jonger dan 16 jaar',
  'handin.ageYoungerHelp': 'Vul dan geen naam en geen e-mailadres in. Een foto sturen wij niet mee.',
  'handin.follow': 'Mail mij wat er met mijn idee gebeurt',
  'handin.go': 'Stuur mijn idee in',
  'handin.next': 'Wat gebeurt er daarna?',
  'handin.nextText': 'Wij lezen uw idee voordat iedereen het ziet. Past het niet, dan hoort u waarom.',
  'handin.reason': 'Dit schreef de gemeente toen uw idee terugkwam:',
};

const done = {
  'done.mailed': 'Kijk nu in uw mail',
  'done.mailedText': 'Wij stuurden u een link. Druk daarop, dan is uw idee ingestuurd. De link werkt een dag.',
  'done.waits': 'Bedankt voor uw idee',
  'done.waitsText': 'Wij lezen het eerst. Daarna kan iedereen het lezen en steunen.',
  'done.published': 'Bedankt, uw idee staat erop',
  'done.publishedText': 'Iedereen kan het nu lezen en steunen.',
  'done.look': 'Bekijk uw idee',
};

const mailed = {
  'support.title': 'Steun dit idee',
  'support.lead': 'Zo telt ieder mens één keer mee. Wij bewaren uw adres niet.',
  'support.go': 'Mail mij de link',
  'support.done': 'Kijk in uw mail en druk op de link. Dan telt uw steun mee.',
  'follow.title': 'Hoor wat er met dit idee gebeurt',
  'follow.lead': 'U krijgt een mail als de gemeente iets besluit. In elke mail staat een link om te stoppen.',
  'follow.go': 'Houd mij op de hoogte',
  'follow.done': 'Gelukt. U hoort wat ermee gebeurt.',
  'support.signIn': 'Of log in: dan hoeft u geen mail te bevestigen.',
};

const links = {
  'link.confirm.title': 'Is dit uw idee?',
  'link.confirm.lead': 'Druk op de knop. Dan is uw idee ingestuurd.',
  'link.confirm.go': 'Ja, stuur mijn idee in',
  'link.support.title': 'Steunt u dit idee?',
  'link.support.lead': 'Druk op de knop. Dan telt uw steun mee.',
  'link.support.go': 'Ja, ik steun dit idee',
  'link.support.done': 'Bedankt, uw steun telt mee.',
  'link.comment.title': 'Is dit uw reactie?',
  'link.comment.lead': 'Druk op de knop. Dan plaatsen wij uw reactie.',
  'link.comment.go': 'Ja, dit is mijn reactie',
  'link.leave.title': 'Wilt u niets meer horen over dit idee?',
  'link.leave.lead': 'Druk op de knop. Dan mailen wij u er niet meer over.',
  'link.leave.go': 'Stop met mailen',
  'link.leave.done': 'U krijgt geen mail meer over dit idee.',
  'link.open.title': 'Uw idee',
  'link.open.lead': 'Druk op de knop om uw idee te bekijken en te veranderen.',
  'link.open.go': 'Open mijn idee',
  'link.none': 'Deze link werkt niet meer',
  'link.noneText': 'Open de link in uw mail opnieuw, of begin opnieuw.',
};

const own = {
  'own.title': 'Uw idee',
  'own.lead': 'Verandert u iets, dan lezen wij dat eerst. Anderen kunnen zien wat er eerst stond.',
  'own.save': 'Bewaar',
  'own.saved': 'Bewaard. Soms lezen wij een verandering eerst.',
  'own.again': 'Stuur opnieuw in',
};

const states = {
  'state.draft': 'Nog niet ingestuurd',
  'state.submitted': 'Wordt gelezen',
  'state.published': 'Te steunen',
  'state.merged': 'Samengevoegd',
  'state.answering': 'De gemeente werkt aan een antwoord',
  'state.adopted': 'Overgenomen',
  'state.declined': 'Niet overgenomen',
  'state.planned': 'In het plan',
  'state.done': 'Uitgevoerd',
} satisfies Record<`state.${IdeaState}`, string>;

const moves = {
  'move.submit': 'Ingestuurd',
  'move.publish': 'Te lezen voor iedereen',
  'move.return': 'Teruggegeven aan de indiener',
  'move.merge': 'Samengevoegd met een ander idee',
  'move.split': 'Staat weer los',
  'move.consider': 'De gemeente werkt aan een antwoord',
  'move.adopt': 'De gemeente neemt het over',
  'move.decline': 'De gemeente neemt het niet over',
  'move.plan': 'Staat in het plan voor de wijk',
  'move.unplan': 'Staat niet meer in het plan',
  'move.finish': 'Uitgevoerd',
  'move.reopen': 'De gemeente kijkt er opnieuw naar',
} satisfies Record<`move.${IdeaVerb}`, string>;

const words = {
  'role.resident': 'bewoner',
  'role.keyPerson': 'sleutelpersoon',
  'role.partner': 'partner in de wijk',
  'role.gemeente': 'de gemeente',
} satisfies Record<`role.${WriterRole}`, string>;

const filters = {
  'filter.open': 'Nu te steunen',
  'filter.adopted': 'Overgenomen',
  'filter.declined': 'Niet overgenomen',
  'filter.planned': 'In het plan',
  'filter.done': 'Uitgevoerd',
} satisfies Record<`filter.${(typeof ideaFilters)[number]}`, string>;

const orders = {
  'order.newest': 'Nieuwste eerst',
  'order.supported': 'Meeste steun eerst',
} satisfies Record<`order.${(typeof ideaOrders)[number]}`, string>;

const sporen = {
  'spoor.environment': 'straat, groen en gebouwen',
  'spoor.behaviour': 'gezond leven',
  'spoor.participation': 'meedoen en elkaar ontmoeten',
  'spoor.care': 'zorg en hulp',
  'spoor.social': 'geld, werk en wonen',
  'spoor.population': 'de mensen in de wijk',
} satisfies Record<`spoor.${Spoor}`, string>;

/** Texts of the pages with ideas of residents. */
export const nl = {
  ...list,
  ...idea,
  ...said,
  ...person,
  ...steps,
  ...done,
  ...mailed,
  ...links,
  ...own,
  ...states,
  ...moves,
  ...words,
  ...filters,
  ...orders,
  ...sporen,
};
