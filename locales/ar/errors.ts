import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  settings: {
    invalid: 'الإعداد {name} غير مفهوم؛ صحّحه أو احذفه من بيئة التشغيل.',
  },
  start: {
    'already-running':
      'كوروكان يعمل بالفعل على هذه البيانات ({folder})؛ أوقفه أولاً أو اختر مجلداً آخر عبر KURUKAN_DATA.',
    'database-account':
      'لا يعمل PostgreSQL بحساب root، ولا يوجد على هذا الجهاز حساب «postgres» ولا «nobody»؛ شغّل كوروكان من حساب عادي.',
    'database-failed': 'لم تبدأ قاعدة البيانات: {reason} (السجل: {log}).',
    'database-missing': 'لم يُعثر على PostgreSQL 15 أو أحدث؛ ثبّته أو حدّد خادماً عبر DATABASE_URL.',
    'database-stopped':
      'توقفت قاعدة البيانات من تلقاء نفسها؛ سجلها في {folder}. أعد تشغيل كوروكان: لم يضع شيء مما تم تأكيده.',
    'database-unreachable': 'الخادم المحدد في DATABASE_URL لا يستجيب: {reason}.',
    'database-version':
      'تتطلب هذه البيانات PostgreSQL {needed}، والموجود هنا PostgreSQL {found}؛ ثبّت الإصدار المناسب أو استعمل «kurukan backup» ثم «kurukan restore».',
    'disk-full': 'القرص الذي يحوي {folder} ممتلئ؛ أخلِ 200 ميغابايت على الأقل ثم أعد المحاولة.',
    'folder-not-writable':
      'لا يمكن الكتابة في المجلد {folder}؛ غيّر صلاحياته أو اختر غيره عبر KURUKAN_DATA.',
    'port-in-use': 'المنفذ {port} مستعمل؛ أوقف البرنامج الآخر أو اختر منفذاً عبر PORT.',
  },
  restore: {
    'file-damaged': 'النسخة الاحتياطية تالفة ({part})؛ لم يتغير شيء. استعمل نسخة أخرى منها.',
    'file-unknown': 'الملف {file} ليس نسخة احتياطية من كوروكان.',
    'not-empty': 'هذه المنظومة تحوي بيانات بالفعل؛ أضف ‎--force لاستبدالها كلها.',
    'passphrase-wrong': 'النسخة الاحتياطية مشفّرة ولا تفتحها KURUKAN_BACKUP_PASSPHRASE.',
    'version-unknown': 'النسخة الاحتياطية من إصدار أحدث من كوروكان ({version})؛ حدّث البرنامج أولاً.',
  },
} as const satisfies Same<typeof source>;
