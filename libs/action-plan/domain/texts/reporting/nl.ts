import type { reportingErrors } from '../../reporting/errors';
import type { reportingPolicy } from '../../reporting/policy';

const errors = {
  'error.reportIncomplete': 'De rapportage is nog niet af. Vul aan wat hieronder staat.',
  'error.reportClosed': 'Deze rapportage is ingestuurd. U kunt er nu niets in veranderen.',
  'error.reportHeld':
    'In deze rapportage staat misschien iets over één persoon. Lees haar eerst en geef haar dan vrij, of geef haar terug.',
  'error.remarkRequired': 'Schrijf erbij waarom. De partner leest dat.',
  'error.notYourReport': 'Alleen wie de interventie uitvoert, schrijft de rapportage.',
  'error.tooManyFiles': 'Bij een rapportage passen tien bestanden. Haal er eerst een weg.',
  'error.noStory': 'Bij deze rapportage staat geen verhaal.',
  'error.wordsRequired': 'Schrijf erbij wat er is besproken of gedaan. De partner leest dat.',
} satisfies Record<`error.${keyof typeof reportingErrors}`, string>;

const inputs = { 'input.moreThanPeople': 'Dit kan niet meer zijn dan het aantal deelnemers.' };

const sentences = {
  'may.seeReports': 'Rapportages bekijken: partners alleen die van hun eigen organisatie',
  'may.writeReport': 'Een rapportage schrijven en insturen over een interventie die men zelf uitvoert',
  'may.judgeReport': 'Een ingestuurde rapportage aanvaarden of teruggeven met opmerkingen',
  'may.withdrawStory': 'Een verhaal weghalen als de verteller zijn toestemming intrekt',
  'may.seeObstacles': 'Knelpunten bekijken: partners alleen die van hun eigen organisatie',
  'may.moveObstacle': 'Een knelpunt hoger leggen of oplossen',
} satisfies Record<`may.${keyof typeof reportingPolicy}`, string>;

/** `{title}` is that of the intervention. */
const notices = {
  'notice.before.subject': 'Rapportage over twee weken: {title}',
  'notice.due.subject': 'Vandaag is de laatste dag: rapportage {title}',
  'notice.after.subject': 'Rapportage nog niet binnen: {title}',
  'notice.escalation.subject': 'Rapportage van partner nog niet binnen: {title}',
  'notice.returned.subject': 'Rapportage teruggestuurd: {title}',
  'notice.before': 'Over twee weken verwachten wij uw rapportage over "{title}". Insturen kan tot en met {day}.',
  'notice.due': 'Vandaag is de laatste dag voor uw rapportage over "{title}".',
  'notice.after': 'Uw rapportage over "{title}" is er nog niet. Die zou er op {day} zijn. Lukt het deze week?',
  'notice.escalation':
    'De rapportage over "{title}" is er nog niet. Die zou er op {day} zijn. Neem contact op met de partner.',
  'notice.returned': 'Uw rapportage over "{title}" kwam terug met opmerkingen. Vul haar aan en stuur haar opnieuw in.',
};

/** What is still to do, in the list over all gemeenten. */
const work = {
  'work.open': 'Rapporteren over {title}',
  'work.draft': 'Rapportage afmaken over {title}',
  'work.returned': 'Rapportage aanvullen over {title}',
  'work.submitted': 'Rapportage beoordelen over {title}',
  'work.correcting': 'Verbeterde rapportage insturen over {title}',
  'missing.partnerReports': 'Wacht op de eerste rapportage van een partner, en aanvaard haar.',
  'missing.reportsToJudge': 'Er is een rapportage ingestuurd. Beoordeel haar.',
};

/** Errors, sentences of permission and mail of reporting. */
export const nl = { ...errors, ...inputs, ...sentences, ...notices, ...work };
