import { ar as goals } from './goals/ar';
import { ar as mix } from './mix/ar';
import { ar as reporting } from './reporting/ar';

export const ar = {
  'error.moveImpossible': 'لم يعد ذلك ممكنًا: سبقك شخص آخر، أو أن الأمر على هذه الحال بالفعل.',
  ...goals,
  ...mix,
  ...reporting,
  'data.reports': 'تقارير كتبتها',
  'data.accepted': 'تقارير معتمدة كتبتها أو اعتمدتها',
  'data.parts': 'أجزاء من تقارير حفظتها',
  'data.attachments': 'مرفقات أضفتها',
  'data.remarks': 'ملاحظات كتبتها على تقارير',
};
