import { type PlainForm, valueOf } from '@wijkspoor/platform/web/forms';
import { Hearings, MarkRead } from '../domain';

const reads = () => ({ method: 'POST', path: '/v1/inbox/reads' }) as const;

/** Every form of somebody's messages; they work without scripts. */
export const notificationsForms: readonly PlainForm[] = [
  {
    page: '/berichten',
    action: 'read',
    contract: MarkRead,
    input: (posted) => ({ id: valueOf(posted, 'id'), older: false }),
    call: reads,
    done: ({ links }) => links.platform('/berichten'),
  },
  {
    page: '/berichten',
    action: 'readAll',
    contract: MarkRead,
    input: (posted) => ({ id: valueOf(posted, 'id'), older: true }),
    call: reads,
    done: ({ links }) => `${links.platform('/berichten')}?gelukt=gelezen`,
  },
  {
    page: '/account/berichten',
    action: 'choose',
    contract: Hearings,
    call: () => ({ method: 'PUT', path: '/v1/account/hearings' }),
    done: ({ links }) => `${links.platform('/account/berichten')}?gelukt=bewaard`,
  },
];
