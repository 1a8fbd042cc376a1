import type { leads as source } from '../fr/leads.ts';
import type { Same } from '../same.ts';

export const leads = {
  title: 'جهات الاتصال المؤهلة',
  lead: 'من اهتم بجناحكم، وما الخطوة التالية. لا يرى هؤلاء الأشخاص أحد سواكم.',
  withoutConsent: 'لا موافقة، لا اسم',
  column: {
    scannedAt: 'سُجّل في',
    person: 'الشخص',
    organisation: 'الجهة',
    country: 'البلد',
    rating: 'الاهتمام',
    nextStep: 'الخطوة التالية',
    consent: 'وافق على التواصل',
    externalId: 'الرقم في الملف',
    provenance: 'مصدر المعلومة',
    exhibitor: 'العارض',
    unrated: 'دون تقييم',
    total: 'المجموع',
  },
  rating: { hot: 'قوي', warm: 'متوسط', cold: 'ضعيف' },
  nextStep: {
    call: 'اتصال هاتفي',
    'send-file': 'إرسال الوثائق',
    visit: 'زيارة',
    demo: 'عرض عملي',
    quotation: 'تقديم عرض سعر',
    mou: 'مذكرة تفاهم',
  },
  counts: {
    title: 'جهات الاتصال حسب العارض',
    lead: 'كم سجّل كل عارض. والأشخاص لا يراهم إلا العارض نفسه.',
    empty: 'هنا يظهر عدد جهات الاتصال لكل عارض، من دون الأشخاص.',
  },
  empty: {
    title: 'لم تُسجَّل أي جهة اتصال',
    what: 'هنا يظهر من توقف عند جناحكم ووافق على أن يُتصل به من جديد.',
    first: 'سجّلوا جهة اتصال في الجناح، أو استوردوا ملف قارئ الشارات.',
  },
} as const satisfies Same<typeof source>;
