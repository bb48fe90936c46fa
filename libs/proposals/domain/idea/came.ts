import type { TraceNode } from '@wijkspoor/project/domain';

/** What who follows an idea is told that came of it; each has a text `notice.came.…`. */
export const cameWords = [
  'chosen',
  'notChosen',
  'goalOpen',
  'goal',
  'planned',
  'running',
  'done',
  'report',
  'result',
] as const;
export type CameWord = (typeof cameWords)[number];

/**
 * What to tell of something that came of an idea; null where its followers hear it in another way: that it became part of another
 * idea, stands on a ballot that is not counted, or was decided about, is told by the moves of the idea itself.
 */
export function cameWord({ kind, state }: Pick<TraceNode, 'kind' | 'state'>): CameWord | null {
  switch (kind) {
    case 'option':
      return state === 'chosen' || state === 'notChosen' ? state : null;
    case 'goal':
      return state === 'writing' ? 'goalOpen' : 'goal';
    case 'intervention':
      return state === 'planned' || state === 'running' || state === 'done' ? state : null;
    case 'report':
    case 'result':
      return kind;
    case 'aspect':
    case 'idea':
    case 'priority':
      return null;
  }
}

/** Names what is told: the same step of the same thing is told once, to whom it reaches over several ideas too. */
export const cameKey = ({
  kind,
  number,
  place,
  state,
}: Pick<TraceNode, 'kind' | 'number' | 'place' | 'state'>): string => `came ${kind} ${number}/${place} ${state}`;
