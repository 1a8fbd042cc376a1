import type { meetingDay as source } from '../fr/meeting-day.ts';
import type { Same } from '../same.ts';

export const meetingDay = {
  board: {
    title: 'لوحة الساعة',
    lead: 'ما يجري الآن، ومن حضر، ومن تأخر، وأين يوجد مكان. تتحدث من تلقاء نفسها.',
    now: 'الساعة {time}',
    nextEnd:
      'أقرب نهاية بعد {minutes, plural, =0 {أقل من دقيقة} zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    nothing: 'لا شيء مقرر خلال الساعة.',
    on: 'الآن',
    next: 'خلال الساعة',
    freePlaces: 'أماكن شاغرة الآن',
    noPlace: 'لا مكان شاغر.',
    until: 'حتى {time}',
    toDesk: 'مكتب اللقاءات',
    allDay: 'طوال اليوم',
  },
  standing: {
    ahead: 'قادم',
    due: 'يبدأ',
    late: 'متأخر',
    releasable: 'يمكن إخلاؤه',
    on: 'جارٍ',
    held: 'عُقد',
    missed: 'فات',
    over: 'انتهى',
  },
  side: { guest: 'الضيف', host: 'العارض', both: 'الطرفان' },
  came: { here: 'حاضر منذ {time}', notYet: 'لم يحضر بعد' },
  lateBy:
    '{count, plural, zero {بلا تأخر} one {تأخر دقيقة} two {تأخر دقيقتين} few {تأخر # دقائق} many {تأخر # دقيقة} other {تأخر # دقيقة}}',
  missing: 'الغائب: {who}',
  released: 'أُخلي الموعد',
  checkIn: {
    title: 'تسجيل حضور بالشارة',
    badge: 'رمز الشارة، ممسوحًا أو مكتوبًا',
    submit: 'تسجيل الحضور',
    done: 'سُجل حضور {side, select, guest {الضيف} other {العارض}} لموعد {time}، {place}.',
    guestHere: 'الضيف هنا',
    hostHere: 'العارض هنا',
    weAreHere: 'نحن هنا',
    theyAreHere: 'الطرف الآخر هنا',
  },
  release: {
    submit: 'لا أحد قادم: إخلاء',
    missing: 'من الغائب',
  },
  freed: {
    title: 'مواعيد أُخليت',
    none: 'لا مواعيد مُخلاة الآن.',
    slot: '{from}–{until}، {place}: ينتظر {who}',
    nobody: 'لا أحد متاح ممن يرغبون في لقاء هذا الطرف.',
    give: 'منحه إلى {name}',
  },
  bracket: {
    'must-must': 'كلاهما يصر على اللقاء',
    'must-meet': 'أحدهما يصر على اللقاء',
    'meet-meet': 'كلاهما يرغب',
    'one-sided': 'أحدهما يرغب',
  },
  outcome: {
    title: 'نتيجة اللقاء',
    lead: 'تكفي لمسة واحدة، ويمكن تصحيحها.',
    useful: 'مفيد',
    neutral: 'عادي',
    'no-interest': 'لا اهتمام',
    'other-side-absent': 'لم يحضر الطرف الآخر',
    said: 'قلتم: {what}.',
    followUpOn: 'المتابعة في',
    note: 'ملاحظة يقرؤها جانبكم وحده',
  },
} as const satisfies Same<typeof source>;
