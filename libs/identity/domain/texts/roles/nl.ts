import type { Who } from '@wijkspoor/platform/domain';

/** What roles are called, and who else a permission is about: one list for pages, mail and the page of permissions. */
export const nl = {
  'role.resident': 'bewoner',
  'role.keyPerson': 'sleutelpersoon',
  'role.partnerReporter': 'medewerker van een partner',
  'role.partnerLead': 'contactpersoon van een partner',
  'role.coordinator': 'coördinator',
  'role.administrator': 'beheerder',
  'role.executive': 'bestuurder',
  'role.researcher': 'onderzoeker',
  'role.anyone': 'iedereen',
  'role.signedIn': 'iedereen die is ingelogd',
  'role.operator': 'beheerder van het platform',
  'role.system': 'het systeem zelf',
} satisfies Record<`role.${Who}`, string>;
