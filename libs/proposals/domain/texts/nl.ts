import type { ProposalsErrorCode } from '../errors';
import type { proposalsPolicy } from '../policy';

const errors = {
  'error.moveImpossible': 'Dat kan niet meer: iemand anders was u voor, of het idee staat al zo.',
  'error.reasonRequired': 'Schrijf erbij waarom. De indiener en iedereen die het idee volgt, lezen dat.',
  'error.notOpen': 'In deze wijk kunt u nu geen idee insturen. Lees op de pagina van de wijk wat u wel kunt doen.',
  'error.noDraft': 'Wij vinden uw idee niet in deze browser. Begin opnieuw, of gebruik de link uit uw mail.',
  'error.handedIn': 'Dit idee is al ingestuurd. Alleen de titel en de tekst kunt u nog veranderen.',
  'error.linkInvalid': 'Deze link werkt niet meer. Vraag een nieuwe aan.',
  'error.mergeImpossible':
    'Deze ideeën kunnen niet worden samengevoegd. Kies een ander idee van dit project dat nog open staat.',
  'error.over':
    'Dit idee kunt u niet meer steunen en u kunt er niet meer op reageren. Lees bij het idee wat ermee gebeurt.',
  'error.themeUnknown': 'Dit onderwerp staat niet in de lijst. Kies een ander onderwerp.',
  'error.commentGone': 'Deze reactie kunt u niet meer veranderen of weghalen. Wilt u dat toch? Vraag het de gemeente.',
  'error.noPhoto': 'Bij dit idee hoort geen foto.',
} satisfies Record<`error.${ProposalsErrorCode}`, string>;

const inputs = {
  'input.sixteen':
    'Vink aan dat u 16 jaar of ouder bent. Van jongere kinderen bewaren wij geen naam en geen e-mailadres.',
  'input.sayAge': 'Kies of u 16 jaar of ouder bent.',
  'input.displayName': 'Gebruik geen e-mailadres of telefoonnummer als naam.',
  'input.mergeInto': 'Kies een ander idee van dit project dat nog open staat.',
};

const sentences = {
  'may.seeIdeas': 'Ideeën van bewoners lezen',
  'may.takePart': 'Een idee insturen, steunen en volgen, en reageren',
  'may.supportAtOnce': 'Een idee steunen zonder mail te bevestigen',
  'may.seeWorkIdeas': 'Alle ingestuurde ideeën van een project bekijken',
  'may.bringForOther': 'Een idee opschrijven voor iemand zonder computer',
  'may.moderateIdeas': 'Ideeën en reacties lezen voordat iedereen ze ziet, en teruggeven met een reden',
  'may.answerIdeas': 'Een idee beantwoorden, samenvoegen of in het plan zetten',
  'may.settleIdeas': 'Instellen of een project ideeën vraagt, en wie ze eerst leest',
} satisfies Record<`may.${keyof typeof proposalsPolicy}`, string>;

/** Mail about ideas. `{title}` is that of the idea. */
const mail = {
  'mail.confirm.subject': 'Bevestig uw idee',
  'mail.confirm.text':
    'U stuurde een idee in voor {wijk}. Druk op de link en dan op de knop. Daarna lezen wij uw idee.',
  'mail.confirm.open': 'Ja, dit is mijn idee',
  'mail.confirm.after': 'Hebt u niets ingestuurd? Dan hoeft u niets te doen. Na een dag is uw adres bij ons weg.',
  'mail.support.subject': 'Bevestig uw steun: {title}',
  'mail.support.text': 'U wilt een idee in {wijk} steunen. Druk op de link en dan op de knop. Dan telt uw steun mee.',
  'mail.support.open': 'Ja, ik steun dit idee',
  'mail.support.after': 'Was u dit niet? Dan hoeft u niets te doen. Wij bewaren uw adres niet.',
  'mail.comment.subject': 'Bevestig uw reactie op: {title}',
  'mail.comment.text':
    'U reageerde op een idee in {wijk}. Druk op de link en dan op de knop. Daarna lezen wij uw reactie.',
  'mail.comment.open': 'Ja, dit is mijn reactie',
  'mail.comment.after': 'Was u dit niet? Dan hoeft u niets te doen. Na een dag is uw adres bij ons weg.',
  'mail.comment.later': 'Bewaar deze mail: met de link kunt u uw reactie later ook veranderen of weghalen.',
  'mail.follow.subject': 'Bevestig: hoor wat er gebeurt met {title}',
  'mail.follow.text':
    'U wilt horen wat er gebeurt met een idee in {wijk}. Druk op de link en dan op de knop. Daarna mailen wij u.',
  'mail.follow.open': 'Ja, mail mij hierover',
  'mail.follow.after': 'Was u dit niet? Dan hoeft u niets te doen. Na een dag is uw adres bij ons weg.',
  'mail.own.open': 'Bekijk en verander mijn idee',
  'mail.open': 'Bekijk het idee',
  'mail.leave': 'Ik wil dit niet meer horen',
} as const;

