import type { ContributionMark } from '@wijkspoor/proposals/domain';
import type { EffortLevel } from '../../goals/effort';
import type { TextState, TextVerb } from '../../goals/life';
import type { SmartLack, SmartLetter } from '../../goals/smart';
import type { SuggestionKind, SuggestionRole, SuggestionState, SuggestionVerb } from '../../goals/suggestion';
import type { Spoor } from '../../sporen';

const common = {
  choose: 'Kies',
  optional: 'hoeft niet',
  stop: 'Niet doen',
  'failed.load': 'Dat lukte niet. Controleer uw verbinding en probeer het nog eens.',
};

const list = {
  'list.title': 'Doelen',
  'list.lead':
    'Een hoofddoel met subdoelen. Elk doel is SMART voordat u het vaststelt. Open een doel, zodat bewoners en partners kunnen meeschrijven.',
  'list.tree': 'De doelen',
  'list.none': 'Er is nog geen doel. Begin met een thema, of schrijf zelf een hoofddoel.',
  'list.theme': 'Begin met een thema',
  'list.efforts': 'Inzet per spoor',
  'list.plan': 'Het plan in woorden',
  'list.planBegin': 'Begin het plan in woorden',
  'list.toDo': { one: '1 voorstel te beantwoorden', other: '{n} voorstellen te beantwoorden' },
  'list.readOnly': 'U kunt deze doelen lezen. Schrijven doet wie de regie heeft.',
  'add.title': 'Een doel toevoegen',
  'add.name': 'Het doel in één zin',
  'add.parent': 'Hoort bij hoofddoel',
  'add.main': 'Dit is een hoofddoel',
  'add.go': 'Voeg toe',
};

const smart = {
  'smart.label': 'SMART',
  'smart.right': '{letter}: klopt',
  'smart.wrong': '{letter}: {lacks}',
  'letter.S': 'Specifiek',
  'letter.M': 'Meetbaar',
  'letter.A': 'Afgesproken',
  'letter.R': 'Realistisch',
  'letter.T': 'Tijdgebonden',
} satisfies Record<`letter.${SmartLetter}` | `smart.${'label' | 'right' | 'wrong'}`, string>;

const lacks = {
  'lack.targetGroup': 'doelgroep ontbreekt',
  'lack.indicator': 'indicator ontbreekt',
  'lack.unit': 'eenheid ontbreekt',
  'lack.baseline': 'nulmeting ontbreekt',
  'lack.baselineOn': 'datum nulmeting ontbreekt',
  'lack.method': 'meetmethode ontbreekt',
  'lack.owner': 'verantwoordelijke ontbreekt',
  'lack.target': 'streefwaarde ontbreekt',
  'lack.noChange': 'streefwaarde is gelijk aan nulmeting',
  'lack.targetOn': 'einddatum ontbreekt',
  'lack.afterBaseline': 'einddatum ligt niet na de nulmeting',
} satisfies Record<`lack.${SmartLack}`, string>;

