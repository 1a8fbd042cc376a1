import type { cli as source } from '../fr/cli.ts';
import type { Same } from '../same.ts';

export const cli = {
  help: {
    title: 'كوروكان: من أول دعوة إلى تقرير نتائج معرض الدفاع.',
    usage: 'الاستعمال: {command} {rest}',
    commandAndOptions: 'COMMAND [OPTIONS]',
    options: '[OPTIONS]',
    value: 'VALUE',
    more: 'خيارات أمر بعينه: {command} COMMAND --help',
  },
  commands: {
    serve: 'يشغّل قاعدة البيانات والواجهة البرمجية والصفحات',
    doctor: 'يتحقق من سلامة المنظومة',
    backup: 'يحفظ قاعدة البيانات والملفات والمفاتيح في ملف واحد',
    restore: 'يستعيد نسخة احتياطية',
    ledgerVerify: 'يعيد حساب سلسلة السجل ويكشف كل سطر معدَّل',
    results: 'يعطي أرقام الدورة مع تعريفاتها',
  },
  arguments: {
    file: 'FILE',
  },
  options: {
    help: 'يعرض هذه المساعدة',
    lang: 'لغة الرسائل: fr أو en أو tr أو ar',
    empty: 'يبدأ دون بيانات العرض التوضيحي',
    stage: 'مرحلة العرض التوضيحي: invitations أو accreditation أو show أو results',
    port: 'منفذ TCP للصفحات (4600 افتراضياً)',
    force: 'يستبدل كل ما تحويه هذه المنظومة',
    edition: 'معرّف الدورة، مثل bamex-2025',
    format: 'الصيغة: json أو csv أو pdf',
    out: 'الملف المراد كتابته',
    report: 'رقم تقرير مجمّد',
    freeze: 'يجمّد الأرقام ويوقّعها أولًا',
  },
  usage: {
    unknownCommand: 'لا يوجد أمر باسم «{word}»؛ يعرض «kurukan --help» جميع الأوامر.',
    unknownOption: 'لا يوجد خيار باسم «{word}»؛ أضف ‎--help لترى الخيارات المتاحة.',
    wrongOptionValue: 'قيمة الخيار {word} ناقصة أو غير مفهومة.',
    missingOption: 'الخيار {word} ناقص.',
    missingArgument: 'ينقص: {word}.',
    unexpectedArgument: '«{word}» زائد عن الحاجة.',
  },
  serve: {
    database: 'قاعدة البيانات',
    migrations: 'بنية قاعدة البيانات',
    demo: 'بيانات العرض التوضيحي',
    build: 'بناء الصفحات، مرة لكل إصدار',
    pages: 'الصفحات والواجهة البرمجية',
    links: 'روابط الدخول، كل منها صالح لمرة واحدة خلال 24 ساعة:',
    ready: 'كوروكان جاهز: {url}',
    howToStop: 'للإيقاف: Ctrl-C.',
    stopping: 'جارٍ الإيقاف…',
  },
  ledger: {
    whole:
      '{edition}: السجل سليم، {rows, plural, zero {لا أسطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطراً} other {# سطر}}.',
    touched: '{edition}: السجل معدَّل عند السطر {seq} ({fault}).',
    fault: {
      missing: 'سطر مفقود',
      edited: 'سطر معدَّل',
      unchained: 'سطر أُعيدت كتابته',
      'cut-off': 'حُذفت الأسطر الأخيرة',
    },
  },
  doctor: {
    ok: 'سليم',
    warning: 'للنظر',
    failed: 'خلل',
    healthy: 'كل شيء على ما يرام.',
    unhealthy:
      '{count, plural, zero {لا شيء للإصلاح.} one {أمر واحد يحتاج إلى إصلاح.} two {أمران يحتاجان إلى إصلاح.} few {# أمور تحتاج إلى إصلاح.} many {# أمراً يحتاج إلى إصلاح.} other {# أمر يحتاج إلى إصلاح.}}',
    node: 'Node {version}',
    nodeTooOld: 'Node {version}: المطلوب الإصدار 24 أو أحدث',
    folder: 'مجلد البيانات قابل للكتابة: {folder}',
    folderNotWritable: 'لا يمكن الكتابة في مجلد البيانات: {folder}',
    disk: 'المساحة الحرة على القرص: {megabytes, number} ميغابايت',
    diskLow: 'القرص يوشك أن يمتلئ: {megabytes, number} ميغابايت حرة',
    database: 'PostgreSQL {version} يستجيب',
    databaseFailed: 'قاعدة البيانات لا تستجيب: {reason}',
    migrations: 'بنية قاعدة البيانات محدَّثة',
    migrationsPending:
      '{count, plural, zero {لا ترقيات بانتظار التشغيل القادم} one {ترقية واحدة بانتظار التشغيل القادم} two {ترقيتان بانتظار التشغيل القادم} few {# ترقيات بانتظار التشغيل القادم} many {# ترقية بانتظار التشغيل القادم} other {# ترقية بانتظار التشغيل القادم}}',
    clock: 'ساعة الجهاز معقولة ومتفقة مع قاعدة البيانات',
    clockWrong: 'ساعة الجهاز خاطئة أو تختلف عن قاعدة البيانات بمقدار {seconds, number} ث',
    fonts: 'الخطوط اللاتينية والعربية موجودة',
    fontsMissing: 'خطوط غير موجودة: {names}',
    keys: 'مفتاح المنظومة قابل للقراءة',
    keysMissing: 'مفتاح المنظومة غير قابل للقراءة؛ يُنشئه أول تشغيل',
    keysOpen: 'تستطيع حسابات أخرى قراءة مفتاح المنظومة: {file}',
    mail: 'خادم البريد يستجيب',
    mailMissing: 'SMTP_URL غير محدد: تنتظر الرسائل في صندوق الصادر',
    mailFailed: 'خادم البريد لا يستجيب: {reason}',
    ledger: 'سجل {edition} سليم',
    ledgerTouched: 'سجل {edition} معدَّل عند السطر {seq}',
  },
  backup: {
    written:
      'كُتبت النسخة الاحتياطية في {file}: {tables, plural, zero {لا جداول} one {جدول واحد} two {جدولان} few {# جداول} many {# جدولاً} other {# جدول}}، {rows, plural, zero {لا أسطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطراً} other {# سطر}}، {files, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفاً} other {# ملف}}.',
    notEncrypted:
      'النسخة غير مشفّرة وتحوي المفاتيح: احفظها في مكان مقفل أو حدّد KURUKAN_BACKUP_PASSPHRASE.',
    withoutKey: 'المفتاح KURUKAN_KEY ليس فيها: احفظه في مكان آخر، فمن دونه لا تُفتح أي وثيقة.',
    restored:
      'استُعيدت النسخة الاحتياطية المؤرخة {date}: {tables, plural, zero {لا جداول} one {جدول واحد} two {جدولان} few {# جداول} many {# جدولاً} other {# جدول}}، {rows, plural, zero {لا أسطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطراً} other {# سطر}}، {files, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفاً} other {# ملف}}.',
  },
} as const satisfies Same<typeof source>;
