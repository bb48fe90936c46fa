import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

/** A notice knows its reader by a keyed hash, and by the address until its mail is made. @param keyOf makes that hash. */
export const noticeData = (keyOf: (gemeenteId: string, email: string) => Buffer): PersonalData => {
  const mine = `(n.recipient = ${whose.key('recipient')} or n.email = ${whose.email})`;
  return {
    columns: {
      ...{ 'notice.email': 'goes', 'notice.recipient': 'goes' },
      ...{ 'inbox.account_id': 'goes', 'notice_preference.account_id': 'goes' },
    },
    keys: (gemeenteId, email) => ({ recipient: keyOf(gemeenteId, email) }),
    known: `
      select case when n.mailed_at is null then 'notifications.data.waiting' else 'notifications.data.told' end, false,
        max(${dayHere('n.made_at')}), '', '', count(*)::int
      from notice n where ${mine} group by 1
      union all select 'notifications.data.inbox', false, ${dayHere('i.told_at')}, i.kind, i.params::text, 1
      from inbox i where i.account_id = ${whose.account}`,
    knownEverywhere: `
      select 'notifications.data.preferences', false, null, '', '', count(*)::int
      from notice_preference p where p.account_id = ${whose.account} having count(*) > 0`,
    erased: [
      `delete from notice n where ${mine}`,
      `delete from inbox where account_id = ${whose.account}`,
      `delete from notice_preference where account_id = ${whose.account}`,
    ],
  };
};
