import type { diaries as source } from '../fr/diaries.ts';
import type { Same } from '../same.ts';

export const diaries = {
  title: 'البرنامج',
  lead: 'مواعيدكم وجلساتكم بتوقيت مدينة المعرض.',
  empty: 'لا شيء مقرر حتى الآن.',
  interpreter: 'المترجم {code}',
  closedRoom: 'قاعة مغلقة',
  cancelled: 'أُلغي',
  provisional: 'مؤقت، بانتظار التأكيد',
  session: {
    ceremony: 'مراسم',
    panel: 'ندوة',
    press: 'صحافة',
    demo: 'عرض ميداني',
    convoy: 'قافلة',
  },
  calendar: {
    name: 'المعرض: {party}',
    with: 'موعد مع {name}',
  },
  door: {
    lead: 'في هذا المكان',
    between: '{guest} و{host}',
    title: 'أوراق الأبواب',
    intro: 'صفحة A5 لكل مكان، ليوم واحد.',
    day: 'اليوم',
    printAll: 'طباعة كل الأوراق',
    none: 'لا مواعيد في ذلك اليوم.',
    count:
      '{count, plural, zero {لا مواعيد} one {موعد واحد} two {موعدان} few {# مواعيد} many {# موعدًا} other {# موعد}}',
  },
  state: {
    held: 'عُقد',
    missed: 'فات',
  },
  page: {
    choose: 'اختاروا برنامجًا.',
    none: 'لا أحد في عهدتكم في هذا المعرض بعد.',
    all: 'كل البرامج',
    pdf: 'طباعة (A5)',
    ics: 'ملف التقويم',
    version: 'النسخة {version}، قُرئت في {time}.',
    zone: 'الأوقات بتوقيت {zone}.',
    delegation: 'كل الوفود، A5',
    exhibitor: 'كل العارضين، A5',
    participant: 'كل الأشخاص، A5',
    open: 'فتح',
  },
  feed: {
    title: 'المتابعة في التقويم',
    hint: 'عنوان سري يعيد تقويمكم قراءته من تلقاء نفسه. بعض التقاويم لا تفعل ذلك إلا مرة في اليوم: لا تعتمدوا عليه لتغيير في اللحظة الأخيرة.',
    make: 'إنشاء عنوان',
    made: 'هذا هو العنوان. لن يُعرض مرة أخرى: انسخوه الآن.',
    since: 'أُنشئ في {time}',
    read: 'قُرئ في {time}',
    never: 'لم يُقرأ قط',
    revoke: 'إبطال',
    none: 'لا عنوان.',
  },
} as const satisfies Same<typeof source>;
