import type { navigation as source } from '../fr/navigation.ts';
import type { Same } from '../same.ts';

export const navigation = {
  label: 'تنقّل المكتب',
  open: 'فتح القائمة',
  close: 'إغلاق القائمة',
  edition: 'الدورة',
  chooseEdition: 'اختر دورة',
  chooseLead: 'الدورات التي لك فيها دور.',
  noEdition: 'لا دورة',
  noEditionWhat: 'ليس لحسابك بعدُ دور في أي دورة.',
  noEditionFirst: 'اطلب من الجهة المنظِّمة أن تمنحك دوراً ثم أعد تحميل هذه الصفحة.',
  account: 'حسابي',
  signOut: 'تسجيل الخروج',
  publicPage: 'الصفحة العامة',
  palette: 'الانتقال إلى صفحة أو شخص',
  paletteHint: 'Ctrl K',
  paletteNothing: 'لم يُعثر على شيء.',
  people: 'الأشخاص',
  pages: 'الصفحات',
  group: {
    edition: 'الدورة',
    before: 'قبل المعرض',
    entry: 'الاعتماد والدخول',
    show: 'في أثناء المعرض',
    after: 'بعد المعرض',
    settings: 'الإعدادات',
  },
  page: {
    overview: 'نظرة عامة',
    policy: 'قواعد القبول',
    campaign: 'الحملة',
    invitations: 'الدعوات',
    delegations: 'الوفود',
    precedence: 'الأسبقية',
    needs: 'الاحتياجات',
    exhibitors: 'العارضون',
    stands: 'الأجنحة',
    requestForms: 'الطلبات',
    countryNotices: 'إشعارات البلدان',
    people: 'الأشخاص',
    accreditation: 'الاعتماد',
    screeningHits: 'حالات التطابق',
    screeningLists: 'قوائم الفحص',
    badges: 'الشارات',
    printQueue: 'طابور الطباعة',
    badgeKeys: 'مفاتيح الشارات',
    gateDevices: 'أجهزة البوابات',
    gates: 'البوابات',
    gatesNow: 'الآن عند البوابات',
    gateCheck: 'مكتب المراقبة',
    lanes: 'مسارات الدخول',
    programme: 'البرنامج',
    meetings: 'اللقاءات',
    arrivals: 'الوصول',
    runSheets: 'جداول السير',
    liaisonOfficers: 'ضباط الارتباط',
    myDelegations: 'وفودي',
    leads: 'جهات الاتصال المؤهلة',
    results: 'النتائج',
    privacy: 'الخصوصية',
    accounts: 'الحسابات',
    settings: 'الإعدادات',
    imports: 'استيراد',
  },
  overview: {
    glance: 'المعرض في لمحة',
    governments: 'الحكومات',
    people: 'الأشخاص',
    allFigures: 'كل الأرقام وتعريفاتها',
  },
  stage: {
    preparation: 'التحضير',
    invitations: 'الدعوات',
    accreditation: 'الاعتماد',
    show: 'المعرض مفتوح',
    results: 'النتائج',
    archived: 'مؤرشف',
  },
  today: {
    title: 'ما يجب فعله اليوم',
    nothing: 'لا شيء في انتظارك.',
    nothingHint: 'تظهر المهام هنا ما إن يتطلّب أمرٌ قرارك.',
    done: 'منتظم',
    item: {
      invitationsToSend:
        '{count, plural, zero {لا دعوات للإرسال} one {دعوة واحدة للإرسال} two {دعوتان للإرسال} few {# دعوات للإرسال} many {# دعوة للإرسال} other {# دعوة للإرسال}}',
      invitationsUnanswered:
        '{count, plural, zero {لا دعوات بلا جواب} one {دعوة واحدة بلا جواب} two {دعوتان بلا جواب} few {# دعوات بلا جواب} many {# دعوة بلا جواب} other {# دعوة بلا جواب}}',
      invitationToAnswer:
        '{count, plural, zero {أُجيب عن دعوتكم} one {دعوتكم تنتظر جوابًا} two {دعوتاكم تنتظران جوابًا} few {# دعوات تنتظر جوابًا} many {# دعوة تنتظر جوابًا} other {# دعوة تنتظر جوابًا}}',
      informationAsked:
        '{count, plural, zero {لا أحد تُطلب عنه معلومة} one {شخص واحد تُطلب عنه معلومة} two {شخصان تُطلب عنهما معلومة} few {# أشخاص تُطلب عنهم معلومة} many {# شخصًا تُطلب عنهم معلومة} other {# شخص تُطلب عنهم معلومة}}',
      delegationsWithoutHead:
        '{count, plural, zero {لا وفود بلا رئيس} one {وفد واحد بلا رئيس} two {وفدان بلا رئيس} few {# وفود بلا رئيس} many {# وفداً بلا رئيس} other {# وفد بلا رئيس}}',
      exhibitorsToDecide:
        '{count, plural, zero {لا طلبات عرض للبتّ} one {طلب عرض واحد للبتّ} two {طلبا عرض للبتّ} few {# طلبات عرض للبتّ} many {# طلب عرض للبتّ} other {# طلب عرض للبتّ}}',
      exhibitorsWithoutStand:
        '{count, plural, zero {لا عارضين بلا جناح} one {عارض واحد بلا جناح} two {عارضان بلا جناح} few {# عارضين بلا جناح} many {# عارضاً بلا جناح} other {# عارض بلا جناح}}',
      toRecommend:
        '{count, plural, zero {لا ملفات للتوصية} one {ملف واحد للتوصية} two {ملفان للتوصية} few {# ملفات للتوصية} many {# ملفاً للتوصية} other {# ملف للتوصية}}',
      toDecide:
        '{count, plural, zero {لا قرارات للاتخاذ} one {قرار واحد للاتخاذ} two {قراران للاتخاذ} few {# قرارات للاتخاذ} many {# قراراً للاتخاذ} other {# قرار للاتخاذ}}',
      badgesToPrint:
        '{count, plural, zero {لا شارات للطباعة} one {شارة واحدة للطباعة} two {شارتان للطباعة} few {# شارات للطباعة} many {# شارة للطباعة} other {# شارة للطباعة}}',
      incidentsOpen:
        '{count, plural, zero {لا حوادث مفتوحة عند البوابات} one {حادث واحد مفتوح عند البوابات} two {حادثان مفتوحان عند البوابات} few {# حوادث مفتوحة عند البوابات} many {# حادثاً مفتوحاً عند البوابات} other {# حادث مفتوح عند البوابات}}',
      meetingsToPlan:
        '{count, plural, zero {لا لقاءات للجدولة} one {لقاء واحد للجدولة} two {لقاءان للجدولة} few {# لقاءات للجدولة} many {# لقاءً للجدولة} other {# لقاء للجدولة}}',
    },
  },
} as const satisfies Same<typeof source>;
