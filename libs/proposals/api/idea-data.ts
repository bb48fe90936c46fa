import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account, email } = whose;
const person = whose.key('person');
/** What an account wrote is of that account; what nobody signed in for is of the address that confirmed it. */
const wroteIdea = `(i.writer_account = ${account} or i.writer_account is null and (i.writer = ${person} or i.pending_email = ${email}))`;
const wroteComment = `(c.writer_account = ${account} or c.writer_account is null and (c.writer = ${person} or c.email = ${email}))`;
/** Written down by an account for somebody else: the name in it is not theirs. */
const forOther = 'i.on_paper';
const draft = `i.state = 'draft' and i.number is null`;
const signed = (title: string, name: string): string =>
  `${title} || case when ${name} = '' then '' else ' (' || ${name} || ')' end`;

/**
 * What ideas know of people. Words stay where everybody can read them, without who wrote them; what was never handed in goes. Support
 * goes on counting, as that of somebody of whom nobody can find out any more who it is: one and the same for all ideas, so that
 * what was merged counts them once.
 * @param personOf makes the keyed hash by which a person is known.
 */
export const ideaData = (personOf: (gemeenteId: string, email: string) => Buffer): PersonalData => ({
  columns: {
    'idea.writer_account': 'goes',
    'idea.writer_name': 'goes',
    'idea.writer': 'goes',
    'idea.pending_email': 'goes',
    'idea_version.writer_name': 'goes',
    'idea_comment.writer_account': 'goes',
    'idea_comment.writer_name': 'goes',
    'idea_comment.writer': 'goes',
    'idea_comment.email': 'goes',
    'idea_follower.email': 'goes',
    'idea_support.supporter': 'goes',
  },
  keys: (gemeenteId, address) => ({ person: personOf(gemeenteId, address) }),
  known: `
    select case when ${draft} then 'proposals.data.drafts' when ${forOther} then 'proposals.data.forOthers' else 'proposals.data.ideas' end,
        not (${draft}), ${dayHere('i.submitted_at')}, case when ${forOther} then i.title else ${signed('i.title', 'i.writer_name')} end, i.words, 1
      from idea i where ${wroteIdea}
    union all select case when c.state = 'unconfirmed' then 'proposals.data.unconfirmed' else 'proposals.data.comments' end, c.state <> 'unconfirmed',
        ${dayHere('c.written_at')}, ${signed('i.title', 'c.writer_name')}, c.words, 1
      from idea_comment c join idea i on i.id = c.idea_id where ${wroteComment}
    union all select 'proposals.data.follows', false, f.asked_on::text, i.title, '', 1
      from idea_follower f join idea i on i.id = f.idea_id where f.email = ${email}
    union all select 'proposals.data.supports', true, null, i.title, '', 1
      from idea_support s join idea i on i.id = s.idea_id where s.supporter = ${person}`,
  erased: [
    `delete from idea_comment c where c.state = 'unconfirmed' and ${wroteComment}`,
    `update idea_comment c set writer_account = null, writer_name = '', writer = null, email = null where ${wroteComment}`,
    `delete from idea i where ${draft} and ${wroteIdea}`,
    `update idea_version v set writer_name = '' from idea i
     where i.gemeente_id = v.gemeente_id and i.id = v.idea_id and not ${forOther} and ${wroteIdea}`,
    `update idea i set writer_account = null, writer = null, pending_email = null, writer_name = case when ${forOther} then writer_name else '' end
     where ${wroteIdea}`,
    `delete from idea_follower where email = ${email}`,
    `with somebody as materialized (select uuid_send(gen_random_uuid()) as id),
       gone as (delete from idea_support where supporter = ${person} returning idea_id)
     insert into idea_support (idea_id, supporter) select gone.idea_id, somebody.id from gone cross join somebody`,
  ],
});
