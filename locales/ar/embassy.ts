import type { embassy as source } from '../fr/embassy.ts';
import type { Same } from '../same.ts';

export const embassy = {
  skip: 'انتقل إلى المحتوى',
  closeLink: 'إغلاق على هذا الجهاز',
  signOut: 'تسجيل الخروج',
  link: {
    title: 'هذا الرابط لا يفتح شيئاً',
    signIn: 'استلام رمز بالبريد الإلكتروني',
  },
  steps: {
    label: 'الخطوات',
    hub: 'البداية',
    answer: 'الرد',
    delegation: 'الوفد',
    stay: 'الإقامة',
    needs: 'الاحتياجات',
    wishes: 'الرغبات',
    meetings: 'اللقاءات',
    demonstrations: 'العروض',
    receipts: 'الإيصالات',
  },
  state: {
    open: 'مطلوب.',
    begun: 'بدأ.',
    done: 'تمّ.',
    closed: 'مغلق.',
  },
  standing: {
    answer: {
      open: 'قولوا هل يشارك بلدكم وبأي صفة.',
      begun: '',
      done: 'سُجّل ردكم، ويمكن تغييره حتى آخر يوم للرد.',
      closed: 'انقضى آخر يوم للرد. اتصلوا بمصلحة المراسم.',
    },
    delegation: {
      open: 'سمّوا أعضاء وفدكم.',
      begun:
        '{count, plural, zero {لم يُسمَّ أي عضو} one {سُمّي عضو واحد} two {سُمّي عضوان} few {سُمّي # أعضاء} many {سُمّي # عضواً} other {سُمّي # عضو}}.',
      done: '{count, plural, zero {لم يُسمَّ أي عضو} one {سُمّي عضو واحد} two {سُمّي عضوان} few {سُمّي # أعضاء} many {سُمّي # عضواً} other {سُمّي # عضو}}.',
      closed:
        '{count, plural, zero {لم يُسمَّ أي عضو} one {سُمّي عضو واحد} two {سُمّي عضوان} few {سُمّي # أعضاء} many {سُمّي # عضواً} other {سُمّي # عضو}}.',
    },
    stay: {
      open: 'اذكروا الوصول والمغادرة والسكن.',
      begun:
        '{count, plural, zero {لم تُذكر أي رحلة} one {ذُكرت رحلة واحدة} two {ذُكرت رحلتان} few {ذُكرت # رحلات} many {ذُكرت # رحلة} other {ذُكرت # رحلة}}.',
      done: '{count, plural, zero {لم تُذكر أي رحلة} one {ذُكرت رحلة واحدة} two {ذُكرت رحلتان} few {ذُكرت # رحلات} many {ذُكرت # رحلة} other {ذُكرت # رحلة}}.',
      closed: 'لم يعد تغيير الإقامة ممكناً هنا.',
    },
    needs: {
      open: 'قولوا ما الذي يبحث عنه بلدكم.',
      begun:
        '{count, plural, zero {لم تُذكر أي حاجة} one {ذُكرت حاجة واحدة} two {ذُكرت حاجتان} few {ذُكرت # حاجات} many {ذُكرت # حاجة} other {ذُكرت # حاجة}}.',
      done: '{count, plural, zero {لم تُذكر أي حاجة} one {ذُكرت حاجة واحدة} two {ذُكرت حاجتان} few {ذُكرت # حاجات} many {ذُكرت # حاجة} other {ذُكرت # حاجة}}.',
      closed: 'لم يعد تغيير الاحتياجات ممكناً هنا.',
    },
    wishes: {
      open: 'اذكروا من ترغب وفودكم في لقائه.',
      begun: 'ذُكر ما تبحثون عنه؛ اختاروا الآن من تلتقونه.',
      done: '{count, plural, zero {لا عارض مرغوب فيه} one {عارض واحد مرغوب فيه} two {عارضان مرغوب فيهما} few {# عارضين مرغوب فيهم} many {# عارضًا مرغوبًا فيه} other {# عارض مرغوب فيه}}.',
      closed: '',
    },
    meetings: {
      open: 'اطلبوا لقاء عارض.',
      begun:
        '{count, plural, zero {لا لقاءات تنتظر ردكم} one {لقاء واحد ينتظر ردكم} two {لقاءان ينتظران ردكم} few {# لقاءات تنتظر ردكم} many {# لقاءً ينتظر ردكم} other {# لقاء ينتظر ردكم}}.',
      done: '{count, plural, zero {لا لقاءات} one {لقاء واحد} two {لقاءان} few {# لقاءات} many {# لقاءً} other {# لقاء}}.',
      closed: '',
    },
    demonstrations: {
      open: 'رتّبوا العروض التي تريدون مشاهدتها.',
      begun: '',
      done: '{count, plural, zero {لا جلسات مرتبة} one {جلسة مرتبة واحدة} two {جلستان مرتبتان} few {# جلسات مرتبة} many {# جلسة مرتبة} other {# جلسة مرتبة}}.',
      closed: '',
    },
    receipts: {
      open: '',
      begun: '',
      done: '{count, plural, zero {لا إيصالات} one {إيصال واحد} two {إيصالان} few {# إيصالات} many {# إيصالاً} other {# إيصال}}.',
      closed: '',
    },
  },
  hub: {
    title: 'مشاركتكم',
    until: 'يُرجى الرد في موعد أقصاه {lastDay}.',
    closed: 'كان آخر يوم للرد {lastDay}.',
    next: 'متابعة: {step}',
    notInvited: 'لا دعوة مسجلة لبلدكم. اتصلوا بمصلحة المراسم.',
  },
  help: {
    title: 'بمن تتصلون',
    phone: 'الهاتف:',
    email: 'البريد الإلكتروني:',
    asInvited: 'ردّوا على الرسالة أو المذكرة التي حملت إليكم هذه الدعوة.',
  },
} as const satisfies Same<typeof source>;
