import type { nl } from './nl';

/** Arabic texts of the platform, as far as they are there; the rest is read in Dutch. */
export const ar: Partial<Record<keyof typeof nl, string>> = {
  'error.invalid': 'لم تُملأ كل الحقول بشكل صحيح. انظر إلى الحقول أدناه.',
  'error.unauthenticated': 'أنت لست مسجّل الدخول. سجّل الدخول وحاول مرة أخرى.',
  'error.forbidden': 'لا يُسمح لك بهذا.',
  'error.missing': 'لا يمكننا العثور على هذا. ربما تم نقله.',
  'error.tooMany': 'حاولت مرات كثيرة. انتظر {n} ثانية وحاول مرة أخرى.',
  'error.internal': 'حدث خطأ لدينا. حاول مرة أخرى بعد بضع دقائق.',
  'may.readDeadJobs': 'معرفة الأعمال الخلفية التي فشلت، دون محتواها',
  'may.retryDeadJob': 'إعادة محاولة الأعمال الخلفية التي فشلت',
  'may.uploadFile': 'إضافة ملف',
  'may.readFile': 'فتح ملف يخصّه؛ والمنسّق والمسؤول يفتحان كل ملف في البلدية',
  'may.readMailbox': 'قراءة بريد التجربة؛ وهو موجود فقط دون خادم بريد، ولا يوجد أبدًا في الاستخدام الفعلي',
  'input.required': 'املأ هذا الحقل.',
  'input.email': 'اكتب عنوان بريد إلكتروني مثل name@example.com.',
};
