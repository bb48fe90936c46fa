import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

/** A notice knows its reader by a keyed hash, and by the address until its mail is made. @param keyOf makes that hash. */
export const noticeData = (keyOf: (gemeenteId: string, email: string) => Buffer): PersonalData => {
  const mine = `(n.recipient = ${whose.key('recipient')} or n.email = ${whose.email})`;
  return {
    columns: { 'notice.email': 'goes', 'notice.recipient': 'goes' },
    keys: (gemeenteId, email) => ({ recipient: keyOf(gemeenteId, email) }),
    known: `
      select case when n.mailed_at is null then 'notifications.data.waiting' else 'notifications.data.told' end, false,
        max(${dayHere('n.made_at')}), '', '', count(*)::int
      from notice n where ${mine} group by 1`,
    erased: [`delete from notice n where ${mine}`],
  };
};
