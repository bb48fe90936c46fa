import { sentence } from '@wijkspoor/platform/domain';

/** Who may take everything a gemeente has. */
export const archivePolicy = {
  takeArchive: sentence(['administrator']),
};
