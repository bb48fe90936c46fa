import { type Role, sentence } from '@wijkspoor/platform/domain';

const writers: readonly Role[] = ['coordinator', 'administrator'];

/** Who may do what with reports of a gemeente. Drafts are for who writes them; what is frozen, for who decides as well. */
export const reportsPolicy = {
  seeReports: sentence([...writers, 'executive']),
  writeReports: sentence(writers),
};
