import type { nl } from './nl';

/** What roles are called in English. */
export const en = {
  'role.resident': 'resident',
  'role.keyPerson': 'key person',
  'role.partnerReporter': 'employee of a partner',
  'role.partnerLead': 'contact person of a partner',
  'role.coordinator': 'coordinator',
  'role.administrator': 'administrator',
  'role.executive': 'executive',
  'role.researcher': 'researcher',
  'role.anyone': 'everyone',
  'role.signedIn': 'everyone who is signed in',
  'role.operator': 'operator of the platform',
  'role.system': 'the system itself',
} satisfies Record<keyof typeof nl, string>;
