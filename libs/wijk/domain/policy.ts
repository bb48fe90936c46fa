import { platformError, sentence } from '@wijkspoor/platform/domain';

const writers = ['coordinator', 'administrator'] as const;

/** Who may do what with a wijk of a gemeente. */
export const wijkPolicy = {
  /** A wijk that is not published is missing for anyone who may not write it. */
  seeWijk: sentence<{ published: boolean }>(['anyone'], {
    unless: (actor, wijk) =>
      wijk.published || writers.some((role) => actor.roles.has(role)) ? null : platformError('missing'),
  }),
  writeWijk: sentence(writers),
  /** Areas and figures are the same for all gemeenten. */
  importFigures: sentence(['operator']),
  /** Where figures come from is no secret. */
  seeFigureTables: sentence(['anyone']),
  writeOwnFigures: sentence(writers),
  /** Before they are public: with a profile they are shown to everybody. */
  seeOwnFigures: sentence([...writers, 'executive', 'researcher']),
  /** What a wijk can be made of, and where a postcode lies. */
  seeAreas: sentence(writers),
};
