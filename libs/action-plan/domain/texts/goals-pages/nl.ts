import type { TextState } from '../../goals/life';
import type { SuggestionKind, SuggestionRole, SuggestionState } from '../../goals/suggestion';
import type { Spoor } from '../../sporen';

const list = {
  'list.short': 'Doelen',
  'list.title': 'Doelen voor {wijk}',
  'list.description': 'Lees welke doelen er zijn voor {wijk} in {gemeente}, en schrijf eraan mee.',
  'list.lead': 'Dit willen bewoners, partners en de gemeente samen bereiken. Schrijf mee: u hoeft niet in te loggen.',
  'list.goals': 'De doelen',
  'list.plans': 'Het plan in woorden',
  'list.plan': 'Het plan: {project}',
  'list.none': 'Er zijn nog geen doelen te lezen. Zodra de gemeente een doel opent, kunt u hier meeschrijven.',
  'list.noneNext': 'Bekijk hoe het ervoor staat',
  'list.parts': 'Daaronder vallen',
  'list.for': 'Voor: {group}',
  'list.suggestions': { one: '1 voorstel of reactie', other: '{n} voorstellen en reacties' },
};

const text = {
  'text.description': 'Lees dit doel voor {wijk}, en stel een andere tekst voor.',
  'text.plan': 'Het plan: {project}',
  'text.openLead':
    'Iedereen kan meeschrijven. Kies bij een alinea wat u wilt doen. De gemeente zegt bij elk voorstel wat ermee gebeurt.',
  'text.adoptedLead': 'Deze tekst is vastgesteld. Bij elke alinea ziet u van wie de woorden kwamen.',
  'text.words': 'De tekst',
  'text.paragraph': 'Alinea {n}',
  'text.propose': 'Stel een andere tekst voor',
  'text.comment': 'Zeg er iets over',
  'text.about': 'bij alinea {n}',
  'text.said': { one: '1 voorstel of reactie', other: '{n} voorstellen en reacties' },
  'text.answer': 'Antwoord: {words}',
  'text.before': 'Eerdere teksten van deze alinea',
  'text.from': 'Deze woorden kwamen van {who}.',
  'text.adaptedFrom': 'Deze woorden zijn gemaakt met een voorstel van {who}.',
  'text.written': 'Geschreven door de gemeente op {day}',
  'text.trace': 'Zo ging het',
  'text.parent': 'Dit hoort bij:',
  'text.priority': 'Prioriteit:',
  'text.decision': 'Gekozen in het besluit:',
  'text.parts': 'Hieronder vallen',
  'sent.waits': 'Bedankt. Iemand leest het eerst. Daarna staat het hier.',
  'sent.published': 'Bedankt. Het staat er nu bij.',
};

const measured = {
  'goal.title': 'Waaraan zien we of het lukt?',
  'goal.group': 'Voor wie?',
  'goal.indicator': 'Wat meten we?',
  'goal.baseline': 'Hoe is het nu?',
  'goal.value': '{value} {unit}',
  'goal.on': 'gemeten op {day}',
  'goal.due': 'Dat weten we nog niet. Wij meten het voor {day}.',
  'goal.target': 'Waar willen we heen?',
  'goal.by': 'uiterlijk op {day}',
  'goal.method': 'Hoe meten we?',
  'goal.owner': 'Wie zorgt ervoor?',
  'goal.ownerOf': '{role}, {organisation}',
  'goal.gemeente': 'gemeente',
  'goal.context': 'Cijfers die erbij horen',
  'goal.contextText':
    'Deze cijfers helpen om de wijk te begrijpen. Het zijn vaak schattingen. Zij bewijzen niet of het doel is bereikt.',
  'goal.figures': 'Bekijk de cijfers van {wijk}',
  'goal.unknown': 'Dat is nog niet opgeschreven.',
};

const propose = {
  'propose.wording': 'Stel een andere tekst voor',
  'propose.comment': 'Zeg iets over deze alinea',
  'propose.now': 'Dit staat er nu',
  'propose.lead': 'U hoeft niet in te loggen. Wij vragen geen naam en geen e-mailadres.',
  'propose.privacy': 'Schrijf geen namen, adressen of dingen over iemands gezondheid op. Iedereen kan het lezen.',
  'propose.words.wording': 'Uw tekst',
  'propose.words.comment': 'Wat wilt u zeggen?',
  'propose.help.wording': 'Verander de woorden zoals u ze zou willen lezen.',
  'propose.help.comment': 'In uw eigen woorden.',
  'propose.go': 'Stuur in',
  'propose.back': 'Terug naar de tekst',
  'propose.over': 'Bij deze tekst kunt u nu niets voorstellen.',
};

const states = {
  'state.draft': 'In de maak',
  'state.open': 'Schrijf mee',
  'state.adopted': 'Vastgesteld',
  'state.dropped': 'Vervallen',
} satisfies Record<`state.${TextState}`, string>;

const steps = {
  'step.draft': 'Begonnen',
  'step.open': 'Open om mee te schrijven',
  'step.adopted': 'Vastgesteld',
  'step.dropped': 'Vervallen',
} satisfies Record<`step.${TextState}`, string>;

const kinds = {
  'kind.wording': 'Voorstel van {who}',
  'kind.comment': 'Reactie van {who}',
} satisfies Record<`kind.${SuggestionKind}`, string>;

const outcomes = {
  'outcome.waiting': 'Wordt gelezen',
  'outcome.shown': 'Nog geen antwoord',
  'outcome.refused': 'Niet geplaatst',
  'outcome.takenOver': 'Overgenomen',
  'outcome.adapted': 'Aangepast overgenomen',
  'outcome.declined': 'Niet overgenomen',
} satisfies Record<`outcome.${SuggestionState}`, string>;

const roles = {
  'role.resident': 'een bewoner',
  'role.partner': 'een partner',
  'role.official': 'de gemeente',
  'role.onPaper': '{who}, op papier of in een gesprek',
} satisfies Record<`role.${SuggestionRole | 'onPaper'}`, string>;

const sporen = {
  'spoor.environment': 'straat, groen en gebouwen',
  'spoor.behaviour': 'gezond leven',
  'spoor.participation': 'werk, inkomen en meedoen',
  'spoor.care': 'zorg en hulp',
  'spoor.social': 'contact met anderen',
} satisfies Record<`spoor.${Spoor}`, string>;

/** Texts of the pages with goals that everybody reads. */
export const nl = {
  ...list,
  ...text,
  ...measured,
  ...propose,
  ...states,
  ...steps,
  ...kinds,
  ...outcomes,
  ...roles,
  ...sporen,
};
