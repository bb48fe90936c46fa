import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account } = whose;

/** What votes know of people: who of the gemeente did the work. Ballots have nobody, and who was invited is known by a hash that goes at closing. */
export const voteData: PersonalData = {
  columns: {
    'vote_paper.entered_by': 'keepsId',
    'vote_paper.checked_by': 'keepsId',
    'vote_print.asked_by': 'keepsId',
  },
  known: `
    select 'voting.data.papers', true, null, r.title, '', count(*)::int
      from vote_paper p join voting_round r on r.id = p.round_id where ${account} in (p.entered_by, p.checked_by) group by r.id, r.title
    union all select 'voting.data.prints', true, ${dayHere('p.asked_at')}, r.title, '', 1
      from vote_print p join voting_round r on r.id = p.round_id where p.asked_by = ${account}`,
};
