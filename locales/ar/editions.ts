import type { editions as source } from '../fr/editions.ts';
import type { Same } from '../same.ts';

export const editions = {
  title: 'الدورة والمخطط',
  lead: 'الأيام والأماكن والمناطق والفئات: ما تحمله الشارة وما تعرفه البوابة.',
  stage: {
    title: 'المرحلة',
    lead: 'يمكن تجاوز مرحلة، ولا رجوع إلى ما قبلها أبدًا.',
    enter: 'الانتقال إلى المرحلة التالية: {stage}',
    question: 'هل تنتقلون إلى مرحلة «{stage}»؟ لا رجوع بعد ذلك.',
    last: 'هذه هي المرحلة الأخيرة.',
    means: {
      preparation: 'يُعدّ المخطط وقواعد القبول.',
      invitations: 'تُرسل الدعوات وترد الإجابات.',
      accreditation: 'يُسجَّل الأشخاص وتُدرس ملفاتهم وتُسلَّم شاراتهم.',
      show: 'البوابات مفتوحة.',
      results: 'تُضبط الأرقام وتُعرض.',
      archived: 'الدورة مغلقة، وتبقى أرقامها المجمّدة.',
    },
  },
  facts: {
    title: 'التعريف',
    dates: 'التواريخ',
    place: 'المكان',
    timeZone: 'المنطقة الزمنية',
    guestOfHonour: 'ضيف الشرف',
    theme: 'الشعار',
    patronage: 'الرعاية',
    clonedFrom: 'مأخوذة عن',
  },
  days: {
    title: 'الأيام',
    kinds: {
      fair: 'المعرض',
      demo: 'العروض',
    },
  },
  places: {
    title: 'الأماكن والقاعات',
    kinds: {
      exhibition: 'معرض',
      range: 'ميدان الرماية',
      conference: 'مؤتمر',
    },
    size: '{width, number} م × {depth, number} م',
  },
  zones: {
    lead: 'لكل منطقة حرف ولون يُطبعان على الشارة.',
    noGate: 'لا بوابة',
  },
  gates: {
    enteringTwice: {
      off: 'الدخول مرتين مسموح',
      soft: 'الدخول مرتين يُبلَّغ عنه',
      hard: 'الدخول مرتين مرفوض',
    },
  },
  categories: {
    title: 'فئات الشارات',
    lead: 'من يُعدّ زائرًا، وأين ومتى تفتح كل شارة.',
    category: 'الفئة',
    countsAs: 'يُعدّ',
    hours: 'الساعات',
    allDay: 'ساعات اليوم',
    admitted: 'مقبول',
    notAdmitted: 'غير مقبول',
    counts: {
      visitor: 'زائرًا',
      exhibitor: 'عارضًا',
      service: 'خدمة، لا يُعدّ',
    },
    marks: {
      escortRequired: 'برفقة',
      mayEscort: 'يمكنه المرافقة',
      photoCheck: 'تدقيق الصورة',
      vip: 'كبار الشخصيات',
    },
  },
} as const satisfies Same<typeof source>;
