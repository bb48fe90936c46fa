import { actsOf } from '@wijkspoor/audit/api';
import { filesAddedBy, mailKeptFor } from '@wijkspoor/platform/api';
import { dayHere, type PersonalData, whose } from './personal-data';

const { account, email } = whose;
const acts = (table: 'audit' | 'platform_audit'): string =>
  `select 'identity.data.acts', true, a.on_day, a.what, '', a.n from (${actsOf(table, account)}) a`;

/** What identity knows of people itself, and what the trail and the platform below it do. Accounts and their ways in go by `erase_account`. */
export const identityData: PersonalData = {
  columns: {
    'account.email': 'goes',
    'session.account_id': 'goes',
    'pending_second_factor.account_id': 'goes',
    'external_identity.account_id': 'goes',
    'agenda_link.account_id': 'goes',
    'sign_in_token.email': 'goes',
    'membership.account_id': 'goes',
    'invitation.email': 'goes',
    'mail_message.to_address': 'goes',
    'invitation.invited_by': 'keepsId',
    'stored_file.owner_account': 'keepsId',
    'outbox.account_id': 'keepsId',
    'audit.actor_id': 'keepsId',
    'platform_audit.actor_id': 'keepsId',
  },
  known: `
    select 'identity.role.' || m.role, false, ${dayHere('m.created_at')}, coalesce(o.name, ''), '', 1
      from membership m left join organisation o on o.id = m.organisation_id where m.account_id = ${account}
    union all select 'identity.data.invitations', false, null, '', '', 1 from invitation i where i.email = ${email}
    union all select 'identity.data.invited', true, null, i.email, '', 1 from invitation i where i.invited_by = ${account}
    union all select 'identity.data.files', true, f.on_day, f.what, '', 1 from (${filesAddedBy(account)}) f
    union all ${acts('audit')}`,
  knownEverywhere: `
    select 'identity.data.account', false, ${dayHere('a.created_at')}, a.email, a.name, 1 from account a where a.id = ${account}
    union all select 'identity.data.sessions', false, ${dayHere('s.created_at')}, '', '', 1 from session s where s.account_id = ${account}
    union all select 'identity.data.providers', false, ${dayHere('x.created_at')}, x.issuer, '', 1 from external_identity x
      where x.account_id = ${account}
    union all select 'identity.data.agenda', false, ${dayHere('l.made_at')}, '', '', 1 from agenda_link l where l.account_id = ${account}
    union all select 'identity.data.mail', false, m.on_day, m.what, '', 1 from (${mailKeptFor(email)}) m
    union all ${acts('platform_audit')}`,
  erased: [
    `delete from invitation where email = ${email}`,
    `delete from membership where account_id = ${account}`,
    `delete from agenda_link where account_id = ${account}`,
  ],
};