const notices = {
  'notice.returned.subject': 'Uw idee nog niet geplaatst: {title}',
  'notice.shown.subject': 'Uw idee is te lezen: {title}',
  'notice.changeRefused.subject': 'Verandering niet overgenomen: {title}',
  'notice.commentRefused.subject': 'Reactie niet geplaatst: {title}',
  'notice.commentChangeRefused.subject': 'Verandering in reactie niet overgenomen: {title}',
  'notice.said.subject': 'Reactie van de gemeente: {title}',
  'notice.merge.subject': 'Idee samengevoegd: {title}',
  'notice.consider.subject': 'Gemeente werkt aan een antwoord: {title}',
  'notice.adopt.subject': 'Idee overgenomen: {title}',
  'notice.decline.subject': 'Idee niet overgenomen: {title}',
  'notice.plan.subject': 'Idee staat in het plan: {title}',
  'notice.unplan.subject': 'Idee niet meer in het plan: {title}',
  'notice.finish.subject': 'Idee uitgevoerd: {title}',
  'notice.reopen.subject': 'Gemeente kijkt opnieuw: {title}',
  'notice.came.chosen.subject': 'Gekozen in een stemming: {title}',
  'notice.came.notChosen.subject': 'Niet gekozen in een stemming: {title}',
  'notice.came.goalOpen.subject': 'Schrijf mee aan een doel: {title}',
  'notice.came.goal.subject': 'Nieuw doel: {title}',
  'notice.came.planned.subject': 'Nu in het plan: {title}',
  'notice.came.running.subject': 'Begonnen: {title}',
  'notice.came.done.subject': 'Gedaan: {title}',
  'notice.came.report.subject': 'Hoe het gaat met: {title}',
  'notice.came.result.subject': 'Gemeten of het helpt: {title}',
  'notice.returned': 'Uw idee "{title}" is nog niet te lezen voor iedereen. De reden: {words}',
  'notice.shown': 'Uw idee "{title}" is nu te lezen voor iedereen.',
  'notice.changeRefused': 'De verandering in uw idee "{title}" is niet overgenomen. De reden: {words}',
  'notice.commentRefused': 'Uw reactie op "{title}" is niet geplaatst. De reden: {words}',
  'notice.commentChangeRefused': 'De verandering in uw reactie op "{title}" is niet overgenomen. De reden: {words}',
  'notice.said': 'De gemeente reageerde op het idee "{title}": {words}',
  'notice.merge': 'Het idee "{title}" is nu deel van een ander idee, dat erop lijkt. De steun telt mee. {words}',
  'notice.consider': 'De gemeente werkt aan een antwoord op het idee "{title}". {words}',
  'notice.adopt': 'De gemeente neemt het idee "{title}" over. Het antwoord: {words}',
  'notice.decline': 'De gemeente neemt het idee "{title}" niet over. De reden: {words}',
  'notice.plan': 'Het idee "{title}" staat nu in het plan voor de wijk. {words}',
  'notice.unplan': 'Het idee "{title}" staat niet meer in het plan voor de wijk. De reden: {words}',
  'notice.finish': 'Het idee "{title}" is uitgevoerd. Wat er is gedaan: {words}',
  'notice.reopen': 'De gemeente kijkt opnieuw naar het idee "{title}". {words}',
  'notice.came.chosen': 'Van het idee "{idea}" kwam een keuze in een stemming. Gekozen: "{title}".',
  'notice.came.notChosen': 'Van het idee "{idea}" kwam een keuze in een stemming. Niet gekozen: "{title}".',
  'notice.came.goalOpen': 'Van het idee "{idea}" komt een doel: "{title}". U kunt meeschrijven.',
  'notice.came.goal': 'Van het idee "{idea}" is een doel gemaakt: "{title}".',
  'notice.came.planned': 'Door het idee "{idea}" staat dit in het plan: "{title}".',
  'notice.came.running': 'Door het idee "{idea}" is dit begonnen: "{title}".',
  'notice.came.done': 'Door het idee "{idea}" is dit gedaan: "{title}".',
  'notice.came.report': 'Er is verteld hoe het gaat met "{title}". Het kwam van het idee "{idea}".',
  'notice.came.result': 'Er is gemeten of het helpt: {title}. Het kwam van het idee "{idea}".',
  'data.ideas': 'Ideeën die u instuurde',
  'data.drafts': 'Ideeën die u nog niet instuurde',
  'data.forOthers': 'Ideeën die u voor een ander opschreef',
  'data.comments': 'Reacties die u schreef',
  'data.unconfirmed': 'Reacties die u nog niet bevestigde',
  'data.follows': 'Ideeën waarover u wilt horen',
  'data.supports': 'Ideeën die u steunt',
};

/** Texts of ideas, for the api: errors, permissions, mail. */
export const nl = {
  ...{ ...errors, ...inputs, ...sentences, ...mail, ...notices },
  'retention.unconfirmed': 'Een mailadres of reactie die niet is bevestigd',
  'retention.contact': 'Het mailadres van wie een idee volgt, vanaf de dag dat er niets meer te horen is',
  'retention.draftIdeas': 'Een idee dat niet is ingeleverd',
};
