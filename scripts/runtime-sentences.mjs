/**
 * The few sentences needed before any dependency is there, so before the locales can be
 * read: in the reader's language, French when it is none of ours.
 */
const sentencesByLanguage = {
  fr: {
    installing: 'Installation des dépendances, une seule fois (une à deux minutes)…',
    usage: 'Usage : node scripts/with-runtime.mjs PROGRAMME [ARGUMENTS…]',
    tooOld: 'Kurukan demande Node 20 ou plus récent : https://nodejs.org',
    noNetwork:
      'Les dépendances n’ont pas pu être téléchargées : vérifiez la connexion au réseau, puis recommencez.',
    diskFull: 'Le disque est plein : libérez 1 Go, puis recommencez.',
    notWritable:
      'Le dossier du projet n’est pas modifiable par votre compte : changez ses droits, puis recommencez.',
    noNpm: 'npm est introuvable : installez-le avec Node (https://nodejs.org), puis recommencez.',
    npmFailed:
      'Les dépendances n’ont pas pu être installées ; le message de npm est juste au-dessus.',
    noRuntime:
      'Aucun Node 24 ne fonctionne sur cette machine : installez Node 24 ou plus récent (https://nodejs.org), puis recommencez.',
  },
  en: {
    installing: 'Installing the dependencies, this once (one to two minutes)…',
    usage: 'Usage: node scripts/with-runtime.mjs PROGRAM [ARGUMENTS…]',
    tooOld: 'Kurukan needs Node 20 or later: https://nodejs.org',
    noNetwork:
      'The dependencies could not be downloaded: check the network connection, then try again.',
    diskFull: 'The disk is full: free 1 GB, then try again.',
    notWritable:
      'Your account may not write to the project folder: change its rights, then try again.',
    noNpm: 'npm was not found: install it with Node (https://nodejs.org), then try again.',
    npmFailed: 'The dependencies could not be installed; npm’s message is just above.',
    noRuntime:
      'No Node 24 runs on this machine: install Node 24 or later (https://nodejs.org), then try again.',
  },
  tr: {
    installing: 'Bağımlılıklar yükleniyor, yalnızca bu sefer (bir iki dakika)…',
    usage: 'Kullanım: node scripts/with-runtime.mjs PROGRAM [DEĞİŞKENLER…]',
    tooOld: 'Kurukan için Node 20 veya daha yeni bir sürüm gerekir: https://nodejs.org',
    noNetwork: 'Bağımlılıklar indirilemedi: ağ bağlantısını denetleyip yeniden deneyin.',
    diskFull: 'Disk dolu: 1 GB yer açıp yeniden deneyin.',
    notWritable:
      'Hesabınız proje klasörüne yazamıyor: klasörün izinlerini değiştirip yeniden deneyin.',
    noNpm: 'npm bulunamadı: Node ile birlikte kurun (https://nodejs.org) ve yeniden deneyin.',
    npmFailed: 'Bağımlılıklar yüklenemedi; npm’in iletisi hemen yukarıdadır.',
    noRuntime:
      'Bu makinede çalışan bir Node 24 yok: Node 24 veya daha yenisini kurup (https://nodejs.org) yeniden deneyin.',
  },
  ar: {
    installing: 'جارٍ تثبيت الاعتماديات، لمرة واحدة فقط (دقيقة أو دقيقتان)…',
    usage: 'الاستعمال: node scripts/with-runtime.mjs PROGRAM [ARGUMENTS…]',
    tooOld: 'يتطلب كوروكان الإصدار 20 من Node أو أحدث: https://nodejs.org',
    noNetwork: 'تعذّر تنزيل الاعتماديات: تحقق من الاتصال بالشبكة ثم أعد المحاولة.',
    diskFull: 'القرص ممتلئ: أخلِ 1 غيغابايت ثم أعد المحاولة.',
    notWritable: 'لا يستطيع حسابك الكتابة في مجلد المشروع: غيّر صلاحياته ثم أعد المحاولة.',
    noNpm: 'لم يُعثر على npm: ثبّته مع Node (https://nodejs.org) ثم أعد المحاولة.',
    npmFailed: 'تعذّر تثبيت الاعتماديات؛ رسالة npm ظاهرة أعلاه.',
    noRuntime:
      'لا يعمل Node 24 على هذا الجهاز: ثبّت الإصدار 24 أو أحدث (https://nodejs.org) ثم أعد المحاولة.',
  },
};

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = (LC_ALL || LC_MESSAGES || LANG || 'fr').slice(0, 2);

export const sentences = sentencesByLanguage[language] ?? sentencesByLanguage.fr;