const one = {
  'one.title': 'Doel',
  'one.plan': 'Het plan in woorden',
  'one.public': 'Bekijk de openbare pagina',
  'one.parent': 'Hoofddoel',
  'one.priority': 'Prioriteit',
  'one.decision': 'Gekozen in besluit',
  'one.parts': 'Subdoelen',
  'one.trace': 'Zo ging het',
  'one.edit': 'Tekst en meting',
  'one.readOnly': 'Deze tekst verandert nu niet.',
  'one.save': 'Bewaar',
  'one.saved': 'Bewaard.',
  'one.paragraph': 'Alinea {n}',
  'one.paragraphHelp': 'Bewoners doen per alinea een voorstel. Houd alinea’s kort.',
  'one.addParagraph': 'Nog een alinea',
  'one.removeParagraph': 'Haal alinea {n} weg',
  'field.title': 'Het doel in één zin',
  'field.spoor': 'Spoor',
  'field.priority': 'Prioriteit waar het bij hoort',
  'field.targetGroup': 'Doelgroep',
  'field.indicator': 'Indicator: waaraan ziet u of het lukt?',
  'field.indicatorHelp': 'Iets dat u zelf telt of meet.',
  'field.indicatorKey': 'Gekozen cijfer als indicator',
  'field.indicatorKeyHelp':
    'Alleen gemeten cijfers. Een geschat cijfer kan bij de context staan; het bewijst geen effect.',
  'field.modelled': '{title} (geschat, alleen context)',
  'field.context': 'Context: cijfers die erbij staan',
  'field.unit': 'Eenheid',
  'field.unitHelp': 'Bijvoorbeeld: mensen per jaar, procent, plekken.',
  'field.baseline': 'Nulmeting',
  'field.baselineOn': 'Gemeten op',
  'field.baselineDue': 'Nog onbekend: te meten voor',
  'field.baselineDueHelp': 'Vul dit in als u de nulmeting nog niet hebt. Laat de nulmeting dan leeg.',
  'field.target': 'Streefwaarde',
  'field.targetOn': 'Te bereiken op',
  'field.method': 'Meetmethode',
  'field.methodHelp': 'Hoe meet u, hoe vaak, en wie doet dat?',
  'field.ownerOrganisation': 'Verantwoordelijke organisatie',
  'field.gemeente': 'De gemeente zelf',
  'field.ownerRole': 'Verantwoordelijke rol',
  'field.ownerRoleHelp': 'Een rol, geen naam: wijkcoördinator, directeur van de school.',
  'field.paragraphs': 'Alinea’s',
  'field.none': 'Geen',
};

const other = {
  'other.title': 'Iemand anders was u voor',
  'other.text': 'Dit staat er nu. Wat u typte, staat nog in het formulier. Er gaat niets verloren.',
  'other.same': 'Wat er nu staat, is hetzelfde als wat u typte.',
  'other.merge': 'Voeg samen',
  'other.take': 'Gebruik alleen die van de ander',
  'other.merged': 'Beide teksten staan nu in het formulier. Kijk het na en bewaar.',
  'other.empty': 'niets',
};

const moves = {
  'move.open': 'Open om mee te schrijven',
  'move.adopt': 'Stel vast',
  'move.reopen': 'Open opnieuw',
  'move.drop': 'Laat vervallen',
} satisfies Record<`move.${TextVerb}`, string>;

const moved = {
  'moves.title': 'Wat wilt u doen?',
  'moves.why': 'Waarom?',
  'moves.whyHelp': 'Iedereen kan dit lezen.',
  'moved.open': 'Iedereen kan nu meeschrijven.',
  'moved.adopt': 'Vastgesteld.',
  'moved.reopen': 'Weer open om mee te schrijven.',
  'moved.drop': 'Vervallen.',
} satisfies Record<`moved.${TextVerb}` | `moves.${'title' | 'why' | 'whyHelp'}`, string>;

const states = {
  'state.draft': 'Concept',
  'state.open': 'Open om mee te schrijven',
  'state.adopted': 'Vastgesteld',
  'state.dropped': 'Vervallen',
} satisfies Record<`state.${TextState}`, string>;

const suggestions = {
  'said.title': 'Voorstellen en reacties',
  'said.none': 'Er is nog niets voorgesteld.',
  'said.noneDraft': 'Open de tekst. Dan kunnen bewoners en partners voorstellen doen.',
  'said.at': 'Bij alinea {n}',
  'said.changed': 'De alinea is veranderd nadat dit kwam. Pas aan, en maak één tekst van allebei.',
  'said.marks': 'Let op',
  'said.words': 'De nieuwe tekst van de alinea',
  'said.why': 'Uw antwoord',
  'said.whyHelp': 'Iedereen kan dit lezen.',
  'said.reason': 'Waarom niet?',
  'said.answered': 'Uw antwoord: {words}',
  'said.done': 'Gedaan.',
  'bring.title': 'Opschrijven voor iemand anders',
  'bring.lead': 'Voor wie een voorstel deed op papier of in een gesprek. Schrijf geen naam op.',
  'bring.paragraph': 'Bij welke alinea?',
  'bring.kind': 'Wat is het?',
  'bring.role': 'Van wie?',
  'bring.words': 'De woorden',
  'bring.go': 'Schrijf op',
  'bring.done': 'Opgeschreven.',
};

