import type { meetings as source } from '../fr/meetings.ts';
import type { Same } from '../same.ts';

export const meetings = {
  title: 'اللقاءات',
  lead: 'بين عارض ووفد أو شخص: مطلوبة أو محددة أو منعقدة أو فائتة.',
  column: {
    startsAt: 'البداية',
    endsAt: 'النهاية',
    day: 'اليوم',
    exhibitor: 'العارض',
    guest: 'الضيف',
    country: 'بلد الضيف',
    state: 'الحالة',
    place: 'المكان',
    subject: 'الموضوع',
    askedBy: 'بطلب من',
    externalId: 'الرقم في الملف',
    provenance: 'مصدر المعلومة',
  },
  state: {
    asked: 'مطلوب',
    accepted: 'مقبول',
    declined: 'معتذر عنه',
    expired: 'بلا جواب',
    planned: 'محدد',
    held: 'منعقد',
    missed: 'فائت',
    cancelled: 'ملغى',
  },
  askedBy: {
    delegation: 'الوفد',
    participant: 'الشخص',
    exhibitor: 'العارض',
    organiser: 'الجهة المنظمة',
  },
  act: {
    change: 'تغيير الحالة',
    plan: 'تحديد',
    replan: 'تغيير الموعد',
    accepted: 'قُبل',
    declined: 'اعتُذر عنه',
    expired: 'بقي بلا جواب',
    held: 'انعقد',
    missed: 'فات',
    cancelled: 'إلغاء',
  },
  question: {
    declined: 'هل يُسجَّل الاعتذار عن هذا اللقاء؟',
    cancelled: 'هل يُلغى هذا اللقاء؟',
  },
  plan: {
    title: '{exhibitor} و{guest}',
    placeHint: 'الجناح أو الغرفة، مثل «A05» أو «RDV2».',
    submit: 'تثبيت الموعد',
  },
  empty: {
    title: 'لا لقاء بعد',
    what: 'هنا تظهر اللقاءات المطلوبة، ثم وقتها ومكانها وما آلت إليه.',
    first: 'استوردوا طلبات اللقاء ورغبات الجانبين.',
    source: 'طلبات العارضين والوفود.',
  },
} as const satisfies Same<typeof source>;
