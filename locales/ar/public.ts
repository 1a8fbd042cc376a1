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
  guestOfHonour: 'ضيف الشرف:',
  days: 'الأيام',
  places: 'الأماكن',
  dayKind: {
    fair: 'المعرض',
    demo: 'العروض الميدانية',
  },
} as const satisfies Same<typeof source>;
