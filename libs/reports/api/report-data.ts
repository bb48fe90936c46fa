import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account } = whose;

/** What documents know of people: who asked for them. */
export const reportData: PersonalData = {
  columns: { 'report_document.asked_by': 'keepsId' },
  known: `select 'reports.data.documents', true, ${dayHere('d.asked_at')}, d.kind, '', 1 from report_document d where d.asked_by = ${account}`,
};
