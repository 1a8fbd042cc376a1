import type { badges as source } from '../fr/badges.ts';
import type { Same } from '../same.ts';

export const badges = {
  title: 'الشارات',
  lead: 'لا تُصدر الشارة إلا لشخص أجازته اللجنة. وإعادة طباعتها تُبطل القديمة.',
  waiting:
    '{count, plural, =0 {لا أحد ممن أجيزوا ينتظر شارته الأولى.} zero {لا أحد ممن أجيزوا ينتظر شارته الأولى.} one {شخص واحد أجيز وينتظر شارته.} two {شخصان أجيزا وينتظران شارتيهما.} few {# أشخاص أجيزوا وينتظرون شاراتهم.} many {# شخصاً أجيزوا وينتظرون شاراتهم.} other {# شخص أجيزوا وينتظرون شاراتهم.}}',
  unprinted:
    '{count, plural, =0 {طُبعت كل الشارات الصادرة.} zero {طُبعت كل الشارات الصادرة.} one {بقيت شارة واحدة صادرة لم تُطبع.} two {بقيت شارتان صادرتان لم تُطبعا.} few {بقيت # شارات صادرة لم تُطبع.} many {بقيت # شارة صادرة لم تُطبع.} other {بقيت # شارة صادرة لم تُطبع.}}',
  issueAll: 'إصدار كل الشارات الناقصة',
  printAll: 'طباعة كل الشارات (PDF)',
  printUnprinted: 'طباعة ما بقي (PDF)',
  act: {
    issue: 'إصدار',
    print: 'طباعة',
    reissue: 'استبدال',
    revoke: 'إلغاء',
  },
  confirm: {
    issueAll: 'هل تُصدر شارة لكل من أجيز وليست له شارة؟',
    reissue: 'لن تفتح الشارات الحالية لهؤلاء الأشخاص أي بوابة بعد الآن. هل نواصل؟',
  },
  chosen:
    '{count, plural, =0 {لم يُختر أحد} zero {لم يُختر أحد} one {اختير شخص واحد} two {اختير شخصان} few {اختير # أشخاص} many {اختير # شخصاً} other {اختير # شخص}}',
  nobody: 'اختاروا أولاً أشخاصاً من القائمة.',
  printNow: 'فتح ملف PDF',
  revokeTitle: 'إلغاء شارات',
  revokeReason: 'السبب',
  revokeHint: 'مثلاً: ضاعت، سُرقت، قرار من الأمن. يبقى السبب في السجل.',
  revokeNow: 'إلغاء الآن',
  done: {
    issued:
      '{count, plural, =0 {لم تصدر أي شارة.} zero {لم تصدر أي شارة.} one {صدرت شارة واحدة.} two {صدرت شارتان.} few {صدرت # شارات.} many {صدرت # شارة.} other {صدرت # شارة.}}',
    reissued:
      '{count, plural, =0 {لم تُستبدل أي شارة.} zero {لم تُستبدل أي شارة.} one {استُبدلت شارة واحدة؛ اطبعوا الجديدة.} two {استُبدلت شارتان؛ اطبعوا الجديدتين.} few {استُبدلت # شارات؛ اطبعوا الجديدة.} many {استُبدلت # شارة؛ اطبعوا الجديدة.} other {استُبدلت # شارة؛ اطبعوا الجديدة.}}',
    revoked:
      '{count, plural, =0 {لم تُلغَ أي شارة.} zero {لم تُلغَ أي شارة.} one {أُلغيت شارة واحدة.} two {أُلغيت شارتان.} few {أُلغيت # شارات.} many {أُلغيت # شارة.} other {أُلغيت # شارة.}}',
    refused:
      '{count, plural, zero {لم يُترك أحد:} one {تُرك شخص واحد:} two {تُرك شخصان:} few {تُرك # أشخاص:} many {تُرك # شخصاً:} other {تُرك # شخص:}}',
  },
  issueRefusal: {
    unknown: 'ليس في هذه الدورة',
    'not-cleared': 'لم تُجزه اللجنة',
    'has-badge': 'له شارة بالفعل',
    'category-without-days': 'فئته لا تفتح أي يوم',
    'photo-unreadable': 'لم تعد صورته قابلة للقراءة',
  },
  column: {
    familyName: 'اسم العائلة',
    givenNames: 'الأسماء',
    nameAr: 'الاسم بالعربية',
    category: 'الفئة',
    country: 'البلد',
    organisation: 'الجهة',
    badge: 'الشارة',
    code: 'الرمز',
    idx: 'الرقم',
    generation: 'الطبعة',
    issuedAt: 'تاريخ الإصدار',
    printedAt: 'تاريخ الطباعة',
    revokedReason: 'سبب الإلغاء',
  },
  state: {
    none: 'لم تصدر',
    issued: 'صدرت',
    printed: 'طُبعت',
    revoked: 'أُلغيت',
  },
  empty: {
    title: 'لا شارة للإصدار',
    what: 'هنا الأشخاص الذين أُجيزوا مع شاراتهم.',
    first: 'تُجيز اللجنة الأشخاص أولاً في صفحة الاعتماد.',
    source: 'قرارات اللجنة.',
  },
  claims: {
    valid: 'شارة أصلية من هذه الدورة',
    number: 'الرقم',
    code: 'الرمز',
    name: 'الاسم',
    nationality: 'الجنسية',
    category: 'الفئة',
    zones: 'المناطق',
    days: 'الأيام',
    flags: 'العلامات',
    validity: 'الصلاحية',
    key: 'المفتاح',
    none: 'لا شيء',
  },
  flag: {
    escortRequired: 'المرافقة إلزامية',
    mayEscort: 'يحق له المرافقة',
    vipLane: 'ممر كبار الشخصيات',
    photoCheck: 'قارن الصورة',
    replacement: 'بديلة',
    singleEntry: 'دخول واحد',
    test: 'تجربة',
  },
} as const satisfies Same<typeof source>;
