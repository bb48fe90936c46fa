import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account } = whose;
const title = `partner_report r on r.id = x.report_id join intervention n on n.id = r.intervention_id`;

/** What reports of partners know of people: who wrote, judged and said what. */
export const reportingData: PersonalData = {
  columns: {
    'partner_report.author': 'keepsId',
    'report_version.author': 'keepsId',
    'report_version.accepted_by': 'keepsId',
    'report_part.saved_by': 'keepsId',
    'report_attachment.added_by': 'keepsId',
    'report_remark.made_by': 'keepsId',
  },
  known: `
    select 'action-plan.data.reports', true, ${dayHere('r.submitted_at')}, n.title, '', 1
      from partner_report r join intervention n on n.id = r.intervention_id where r.author = ${account}
    union all select 'action-plan.data.accepted', true, ${dayHere('x.accepted_at')}, n.title, '', 1
      from report_version x join ${title} where ${account} in (x.author, x.accepted_by)
    union all select 'action-plan.data.parts', true, ${dayHere('x.saved_at')}, n.title, '', 1
      from report_part x join ${title} where x.saved_by = ${account}
    union all select 'action-plan.data.attachments', true, ${dayHere('x.added_at')}, n.title, '', 1
      from report_attachment x join ${title} where x.added_by = ${account}
    union all select 'action-plan.data.remarks', true, ${dayHere('x.made_at')}, n.title, x.words, 1
      from report_remark x join ${title} where x.made_by = ${account}`,
};
