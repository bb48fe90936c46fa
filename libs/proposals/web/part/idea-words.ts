import type { BadgeKind } from '@wijkspoor/platform/web';
import type { Translate } from '@wijkspoor/platform/web';
import type { IdeaLine, IdeaState, Writer } from '@wijkspoor/proposals/domain';
import type { nl } from '../../domain/texts/pages/nl';

type Words = Translate<keyof typeof nl>;

const kinds: Readonly<Record<IdeaState, BadgeKind>> = {
  draft: 'plain',
  submitted: 'plain',
  published: 'open',
  merged: 'plain',
  answering: 'busy',
  adopted: 'done',
  declined: 'no',
  planned: 'done',
  done: 'done',
};

/** The sign beside a state. */
export const kindOf = (state: IdeaState): BadgeKind => kinds[state];

/** Who wrote something: the name that was chosen, and the role when it is no resident. */
export function whoOf(t: Words, { name, role }: Writer): string {
  if (role === 'resident') return name === '' ? t('idea.someone') : name;
  return name === '' ? t(`role.${role}`) : `${name}, ${t(`role.${role}`)}`;
}

/** Whose idea it is: of who told it, when somebody else wrote it down. */
export const whoseIdea = (t: Words, { by, onPaper }: Pick<IdeaLine, 'by' | 'onPaper'>): string =>
  whoOf(t, onPaper ? { ...by, role: 'resident' } : by);
