import type { accreditation as source } from '../fr/accreditation.ts';
import type { Same } from '../same.ts';

export const accreditation = {
  title: 'الاعتماد',
  lead: 'المنظم يوصي واللجنة تقرر. ولا يجمع أي حساب بين الأمرين للشخص نفسه.',
  views: 'قوائم العمل',
  view: {
    'to-recommend': 'بانتظار التوصية',
    'to-decide': 'بانتظار القرار',
    decided: 'صدر القرار',
    all: 'الكل',
  },
  empty: {
    'to-recommend': {
      title: 'لا ملف بانتظار التوصية',
      what: 'هنا يصل المسجَّلون ومن تطلب اللجنة استكمال معلوماتهم.',
      first: 'سجّل أشخاصاً أو استورد ملفهم.',
    },
    'to-decide': {
      title: 'لا قرار بالانتظار',
      what: 'هنا يصل من أوصى بهم المنظم أو أوصى بعدم قبولهم.',
      first: 'انتظر توصيات المنظم.',
    },
    decided: {
      title: 'لا قرار بعد',
      what: 'هنا يظهر المعتمدون والمرفوضون مع السبب الذي أُبلغوا به.',
      first: 'قرّر في الملفات الموصى بها.',
    },
    all: {
      title: 'لم يُسجَّل أحد بعد',
      what: 'يمر كل مسجَّل بهذه القائمة قبل أن يتسلم شارة.',
      first: 'سجّل أشخاصاً أو استورد ملفهم.',
    },
  },
  column: {
    familyName: 'اسم العائلة',
    givenNames: 'الأسماء',
    nameAr: 'الاسم بالعربية',
    state: 'الحالة',
    category: 'الفئة',
    country: 'البلد الممثَّل',
    nationality: 'الجنسية',
    rank: 'الرتبة',
    organisation: 'الجهة',
    delegation: 'الوفد',
    exhibitor: 'العارض',
    recommendation: 'التوصية',
    question: 'سؤال اللجنة',
    recommendedAt: 'تاريخ التوصية',
    decidedAt: 'تاريخ القرار',
  },
  recommendation: { accept: 'بالقبول', refuse: 'بعدم القبول' },
  decision: {
    cleared: 'معتمد',
    refused: 'مرفوض',
    'needs-information': 'طُلب استكمال',
  },
  reason: {
    'document-missing': 'وثيقة ناقصة',
    'document-invalid': 'وثيقة غير صالحة',
    'identity-not-confirmed': 'لم تُثبت الهوية',
    'not-eligible': 'لا يستوفي الشروط',
    'quota-exceeded': 'تجاوز الحصة',
    'too-late': 'طلب متأخر',
    security: 'قرار لجنة الأمن',
  },
  refusal: {
    unknown: 'ليس في هذه الدورة',
    withdrawn: 'انسحب',
    'other-hand': 'سبق أن تصرفت في الجانب الآخر بشأن هذا الشخص',
    'not-recommended': 'لم يوصِ به المنظم بعد',
    'already-recommended': 'سبقت التوصية نفسها',
    'already-decided': 'سبق القرار نفسه',
    'already-cleared': 'سبق اعتماده',
    'awaits-information': 'يُنتظر استكمال المعلومات قبل أي اعتماد',
  },
  act: {
    accept: 'توصية بالقبول',
    advise: 'توصية بعدم القبول',
    clear: 'اعتماد',
    refuse: 'رفض…',
    ask: 'طلب استكمال…',
  },
  confirm: {
    advise: 'هل توصي اللجنة بعدم قبول الأشخاص المختارين؟',
    clear: 'هل تعتمد الأشخاص المختارين؟ سيمكن إصدار شارات لهم.',
  },
  step: {
    refuse: 'رفض',
    refuseLead: 'يُبلَّغ مقدم الطلب بالسبب المختار، وتُلغى الشارات الصادرة.',
    reason: 'السبب المبلَّغ',
    ask: 'طلب استكمال',
    askLead: 'يعود الملف إلى المنظم مع السؤال، فيجيب عنه بتوصية جديدة.',
    question: 'السؤال',
    people:
      '{count, plural, zero {لم يُختر أحد} one {شخص واحد مختار} two {شخصان مختاران} few {# أشخاص مختارون} many {# شخصاً مختاراً} other {# شخص مختار}}',
    nobody: 'اختر أولاً شخصاً واحداً على الأقل من القائمة.',
  },
  outcome: {
    done: '{count, plural, zero {لم يُعالَج أي ملف} one {عولج ملف واحد} two {عولج ملفان} few {عولجت # ملفات} many {عولج # ملفاً} other {عولج # ملف}}',
    refused:
      '{count, plural, zero {لم يُترك أي ملف:} one {تُرك ملف واحد:} two {تُرك ملفان:} few {تُركت # ملفات:} many {تُرك # ملفاً:} other {تُرك # ملف:}}',
  },
  keys: 'بلوحة المفاتيح: الأسهم لتغيير السطر، والمسافة للاختيار.',
  own: {
    recommends: 'أوصيت بهذا الشخص: على حساب آخر أن يقرر.',
    decides: 'قررت بشأن هذا الشخص: على حساب آخر أن يوصي.',
  },
  file: {
    title: 'الاعتماد',
    nothing: 'لا توصية بعد.',
    recommendation: 'توصية المنظم',
    decision: 'قرار اللجنة',
    reason: 'السبب المبلَّغ',
    question: 'سؤال اللجنة',
    waiting: 'قيد الانتظار',
  },
} as const satisfies Same<typeof source>;
