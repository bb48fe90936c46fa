import type { nl } from './nl';

/** What roles are called in Arabic. */
export const ar = {
  'role.resident': 'ساكن',
  'role.keyPerson': 'شخص مفتاحي',
  'role.partnerReporter': 'موظف لدى شريك',
  'role.partnerLead': 'جهة الاتصال لدى شريك',
  'role.coordinator': 'منسّق',
  'role.administrator': 'مدير',
  'role.executive': 'مسؤول تنفيذي',
  'role.researcher': 'باحث',
  'role.anyone': 'الجميع',
  'role.signedIn': 'كل من سجّل الدخول',
  'role.operator': 'مشغّل المنصة',
  'role.system': 'النظام نفسه',
} satisfies Record<keyof typeof nl, string>;
