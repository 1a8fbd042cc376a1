import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  participant: {
    unknown: 'هذا الشخص ليس في هذه الدورة، أو ليس من اختصاصك.',
    'category-unknown': 'لا توجد فئة «{categoryId}» في هذه الدورة.',
    'delegation-unknown': 'لا يوجد هذا الوفد في هذه الدورة.',
    'exhibitor-unknown': 'لا يوجد هذا العارض في هذه الدورة.',
    'two-parties': 'يأتي الشخص مع وفد أو مع عارض، لا مع الاثنين معاً.',
    'head-without-delegation': 'يجب أن ينتمي رئيس الوفد إلى وفد.',
    'second-head': 'لهذا الوفد رئيس بالفعل؛ اسحب منه هذه الصفة أولاً.',
    'out-of-reach': 'لا يمكنك تسجيل إلا أشخاص من بلدك أو من شركتك، وفي فئة تخصهم.',
    'identity-frozen':
      'هوية هذا الشخص معروضة على اللجنة أو معتمدة منها؛ ولا تُصحَّح إلا بعد أن تطلب اللجنة استكمال المعلومات.',
    withdrawn: 'انسحب هذا الشخص من الدورة.',
    'photo-not-an-image': 'هذا الملف ليس صورة بصيغة JPEG أو PNG.',
    'photo-too-large': 'هذه الصورة كبيرة جداً: الحد الأقصى 6 ميغابايت و12000 بكسل لكل ضلع.',
    'photo-too-small': 'هذه الصورة صغيرة جداً: الحد الأدنى 240 بكسل لكل ضلع.',
    'no-photo': 'لا صورة لهذا الشخص بعد.',
  },
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
  import: {
    'not-a-table': 'الملف {file} ليس جدولاً؛ احفظه بصيغة XLSX أو CSV.',
    empty: 'الملف {file} فارغ.',
    'header-twice': 'في الملف {file} عمودان باسم «{column}»؛ غيّر اسم أحدهما أو احذفه.',
    'quote-not-closed':
      'علامة تنصيص مفتوحة في الملف {file} لم تُغلق؛ صحّحها أو احفظ الملف بصيغة XLSX.',
    'old-workbook': 'الملف {file} بصيغة Excel القديمة (‎.xls)؛ احفظه بصيغة XLSX.',
    'too-large': 'الملف {file} كبير جداً؛ قسّمه إلى ملفات لا يتجاوز كل منها 200000 سطر.',
  },
} as const satisfies Same<typeof source>;
