import { randomUUID } from 'node:crypto';
import type { FormWorld } from '@wijkspoor/identity/testing';
import type { FormMatrix } from '@wijkspoor/platform/testing';

const who = ['signedIn'] as const;

/** Who may use the forms of notifications. */
export const notificationsFormMatrix: FormMatrix<FormWorld> = {
  '/berichten read': { who, ok: '303 /berichten', post: async () => ({ fields: { id: randomUUID() } }) },
  '/berichten readAll': {
    ...{ who, ok: '303 /berichten?gelukt=gelezen' },
    post: async () => ({ fields: { id: randomUUID() } }),
  },
  '/account/berichten choose': {
    ...{ who, ok: '303 /account/berichten?gelukt=bewaard' },
    post: async () => ({
      fields: { reports: 'daily', plans: 'standard', ideas: 'inbox', rounds: 'now', documents: 'standard' },
    }),
  },
};
