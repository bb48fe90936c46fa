import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** English words on paper. */
export const en: Readonly<Record<keyof typeof nl, Text>> = {
  'print.until': 'You can vote until {until}.',
  'print.promise': 'What happens with the outcome?',
  'print.feedback': 'By {day} the page of {wijk} says what was decided.',
  'print.questions': 'Questions?',
  'print.qr': 'QR code that goes to {address}',
  'letter.to': 'To the resident of this address',
  'letter.dear': 'Dear resident,',
  'letter.why':
    'You can vote about {wijk}. Residents choose, and how it is counted is known beforehand. You may vote from the age of {age}.',
  'letter.how': 'How to vote',
  'letter.step1': 'Scan the code beside this with your phone. Or go to:',
  'letter.step2': 'Fill in this code:',
  'letter.step3': 'Choose and vote. You get a receipt. Copy it or take a photo.',
  'letter.keep':
    'One person votes with this code. Until closing you can change your vote with it: only the last vote counts. Whoever has the code can do that too. So give this letter to nobody.',
  'letter.private':
    'Your vote is secret. We do not ask for your name, and we do not write down which code goes to which address. After closing we erase the key: then nobody can see who voted what.',
  'letter.otherWays': 'Do you prefer not to vote on the internet?',
  'letter.paper': 'Then you can vote on paper or get help. Do not vote with this code as well.',
  'letter.help': 'Then you can get help.',
  'letter.regards': 'Kind regards,',
  'paper.heading': 'Ballot paper',
  'paper.number': 'Number {number}',
  'paper.vote': 'Vote {number}',
  'paper.page': 'Page {page} of {pages}',
  'paper.approval': { one: 'Put a cross at one option.', other: 'Put a cross at no more than {n} options.' },
  'paper.points': {
    one: 'You have {n} point. Write it at an option.',
    other: 'You have {n} points. Write at each option how many you give it. Together no more than {n}.',
  },
  'paper.budget': 'Put a cross at what you want. Together it may not cost more than {amount}.',
  'paper.none': 'You may also choose nothing: then you count as a vote for none of them.',
  'paper.wrong': 'Wrong box? Make that box all black.',
  'paper.tooMany': 'When you choose too many, this ballot is not valid.',
  'paper.noName': 'Do not write your name on this ballot.',
  'paper.once': 'You vote once: on paper, or on the internet.',
  'paper.about':
    'We use the number only to count each ballot once. We do not know who has which number. Do not copy this ballot.',
  'paper.cost': 'costs: {amount}',
  'paper.handIn': 'Where do you hand this in?',
  'paper.count': 'How it is counted',
  'rule.totals': { one: 'What gets most votes wins.', other: 'The {n} options with most votes win.' },
  'rule.greedy':
    'The option with most votes comes first. Then the next, as long as the money lasts. What does not fit any more is skipped.',
  'rule.greedyPerCost': 'The option with most votes per euro comes first. Then the next, as long as the money lasts.',
  'rule.totalsPoints': { one: 'What gets most points wins.', other: 'The {n} options with most points win.' },
  'rule.greedyPoints':
    'The option with most points comes first. Then the next, as long as the money lasts. What does not fit any more is skipped.',
  'rule.greedyPerCostPoints':
    'The option with most points per euro comes first. Then the next, as long as the money lasts.',
  'rule.equalShares':
    'Every vote gets an equal share of the money. An option wins when the people who voted for it can pay for it together.',
  'rule.threshold': {
    one: 'An option wins only with {n} vote or more.',
    other: 'An option wins only with {n} votes or more.',
  },
  'rule.thresholdPoints': {
    one: 'An option wins only with {n} point or more.',
    other: 'An option wins only with {n} points or more.',
  },
  'rule.categories': 'So much money can go to each category at most: {limits}.',
  'file.letters': 'Letters vote {number}',
  'file.papers': 'Ballot papers vote {number}',
};
