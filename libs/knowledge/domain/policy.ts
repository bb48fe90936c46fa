import { type Role, sentence } from '@wijkspoor/platform/domain';

const writers: readonly Role[] = ['coordinator', 'administrator'];

/** Who may do what with the catalogue. What is the same for all gemeenten comes from the operator's command alone. */
export const knowledgePolicy = {
  seeCatalogue: sentence([...writers, 'executive', 'researcher']),
  /** The gemeente's own entries. */
  writeCatalogue: sentence(writers),
};
