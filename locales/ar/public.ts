import type { publicPages as source } from '../fr/public.ts';
import type { Same } from '../same.ts';

export const publicPages = {
  skip: 'الانتقال إلى المحتوى',
  pages: 'صفحات المعرض',
  languages: 'اللغات',
  home: 'المعرض',
  exhibitors: 'العارضون',
  programme: 'البرنامج',
  venues: 'الأماكن',
  office: 'المكتب',
  stagedWith: 'أُقيم المعرض بواسطة كوروكان',
  patronage: 'الرعاية السامية:',
  guestOfHonour: 'ضيف الشرف:',
  days: 'الأيام',
  places: 'الأماكن',
  dayKind: {
    fair: 'المعرض',
    demo: 'العروض الميدانية',
  },
  exhibitorCount:
    '{count, plural, zero {لا عارضين} one {عارض واحد} two {عارضان} few {# عارضين} many {# عارضاً} other {# عارض}}',
  noExhibitors: 'لم تُنشر قائمة العارضين بعد.',
  stand:
    '{count, plural, zero {بلا جناح} one {الجناح {stands}} two {الجناحان {stands}} few {الأجنحة {stands}} many {الأجنحة {stands}} other {الأجنحة {stands}}}',
  noProgramme: 'لم يُنشر البرنامج بعد.',
  localHours: 'بالتوقيت المحلي.',
  cancelled: 'أُلغي',
  kind: {
    company: 'شركة',
    'armed-forces': 'قوات مسلحة',
    'state-pavilion': 'جناح دولة',
    operator: 'الجهة المنظِّمة',
  },
  venueKind: {
    exhibition: 'المعرض والأجنحة',
    range: 'العروض الميدانية، والوصول بقافلة مرافَقة',
    conference: 'المؤتمرات',
  },
} as const satisfies Same<typeof source>;
