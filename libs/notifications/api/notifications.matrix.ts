import { randomUUID } from 'node:crypto';
import type { RouteMatrix } from '@wijkspoor/platform/testing';

const who = ['signedIn'] as const;

/** Who may use the routes of notifications. */
export const notificationsMatrix: RouteMatrix = {
  'GET /v1/inbox': { who, ok: 200 },
  'GET /v1/inbox/unread': { who, ok: 200 },
  'POST /v1/inbox/reads': { who, ok: 204, send: () => ({ body: { id: randomUUID(), older: false } }) },
  'GET /v1/account/hearings': { who, ok: 200 },
  'GET /v1/account/mail-reach': { who, ok: 200 },
  'PUT /v1/account/hearings': {
    ...{ who, ok: 204 },
    send: () => ({
      body: { reports: 'daily', plans: 'standard', ideas: 'inbox', rounds: 'now', documents: 'standard' },
    }),
  },
};
