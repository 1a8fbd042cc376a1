import type { alerts as source } from '../fr/alerts.ts';
import type { Same } from '../same.ts';

export const alerts = {
  title: 'التنبيهات المرسلة',
  lead: 'ما أُبلغ به كل طرف، ومن لم يقرأه بعد، والورق الذي يُسلَّم إليه.',
  ownTitle: 'التنبيهات',
  ownLead: 'ما يتغيّر بالنسبة إليكم، الأحدث أولاً.',
  none: 'لا تنبيهات.',
  empty: {
    title: 'لا تنبيهات',
    what: 'إيقاف الرمي أو جدول جديد أو تأجيل يوم يُعدّ هنا تنبيهاً لكل طرف معني.',
    first: 'لا عمل مطلوباً ما دام لا شيء يتغيّر.',
  },
  banner: {
    title:
      '{count, plural, zero {لا تنبيهات للقراءة} one {تنبيه واحد للقراءة} two {تنبيهان للقراءة} few {# تنبيهات للقراءة} many {# تنبيهاً للقراءة} other {# تنبيه للقراءة}}',
    read: 'قرأتُه',
    all: 'كل التنبيهات',
    sentAt: 'أُرسل {at}',
  },
  cause: {
    hold: 'توقّف في ميدان الرمي',
    'stop-fire': 'أوقفوا الرمي',
    'day-change': 'تغيير اليوم',
    timetable: 'جدول العروض',
    convoy: 'القافلة',
  },
  state: { prepared: 'مُعَدّ', sent: 'مُرسَل', withdrawn: 'مسحوب' },
  column: { party: 'إلى', text: 'الرسالة', read: 'القراءة', paper: 'الورق', mail: 'البريد' },
  act: {
    send: 'إرسال',
    sendQuestion: 'هل تُرسل هذه الرسائل الآن؟ ما أُرسل لا يُسترجع.',
    withdraw: 'سحب',
    withdrawQuestion: 'هل يُسحب هذا التنبيه دون إرساله؟',
    paper: 'الطباعة لمن لم يقرأ',
  },
  unread: 'لم يُقرأ',
  readAt: 'قُرئ {at}',
  paperAt: 'طُبع {at}',
  noMail: 'لا عنوان',
  byMail: 'نعم',
  counts:
    '{parties, plural, zero {لا أطراف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفاً} other {# طرف}}، {unread, plural, zero {الجميع قرأ} one {طرف واحد لم يقرأ} two {طرفان لم يقرآ} few {# أطراف لم تقرأ} many {# طرفاً لم يقرأ} other {# طرف لم يقرأ}}',
  paper: { title: 'تنبيه عاجل' },
  mail: {
    subject: '{edition}: تغيير يعنيكم',
    greeting: 'السيدة المحترمة، السيد المحترم،',
    zone: 'الأوقات بتوقيت مدينة المعرض ({zone}).',
    end: 'نرجو فتح صفحاتكم في المعرض والإفادة بقراءة هذه الرسالة.',
  },
  line: {
    heldLane:
      'أُوقف المسلك {lane} لمدة {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}، السبب: {reason, select, wind {الرياح} rain {المطر} visibility {الرؤية} heat {الحرارة} safety {السلامة} airTraffic {حركة الطيران} technical {عطل فني} other {سبب آخر}}.',
    heldRange:
      'أُوقف ميدان الرمي {range} لمدة {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}، السبب: {reason, select, wind {الرياح} rain {المطر} visibility {الرؤية} heat {الحرارة} safety {السلامة} airTraffic {حركة الطيران} technical {عطل فني} other {سبب آخر}}.',
    moved: '{title} ({code}): يبدأ {to} بدلاً من {from}.',
    lost: 'لن تتمكنوا من حضور {title} ({code}).',
    meeting: 'موعدكم {at} مع {with} يقع في هذا الوقت الجديد؛ سيقترح عليكم مكتب المواعيد وقتاً آخر.',
    convoyLate: 'كان انطلاق القافلة {code} مقرراً {at}؛ انتظروا أمر قائد القافلة.',
    sees: 'تحضرون {title} ({code})، {at}، {place}.',
    shows: 'عرضكم {title} ({code}) يبدأ {at}، {place}.',
    seesNoLonger: 'لم يعد حضوركم منتظراً في {title} ({code}).',
    shownNoLonger: 'عرضكم {title} ({code}) لم يعد في الجدول.',
    summary:
      '{sessions, plural, zero {لا عروض تأجّلت} one {عرض واحد تأجّل} two {عرضان تأجّلا} few {# عروض تأجّلت} many {# عرضاً تأجّل} other {# عرض تأجّل}}، {meetings, plural, zero {لا مواعيد متأثرة} one {موعد واحد متأثر} two {موعدان متأثران} few {# مواعيد متأثرة} many {# موعداً متأثراً} other {# موعد متأثر}}، {convoys, plural, zero {لا قوافل متأثرة} one {قافلة واحدة متأثرة} two {قافلتان متأثرتان} few {# قوافل متأثرة} many {# قافلة متأثرة} other {# قافلة متأثرة}}.',
    stopFire: 'أوقفوا الرمي في {range} منذ {at}. ابقوا في أماكنكم.',
    allClear: 'يُسمح باستئناف الرمي في {range} منذ {at}.',
    dropped: '{title} ({code})، المقرَّر {at}، لن يُقام.',
    dayShifted:
      'أُزيح يوم {day} بمقدار {minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
    dayMoved: 'نُقل يوم {day} إلى {to}.',
    dayCancelled: 'أُلغي يوم {day}.',
    convoySet: 'القافلة {code} تنقلكم: التجمّع {at}، {place}؛ الانطلاق {from}، العودة {to}.',
    convoyMoved: 'القافلة {code} تنطلق {to} بدلاً من {from}.',
    convoyCancelled: 'أُلغيت القافلة {code}.',
    meetingMoved: 'موعدكم مع {with} ينتقل من {from} إلى {to}.',
    meetingCancelled: 'أُلغي موعدكم {at} مع {with}.',
    sessionMoved: '{title}: يبدأ {to} بدلاً من {from}.',
    sessionCancelled: '{title}، المقرَّر {from}، أُلغي.',
  },
} as const satisfies Same<typeof source>;
