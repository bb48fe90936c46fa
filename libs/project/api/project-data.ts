import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account, name } = whose;
/** A name that was typed, of somebody who has this account. */
const ownNote = `n.recorded_by = ${account} and n.author = ${name}`;

/** What projects know of people: who leads them, and who recorded what. */
export const projectData: PersonalData = {
  columns: {
    'regie.account_id': 'keepsId',
    'regie.recorded_by': 'keepsId',
    'decision.recorded_by': 'keepsId',
    'note.recorded_by': 'keepsId',
    'note.author': 'goes',
    'vision_agreement.recorded_by': 'keepsId',
  },
  known: `
    select 'project.data.regie', true, ${dayHere('r.since')}, p.name, r.why, 1
      from regie r join project p on p.id = r.project_id where r.account_id = ${account}
    union all select 'project.data.handedOver', true, ${dayHere('r.since')}, p.name, '', 1
      from regie r join project p on p.id = r.project_id where r.recorded_by = ${account}
    union all select 'project.data.decisions', true, d.decided_on::text, d.what, d.why, 1 from decision d where d.recorded_by = ${account}
    union all select 'project.data.notes', true, n.written_on::text, n.author, n.text, 1 from note n where n.recorded_by = ${account}
    union all select 'project.data.agreements', true, v.agreed_on::text, p.name, '', 1
      from vision_agreement v join project p on p.id = v.project_id where v.recorded_by = ${account}`,
  // a name that was typed in another way than it stands in the account is found by nobody
  erased: [`update note n set author = '-' where ${ownNote}`],
};
