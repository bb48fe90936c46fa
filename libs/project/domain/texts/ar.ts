import type { Text } from '@wijkspoor/platform/domain';
import type { nl } from './nl';

/** Arabic texts about projects, as far as residents see them; the rest is read in Dutch. */
export const ar: Partial<Record<keyof typeof nl, Text>> = {
  'missing.indicators': 'اختيار الأرقام الأهم لهذا الحي.',
  'missing.indicatorReasons': 'لم يُذكر بعد سبب اختيار {n} من الأرقام.',
  'missing.strengths': 'كتابة ما يسير جيدًا في الحي.',
  'missing.duiding': 'كتابة قراءة المختصين للأرقام.',
  'missing.residentsAsked': 'التحدث مع السكان أو طرح أسئلة عليهم.',
  'missing.prioritiesDecided': 'تسجيل القرار: ما الأهم، ومن قرر ولماذا.',
  'missing.collegeDecision': 'تسجيل قرار مجلس البلدية التنفيذي.',
  'missing.activitiesRunning': 'البدء بنشاط في الحي.',
  'missing.baseline': 'إجراء القياس الأول.',
  'missing.review': 'النظر في سير العمل أثناءه.',
  'missing.evaluation': 'النظر معًا إلى ما مضى.',
  'missing.feedback': 'إخبار السكان بما حدث بمشاركتهم.',
  'may.seeTrace': 'معرفة ما تم فعله بما قاله الناس',
  'may.listProjects': 'مشاهدة قائمة المشاريع؛ والشركاء يرون مشاريعهم فقط',
  'may.seeProject': 'مشاهدة مشروع؛ والشركاء فقط إذا كانوا في الفريق',
  'may.startProject': 'بدء مشروع أو أخذ مشروع آخر نموذجًا',
  'may.runProject': 'العمل على خطوات المشروع وقراراته وأنشطته وأرقامه ونصوصه؛ والشريك فقط عندما يقوده',
  'may.settleProject': 'تغيير اسم المشروع ومدته وأحيائه وجعله عامًّا وفتح جولة جديدة',
  'may.handOverRegie': 'تسليم قيادة المشروع أو جهة الاتصال إلى شخص آخر',
  'may.formTeam': 'تكوين فريق المشروع',
  'may.agreeToVision': 'الموافقة على الرؤية باسم منظمة',
  'data.regie': 'مشاريع قدتها أو كنت جهة الاتصال فيها',
  'data.handedOver': 'من يقود مشروعًا، كما سجّلته أنت',
  'data.decisions': 'قرارات سجّلتها',
  'data.notes': 'ملاحظات سجّلتها',
  'data.agreements': 'موافقات شركاء سجّلتها',
};