const kinds = {
  'kind.wording': 'Andere tekst',
  'kind.comment': 'Reactie',
} satisfies Record<`kind.${SuggestionKind}`, string>;

const roles = {
  'role.resident': 'bewoner',
  'role.partner': 'partner',
  'role.official': 'gemeente',
  'role.onPaper': '{who}, op papier',
} satisfies Record<`role.${SuggestionRole | 'onPaper'}`, string>;

const outcomes = {
  'outcome.waiting': 'Nog te lezen',
  'outcome.shown': 'Nog te beantwoorden',
  'outcome.refused': 'Geweigerd',
  'outcome.takenOver': 'Overgenomen',
  'outcome.adapted': 'Aangepast overgenomen',
  'outcome.declined': 'Afgewezen',
} satisfies Record<`outcome.${SuggestionState}`, string>;

const verbs = {
  'verb.show': 'Plaats dit',
  'verb.refuse': 'Niet plaatsen',
  'verb.takeOver': 'Neem over',
  'verb.adapt': 'Pas aan',
  'verb.decline': 'Neem niet over',
} satisfies Record<`verb.${SuggestionVerb}`, string>;

const marks = {
  'mark.personal': 'Hier staat misschien een naam, adres of nummer.',
  'mark.words': 'Hier staat een woord dat u wilt nalezen.',
  'mark.links': 'Hier staat een link.',
  'mark.rate': 'Deze schrijver stuurde veel.',
  'mark.newWriter': 'Deze schrijver is nieuw.',
  'mark.unconfirmed': 'Wij weten niet wie dit schreef.',
} satisfies Record<`mark.${ContributionMark}`, string>;

const themes = {
  'theme.title': 'Begin met een thema',
  'theme.lead':
    'Vink aan wat bij uw wijk past. U krijgt concepten: u vult zelf de nulmeting, de streefwaarde, de datum en de verantwoordelijke in.',
  'theme.choose': 'Welk thema?',
  'theme.goals': 'Doelen',
  'theme.main': '{title} (hoofddoel)',
  'theme.measured': '{indicator}. Eenheid: {unit}.',
  'theme.interventions': 'Interventies',
  'theme.go': 'Maak concepten van wat is aangevinkt',
  'theme.note': 'Over de cijfers',
};

const efforts = {
  'effort.title': 'Inzet per spoor',
  'effort.lead':
    'Wat doet u tot nu toe op elk spoor, en wat wilt u? Een besluit blijft staan; een later besluit komt erbij.',
  'effort.spoor': 'Spoor',
  'effort.soFar': 'Tot nu toe',
  'effort.wanted': 'Gewenst',
  'effort.goals': 'Doelen',
  'effort.decided': 'Besloten op',
  'effort.words': 'Toelichting',
  'effort.none': 'nog niet besloten',
  'effort.gap': 'meer gewenst',
  'effort.add': 'Een besluit opschrijven',
  'effort.go': 'Schrijf besluit op',
  'effort.done': 'Het besluit staat erbij.',
  'effort.before': 'Eerdere besluiten',
  'effort.line': '{day}: tot nu toe {soFar}, gewenst {wanted}.',
};

const levels = {
  'level.none': 'geen inzet',
  'level.some': 'enige inzet',
  'level.much': 'veel inzet',
} satisfies Record<`level.${EffortLevel}`, string>;

const sporen = {
  'spoor.environment': 'Fysieke omgeving',
  'spoor.behaviour': 'Gedrag en vaardigheden',
  'spoor.participation': 'Participatie',
  'spoor.care': 'Preventie en zorg',
  'spoor.social': 'Sociale omgeving',
} satisfies Record<`spoor.${Spoor}`, string>;

/** Texts of the work pages of goals; these speak Dutch and English. */
export const nl = {
  ...common,
  ...list,
  ...smart,
  ...lacks,
  ...one,
  ...other,
  ...moves,
  ...moved,
  ...states,
  ...suggestions,
  ...kinds,
  ...roles,
  ...outcomes,
  ...verbs,
  ...marks,
  ...themes,
  ...efforts,
  ...levels,
  ...sporen,
};
