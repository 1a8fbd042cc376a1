import type { lanes as source } from '../fr/lanes.ts';
import type { Same } from '../same.ts';

export const lanes = {
  title: 'مسارات الدخول',
  lead: 'كم مساراً يلزم صباحاً حتى لا ينتظر أحد طويلاً. محاكاة تُعاد على عدة صباحات.',
  form: {
    question: 'الصباح المراد تخطيطه',
    day: 'اليوم',
    dayOf:
      '{date} · {people, plural, zero {لا أحد} one {شخص واحد محتمل} two {شخصان محتملان} few {# أشخاص محتملون} many {# شخصاً محتملاً} other {# شخص محتمل}}',
    chooseDay: 'اختر هذا اليوم',
    arrivals: 'عدد القادمين',
    minutes: 'خلال كم دقيقة',
    shape: 'القدوم',
    peaked: 'بذروة قبل الافتتاح',
    even: 'منتظم',
    secondsPerPerson: 'ثوانٍ لكل شخص',
    exceptionsPercent: 'حالات تحتاج إلى حل، من كل مئة شخص',
    exceptionSeconds: 'ثوانٍ لكل حالة',
    exceptionsWhere: 'أين تُحل',
    aside: 'في مكتب جانبي',
    inLane: 'في المسار',
    targetMinutes: 'الانتظار المستهدف بالدقائق',
    submit: 'احسب',
  },
  answer: {
    needed: 'المسارات اللازمة',
    neededDefinition:
      'أقل عدد من المسارات ينتظر معه 95 شخصاً من كل 100 مدة {minutes, number} د أو أقل.',
    none: 'أكثر من {lanes, number}',
    wait: 'الانتظار بهذه المسارات',
    waitDefinition: '95 شخصاً من كل 100 لا ينتظرون أطول من ذلك.',
    queue: 'أكبر عدد من المنتظرين',
    queueDefinition: 'الأشخاص المنتظرون معاً في كل المسارات في أسوأ لحظة.',
    aside: 'المكتب الجانبي',
    asideValue:
      '{people, plural, =0 {لا أحد} zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصاً} other {# شخص}}',
    asideDefinition: 'حالات تُحل خارج المسارات: {minutes, number} د من العمل إجمالاً.',
    minutes: '{minutes, number, ::.0} د',
  },
  table: {
    title: 'حسب عدد المسارات',
    lanes: 'المسارات',
    half: 'نصفهم ينتظر على الأكثر',
    most: '95 من 100 ينتظرون على الأكثر',
    bad: 'مثله في صباح سيئ من كل عشرة',
    queue: 'أطول طابور',
    busy: 'الإشغال',
    cleared: 'دخول الأخير بعد',
    keeps: 'الهدف محقق',
  },
  chart: 'انتظار 95 شخصاً من كل 100 بالدقائق حسب عدد المسارات',
  source: {
    title: 'مصدر هذه الأرقام',
    badges: 'الأشخاص: الشارات السارية الصالحة في هذا اليوم.',
    registrations: 'الأشخاص: المسجلون الذين تُقبل فئتهم في هذا اليوم، لعدم وجود شارات بعد.',
    measured:
      'ثوانٍ لكل شخص: {seconds, number, ::.0} ث، قيست في أكثر عشر دقائق ازدحاماً على {devices, plural, zero {لا أجهزة} one {جهاز واحد} two {جهازين} few {# أجهزة} many {# جهازاً} other {# جهاز}}.',
    usual: 'ثوانٍ لكل شخص: 4.5 ث، وهو المعتاد في التحقق دون شبكة. لم يُقس شيء هنا بعد.',
    model:
      'طابور واحد لكل المسارات؛ ومدة كل شخص تتفاوت بمقدار النصف حول المتوسط. التفتيش غير محسوب: إن كان أبطأ من التحقق فهو الذي يسبب الانتظار.',
    category: 'الفئة',
    people: 'الأشخاص',
  },
} as const satisfies Same<typeof source>;
