import type { Actor, Role } from './actor';
import { type DomainError, platformError, type Verdict } from './error';

/** Who a sentence is about: a role, or one of the four that are no role. */
export type Who = Role | 'anyone' | 'signedIn' | 'operator' | 'system';

/**
 * One permission sentence: who may do it, and on what condition. The rule, the refusal, the disabled button and the page
 * "who may do what" are all made of it, so they cannot differ.
 */
export type Sentence<T> = {
  readonly who: readonly Who[];
  /** Yes, or the reason why not, for this actor and this thing. */
  readonly judge: (actor: Actor, thing: T) => Verdict;
};

type Conditions<T> = {
  /** The project whose roles count too, besides those of the whole gemeente. */
  readonly project?: (thing: T) => string | null;
  /** A condition on top of the role; null when there is none against it. */
  readonly unless?: (actor: Actor, thing: T) => DomainError | null;
};

/**
 * Writes a sentence: one of `who` may, unless a condition forbids it.
 * Somebody who is not signed in hears `unauthenticated`, everybody else `forbidden`.
 */
export function sentence<T = void>(who: readonly Who[], { project, unless }: Conditions<T> = {}): Sentence<T> {
  return {
    who,
    judge: (actor, thing) => {
      const projectId = project?.(thing) ?? null;
      if (!who.some((one) => is(actor, one, projectId))) {
        return platformError(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
      }
      return unless?.(actor, thing) ?? true;
    },
  };
}

/**
 * Whether one of the roles of somebody is enough: in the whole gemeente, or in one project. About which thing is judged when it is known.
 * @param judge a sentence, asked of a project; of an empty one for the roles of the gemeente.
 */
export function somewhere(actor: Actor, judge: (projectId: string) => Verdict): Verdict {
  const verdicts = ['', ...actor.projectRoles.keys()].map(judge);
  return verdicts.find((verdict) => verdict === true) ?? verdicts[0] ?? platformError('forbidden');
}

function is(actor: Actor, who: Who, projectId: string | null): boolean {
  if (who === 'anyone') return true;
  if (who === 'signedIn') return actor.kind === 'account';
  if (who === 'operator') return actor.operator;
  if (who === 'system') return actor.kind === 'system';
  return actor.roles.has(who) || (projectId !== null && (actor.projectRoles.get(projectId)?.has(who) ?? false));
}
