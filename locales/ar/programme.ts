import type { programme as source } from '../fr/programme.ts';
import type { Same } from '../same.ts';

export const programme = {
  title: 'البرنامج',
  lead: 'مراسم الدورة وجلساتها وعروضها وقوافلها، يوماً بيوم. لا تُنشر القوافل أبداً.',
  type: {
    ceremony: 'مراسم',
    panel: 'جلسة نقاش',
    press: 'صحافة',
    demo: 'عرض ميداني',
    convoy: 'قافلة',
  },
  state: { scheduled: 'مقررة', held: 'انعقدت', cancelled: 'أُلغيت' },
  late: {
    onHold: 'متوقّفة مؤقتاً',
    delayed:
      'متأخرة {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    newTime:
      'متأخرة {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}، الوقت جديد',
  },
  reason: {
    weather: 'الطقس',
    safety: 'السلامة',
    speaker: 'غياب المتحدث',
    organisation: 'التنظيم',
  },
  column: {
    time: 'الساعة',
    code: 'الرمز',
    title: 'الجلسة',
    type: 'النوع',
    location: 'المكان',
    exhibitor: 'العارض',
    state: 'الحالة',
  },
  act: {
    hold: 'انعقدت',
    cancel: 'إلغاء',
    reschedule: 'إعادة إلى البرنامج',
    confirmHold: 'هل يُسجَّل انعقاد هذه الجلسة؟',
    schedule: 'إضافة جلسة',
    submit: 'إضافة',
  },
  form: {
    titleIn: 'العنوان ({language})',
    day: 'اليوم',
    from: 'من',
    until: 'إلى',
    location: 'المكان',
    elsewhere: 'مكان آخر',
    reason: 'سبب الإلغاء',
  },
  saved: 'حُفظ.',
  count:
    '{count, plural, zero {لا جلسات} one {جلسة واحدة} two {جلستان} few {# جلسات} many {# جلسة} other {# جلسة}}',
  zone: 'التوقيت المحلي ({zone}).',
  empty: {
    title: 'البرنامج فارغ',
    what: 'ستظهر الجلسات هنا يوماً بيوم بتوقيت الدورة.',
    first: 'أضيفوا جلسة أدناه، أو استوردوا الملف sessions.csv.',
  },
} as const satisfies Same<typeof source>;
