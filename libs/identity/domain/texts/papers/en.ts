import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** Texts of the pages about accessibility and privacy. */
export const en: Readonly<Record<keyof typeof nl, Text>> = {
  'accessibility.title': 'Accessibility',
  'accessibility.description': 'Can everybody use this website? What the municipality of {gemeente} says of it.',
  'accessibility.lead':
    'Everybody must be able to use this website. Also with a screen reader, without a mouse or with large letters.',
  'accessibility.state': 'How do things stand?',
  'state.notExamined': 'This has not been examined yet. So we do not know yet whether all of it works for everybody.',
  'state.doesNot': 'This website does not meet the requirements yet.',
  'state.firstSteps': 'The first steps were taken, but this website does not meet all requirements yet.',
  'state.partly': 'This website meets part of the requirements.',
  'state.fully': 'This website meets all requirements.',
  'accessibility.on': 'Examined on {date}.',
  'accessibility.statement': 'Read the whole statement',
  'accessibility.how': 'What we do',
  'accessibility.how.1': 'Every page for residents works without a mouse, and without JavaScript.',
  'accessibility.how.2': 'Every page is checked by a program, with every change.',
  'accessibility.how.3': 'We write in plain language.',
  'accessibility.how.4': 'You can also take part on paper, or with the help of somebody in the neighbourhood.',
  'accessibility.wrong': 'Does something not work?',
  'accessibility.wrong.text': 'Tell us. Then we look for another way for you, and mend it.',
  'privacy.title': 'Privacy',
  'privacy.description': 'What the municipality of {gemeente} knows of you, why, and for how long.',
  'privacy.lead': 'You can take part without saying who you are. Here you read what we keep, why, and for how long.',
  'privacy.who': 'Who is responsible?',
  'privacy.who.text':
    'The municipality of {gemeente}. It uses your answers to make the neighbourhood better. That is a task of the municipality. We do not use them to decide about you, nor for advertising.',
  'privacy.what': 'What do we keep, and for how long?',
  'privacy.answers': 'Your answers to questions',
  'privacy.answers.text':
    'Without name and without address. Sometimes we ask in which part of the neighbourhood you live and about how old you are. What you do not hand in is gone after 30 days.',
  'privacy.words': 'What you write in your own words',
  'privacy.words.text':
    'Somebody of the municipality reads it first. Is there something in it by which you or somebody else can be recognised? Then we do not show it. If nobody decides about it, it is gone after 14 days.',
  'privacy.ideas': 'Your idea',
  'privacy.ideas.text':
    'Your name stands beside it only if you want that. An idea that you do not send in is gone after 30 days.',
  'privacy.votes': 'Your vote',
  'privacy.votes.text': 'Your vote is secret. Nobody can see what you chose, nor can we.',
  'privacy.mail': 'Your e-mail address',
  'privacy.mail.text':
    'Only if you give it to us. You hear only of what you asked for, and you can leave with one click. Then your address is gone.',
  'privacy.account': 'An account',
  'privacy.account.text': 'You need none. If you have one, we keep your e-mail address, your name and your language.',
  'privacy.reading': 'If you only read',
  'privacy.reading.text': 'Then we remember nothing. This website does not follow you, and uses no cookies of others.',
  'privacy.rights': 'What can you do?',
  'privacy.rights.1': 'You can ask what we know of you, and whether we will change or remove it.',
  'privacy.rights.2':
    'You can take back your yes, if you gave us something more, such as a story or an e-mail address.',
  'privacy.rights.3': 'Do you not agree with us? Then you can complain to the Autoriteit Persoonsgegevens.',
  'privacy.own': 'See what we know of you',
  'privacy.contact': 'Questions?',
  'privacy.contact.none': 'Ask your municipality. How to reach it stands at the end of this page.',
  'privacy.permissions': 'Who may see and do what?',
  'privacy.kept': 'How long is what kept?',
  'privacy.kept.what': 'What',
  'privacy.kept.days': 'How long',
  'privacy.kept.why': 'Longer than usual, because: {reason}',
  'privacy.kept.years': '{n} years',
  'privacy.kept.half': 'Half a year',
  'privacy.kept.n': { one: '{n} day', other: '{n} days' },
};
