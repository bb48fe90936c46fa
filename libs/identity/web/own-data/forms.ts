import { AskOwnData, EraseAccount, EraseAddress } from '@wijkspoor/identity/domain';
import type { CodeLink, FormParams, PlainForm } from '@wijkspoor/platform/web/forms';

const inGemeente = true;
const slugIn = ({ gemeente = '' }: FormParams): string => gemeente;
const ownData = (params: FormParams): string => `/v1/gemeenten/${encodeURIComponent(slugIn(params))}/own-data`;

/** Forms about what is known of people. */
export const ownDataForms: readonly PlainForm[] = [
  {
    page: '/account/gegevens',
    action: 'erase',
    secret: ['proof'],
    contract: EraseAccount,
    call: () => ({ method: 'POST', path: '/v1/account/erasure' }),
    done: ({ links }) => links.platform('/inloggen/verwijderd'),
  },
  {
    ...{ page: '/mijn-gegevens', inGemeente, action: 'ask', contract: AskOwnData },
    call: (params) => ({ method: 'POST', path: `${ownData(params)}/links` }),
    done: ({ links, params }) => links.gemeente(slugIn(params), '/mijn-gegevens/verstuurd'),
  },
  {
    ...{ page: '/mijn-gegevens/overzicht', inGemeente, action: 'erase', contract: EraseAddress, input: () => ({}) },
    call: (params) => ({ method: 'DELETE', path: ownData(params) }),
    done: ({ links, params }) => `${links.gemeente(slugIn(params), '/mijn-gegevens')}?gelukt=weg`,
  },
];

/** The link in a mail with which somebody sees what a gemeente knows of the address; it can be opened more than once. */
export const ownDataCodeLinks: readonly CodeLink[] = [
  { page: '/mijn-gegevens/link/:code', inGemeente, code: 'gegevens', to: '/mijn-gegevens/overzicht' },
];
