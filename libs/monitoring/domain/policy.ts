import { sentence } from '@wijkspoor/platform/domain';

/** Who may look at what is made of several domains. The portfolio follows the sentences of `project`. */
export const monitoringPolicy = {
  /** Of a project that was made public, in a wijk that was. */
  seeWhereWeStand: sentence(['anyone']),
};
