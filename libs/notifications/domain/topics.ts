/** What notices are about, as somebody chooses how to hear of it. */
export const topics = ['reports', 'plans', 'ideas', 'rounds', 'documents'] as const;
/** What one notice is about; for each topic somebody chooses how to hear of it. */
export type Topic = (typeof topics)[number];

/**
 * How somebody hears of a topic. `standard`: what cannot wait at once, the rest once a day, as for who never chose; `now`: everything
 * at once; `daily`: everything in the mail of the day; `inbox`: no mail, it only stands among the messages.
 */
export const hearings = ['standard', 'now', 'daily', 'inbox'] as const;
/** What somebody chose for one topic. */
export type Hearing = (typeof hearings)[number];

/** By the beginning of the kind; the first that fits. */
const begins: readonly (readonly [string, Topic])[] = [
  ['action-plan.', 'reports'],
  ['monitoring.', 'plans'],
  ['proposals.notice.came.chosen', 'rounds'],
  ['proposals.notice.came.notChosen', 'rounds'],
  ['proposals.', 'ideas'],
  ['instruments.', 'rounds'],
  ['voting.', 'rounds'],
  ['reports.', 'documents'],
];

/** What a notice of this kind is about; null for a kind that nobody chooses about: it comes as it is told. */
export const topicOf = (kind: string): Topic | null => begins.find(([begin]) => kind.startsWith(begin))?.[1] ?? null;
