import type { nl } from './nl';

/** Errors, sentences of permission and mail of reporting. */
export const en = {
  'error.reportIncomplete': 'The report is not finished yet. Complete what is listed below.',
  'error.reportClosed': 'This report was handed in. You cannot change anything in it now.',
  'error.reportHeld':
    'This report may tell something about one person. Read it first and then release it, or give it back.',
  'error.remarkRequired': 'Write down why. The partner will read that.',
  'error.notYourReport': 'Only those who carry out the intervention write its report.',
  'error.tooManyFiles': 'A report holds ten files. Take one away first.',
  'error.noStory': 'There is no story with this report.',
  'error.wordsRequired': 'Write down what was discussed or done. The partner will read that.',
  'input.moreThanPeople': 'This cannot be more than the number of participants.',
  'may.seeReports': 'See reports: partners only those of their own organisation',
  'may.writeReport': 'Write and hand in a report of an intervention one carries out',
  'may.judgeReport': 'Accept a report that was handed in, or give it back with remarks',
  'may.withdrawStory': 'Take a story away when whoever told it takes back their permission',
  'may.seeObstacles': 'See obstacles: partners only those of their own organisation',
  'may.moveObstacle': 'Raise an obstacle to a higher level, or solve it',
  'notice.before': 'In two weeks we expect your report on "{title}". You can hand it in until {day}.',
  'notice.due': 'Today is the last day for your report on "{title}".',
  'notice.after': 'Your report on "{title}" is not there yet. It was due on {day}. Can you do it this week?',
  'notice.escalation': 'The report on "{title}" is not there yet. It was due on {day}. Contact the partner.',
  'notice.returned': 'Your report on "{title}" came back with remarks. Complete it and hand it in again.',
  'work.open': 'Report on {title}',
  'work.draft': 'Finish the report on {title}',
  'work.returned': 'Complete the report on {title}',
  'work.submitted': 'Judge the report on {title}',
  'work.correcting': 'Hand in the corrected report on {title}',
  'missing.partnerReports': 'Wait for the first report of a partner, and accept it.',
  'missing.reportsToJudge': 'A report was handed in. Judge it.',
} satisfies Record<keyof typeof nl, string>;
