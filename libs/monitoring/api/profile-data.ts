import { dayHere, type PersonalData, whose } from '@wijkspoor/identity/api';

const { account } = whose;

/** What monitoring knows of people: who put a profile on the site or took it off. Measurements say a role. */
export const profileData: PersonalData = {
  columns: { 'profile_publication.changed_by': 'keepsId' },
  known: `select 'monitoring.data.profiles', true, ${dayHere('p.changed_at')}, '', '', 1 from profile_publication p where p.changed_by = ${account}`,
};
