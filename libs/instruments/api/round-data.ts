import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account, email } = whose;

/** What rounds know of people: addresses of who asked to hear, and who of the gemeente did the work. Answers have nobody. */
export const roundData: PersonalData = {
  columns: {
    'round_follower.email': 'goes',
    'paper_sheet.entered_by': 'keepsId',
    'paper_sheet.checked_by': 'keepsId',
    'round_export.asked_by': 'keepsId',
    'round_print.asked_by': 'keepsId',
  },
  known: `
    select 'instruments.data.follows', false, f.told_on::text, r.title, '', 1
      from round_follower f join round r on r.id = f.round_id where f.email = ${email}
    union all select 'instruments.data.sheets', true, null, r.title, '', count(*)::int
      from paper_sheet s join round r on r.id = s.round_id where ${account} in (s.entered_by, s.checked_by) group by r.id, r.title
    union all select 'instruments.data.exports', true, ${dayHere('x.asked_at')}, r.title, x.purpose, 1
      from round_export x join round r on r.id = x.round_id where x.asked_by = ${account}
    union all select 'instruments.data.prints', true, ${dayHere('p.asked_at')}, r.title, '', 1
      from round_print p join round r on r.id = p.round_id where p.asked_by = ${account}`,
  erased: [`delete from round_follower where email = ${email}`],
};
