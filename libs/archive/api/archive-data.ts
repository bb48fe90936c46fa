import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

/** What archives know of people: who asked for them. */
export const archiveData: PersonalData = {
  columns: { 'gemeente_archive.asked_by': 'keepsId' },
  known: `select 'archive.data.archives', true, ${dayHere('a.asked_at')}, '', '', 1 from gemeente_archive a where a.asked_by = ${whose.account}`,
};
