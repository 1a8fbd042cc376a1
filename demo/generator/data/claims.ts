import type { InFour } from '../edition.ts';

export type Claim = {
  figure: string;
  /** What was said, in our own words. */
  said: string;
  low: number;
  /** Absent where the claim has no upper end: "more than 50". */
  high?: number;
  unit: string;
  when: 'before' | 'opening' | 'during' | 'after';
  by: string;
  source: string;
  explanation: InFour;
};

/** Figures told in public, each beside the record of the demo that answers it. */
export const claims: readonly Claim[] = [
  {
    figure: 'countries.invited',
    said: 'more than 50 countries invited',
    low: 50,
    unit: 'countries',
    when: 'before',
    by: 'Malian government',
    source: 'Anadolu Agency by MENAFN, 2025-11-05',
    explanation: {
      fr: "Le relevé compte 54 lettres, une par gouvernement. L'annonce dit « plus de 50 » : les deux s'accordent.",
      en: 'The record counts 54 letters, one per government. The announcement says “more than 50”: the two agree.',
      tr: 'Kayıtta her hükûmete bir tane olmak üzere 54 mektup vardır. Duyuru “50’den fazla” diyor: ikisi uyuşuyor.',
      ar: 'يُظهر السجل 54 رسالة، واحدة لكل حكومة. والإعلان يقول «أكثر من 50»، فالرقمان متوافقان.',
    },
  },
  {
    figure: 'countries.answered',
    said: 'more than 35 countries or delegations expected',
    low: 35,
    unit: 'countries',
    when: 'before',
    by: 'organiser',
    source: 'En Son Haber, 2025-08-30',
    explanation: {
      fr: 'La prévision ne dit pas si elle compte des pays ou des délégations. Le relevé compte 36 gouvernements qui ont répondu, dont 29 favorablement.',
      en: 'The forecast does not say whether it counts countries or delegations. The record counts 36 governments that answered, 29 of them favourably.',
      tr: 'Öngörü, ülkeleri mi heyetleri mi saydığını belirtmiyor. Kayıtta yanıt veren 36 hükûmet var, bunların 29’u olumlu.',
      ar: 'لا يوضح التوقع هل يعدّ بلدانًا أم وفودًا. ويُظهر السجل 36 حكومة ردّت، منها 29 ردًا إيجابيًا.',
    },
  },
  {
    figure: 'countries.answered',
    said: '45 countries of Africa, Asia and America expected',
    low: 45,
    high: 45,
    unit: 'countries',
    when: 'before',
    by: 'organisers',
    source: "L'Essor, 2025-09-15",
    explanation: {
      fr: "C'est une attente, donnée le jour où partaient les premières lettres. Le relevé ne compte que les réponses reçues : 36.",
      en: 'This is an expectation, given when the first letters were leaving. The record counts only the answers received: 36.',
      tr: 'Bu, ilk mektuplar yola çıkarken dile getirilen bir beklentidir. Kayıt yalnızca gelen yanıtları sayar: 36.',
      ar: 'هذا توقّع صدر عند خروج الرسائل الأولى. أما السجل فلا يعدّ إلا الردود الواردة: 36.',
    },
  },
  {
    figure: 'countries.present',
    said: 'over 30 countries present',
    low: 30,
    unit: 'countries',
    when: 'opening',
    by: 'blog',
    source: 'article of 2025-11-11',
    explanation: {
      fr: "Le relevé compte 27 pays dont une délégation est entrée. D'autres nationalités étaient là sans délégation : presse, exposants, diplomates.",
      en: 'The record counts 27 countries whose delegation entered. Other nationalities came without one: press, exhibitors, diplomats.',
      tr: 'Kayıtta heyeti içeri giren 27 ülke var. Başka uyruklar heyetsiz geldi: basın, katılımcı firmalar, diplomatlar.',
      ar: 'يُظهر السجل 27 بلدًا دخل وفدُه. وحضرت جنسيات أخرى من دون وفد: صحفيون وعارضون ودبلوماسيون.',
    },
  },
  {
    figure: 'delegations.present',
    said: 'more than 35 delegations present',
    low: 35,
    unit: 'delegations',
    when: 'opening',
    by: 'organiser',
    source: 'TRT Haber, 2025-11-12; Mali Presse, 2025-11',
    explanation: {
      fr: 'Le relevé compte 35 délégations : huit pays en ont envoyé deux, défense et sécurité. Les deux chiffres s’accordent.',
      en: 'The record counts 35 delegations: eight countries sent two, defence and security. The two figures agree.',
      tr: 'Kayıtta 35 heyet var: sekiz ülke savunma ve güvenlik olarak iki heyet gönderdi. İki sayı uyuşuyor.',
      ar: 'يُظهر السجل 35 وفدًا، إذ أرسلت ثمانية بلدان وفدين، للدفاع وللأمن. والرقمان متوافقان.',
    },
  },
  {
    figure: 'delegations.present',
    said: 'more than 90 high-level military delegations',
    low: 90,
    unit: 'delegations',
    when: 'after',
    by: 'organiser',
    source: 'Yeni Şafak (Anadolu Agency), 2025-12',
    explanation: {
      fr: 'Le chiffre semble compter des personnes : le relevé a 35 délégations et 167 délégués entrés, dont plus de 90 officiers ou chefs.',
      en: 'The figure seems to count people: the record has 35 delegations and 167 delegates who entered, more than 90 of them officers or heads.',
      tr: 'Sayı kişileri sayıyor gibi görünüyor: kayıtta 35 heyet ve içeri giren 167 üye var, 90’dan fazlası subay veya heyet başkanı.',
      ar: 'يبدو أن الرقم يعدّ أشخاصًا: ففي السجل 35 وفدًا و167 عضوًا دخلوا، أكثر من 90 منهم ضباط أو رؤساء وفود.',
    },
  },
  {
    figure: 'countries.present',
    said: 'delegations from more than 25 countries',
    low: 25,
    unit: 'countries',
    when: 'after',
    by: 'organiser',
    source: 'Yeni Şafak (Anadolu Agency), 2025-12',
    explanation: {
      fr: 'Le relevé compte 27 pays dont une délégation est entrée : les deux s’accordent.',
      en: 'The record counts 27 countries whose delegation entered: the two agree.',
      tr: 'Kayıtta heyeti içeri giren 27 ülke var: ikisi uyuşuyor.',
      ar: 'يُظهر السجل 27 بلدًا دخل وفدُه، فالرقمان متوافقان.',
    },
  },
  {
    figure: 'countries.present',
    said: 'more than 50 nations took part',
    low: 50,
    unit: 'countries',
    when: 'after',
    by: 'press',
    source: 'LBNN, 2025-11',
    explanation: {
      fr: 'Le chiffre reprend les invitations (54 au relevé) et non les présences (27).',
      en: 'The figure repeats the invitations (54 on record), not those present (27).',
      tr: 'Bu sayı katılanları (27) değil, davetleri (kayıtta 54) yineliyor.',
      ar: 'يكرّر الرقم عدد الدعوات (54 في السجل) لا عدد الحاضرين (27).',
    },
  },
  {
    figure: 'countries.present',
    said: '10 to 11 countries named, the Sahel alliance apart',
    low: 10,
    high: 11,
    unit: 'countries',
    when: 'opening',
    by: 'press',
    source: 'Malikonews, 2025-11-11',
    explanation: {
      fr: "Une liste d'exemples n'est pas un décompte. Les sources ne s'accordent pas même sur le Congo dont il s'agit.",
      en: 'A list of examples is not a count. The sources do not even agree on which Congo is meant.',
      tr: 'Örnek listesi bir sayım değildir. Kaynaklar hangi Kongo’nun kastedildiğinde bile anlaşamıyor.',
      ar: 'قائمة الأمثلة ليست إحصاءً، والمصادر لا تتفق حتى على أيّ الكونغوين هو المقصود.',
    },
  },
  {
    figure: 'exhibitors.admitted',
    said: 'about 30, or more than 30, Turkish companies',
    low: 30,
    unit: 'exhibitors',
    when: 'during',
    by: 'organiser and press',
    source: "L'Essor, 2025-09-15 and 2025-11-12",
    explanation: {
      fr: "Le relevé compte 35 exposants admis : 30 entreprises de Türkiye, l'opérateur, et quatre exposants du Mali et de l'Alliance.",
      en: 'The record counts 35 exhibitors admitted: 30 companies of Türkiye, the operator, and four exhibitors of Mali and the alliance.',
      tr: 'Kayıtta 35 katılımcı var: Türkiye’den 30 şirket, işletmeci ve Mali ile İttifaktan dört katılımcı.',
      ar: 'يُظهر السجل 35 عارضًا: 30 شركة من تركيا، والمشغّل، وأربعة عارضين من مالي والتحالف.',
    },
  },
  {
    figure: 'exhibitors.admitted',
    said: '15 Turkish exhibitors named by the agency',
    low: 15,
    high: 15,
    unit: 'exhibitors',
    when: 'opening',
    by: 'news agency',
    source: 'Anadolu Agency by A News, 2025-11-12',
    explanation: {
      fr: "L'agence nomme les plus connus. Le relevé compte aussi les coexposants et les exposants du pays hôte ; les noms manquants y sont inventés.",
      en: 'The agency names the best known. The record also counts co-exhibitors and those of the host; the missing names are invented there.',
      tr: 'Ajans en tanınmışları sayıyor. Kayıt ortak katılımcıları ve ev sahibi ülkenin katılımcılarını da içerir; eksik adlar orada kurgudur.',
      ar: 'تذكر الوكالة الأشهر. ويشمل السجل أيضًا العارضين المشاركين وعارضي البلد المضيف؛ والأسماء الناقصة فيه متخيَّلة.',
    },
  },
  {
    figure: 'demo.companies',
    said: '15 companies at the demonstration',
    low: 15,
    high: 15,
    unit: 'exhibitors',
    when: 'during',
    by: 'organiser',
    source: 'Mali press, 2025-11-13',
    explanation: {
      fr: 'Le relevé compte 15 exposants dans les séances du champ de tir ; onze sont nommés par la presse, quatre sont inventés.',
      en: 'The record counts 15 exhibitors in the range sessions; eleven are named by the press, four are invented.',
      tr: 'Kayıtta atış alanı oturumlarında 15 katılımcı var; on biri basında geçiyor, dördü kurgudur.',
      ar: 'يُظهر السجل 15 عارضًا في جلسات ميدان الرماية؛ أحد عشر منهم ذكرتهم الصحافة وأربعة متخيَّلون.',
    },
  },
  {
    figure: 'visits.daily',
    said: 'more than 1,200 visitors a day',
    low: 1200,
    unit: 'persons-per-day',
    when: 'after',
    by: 'organiser',
    source: 'Türkiye Gazetesi, 2025-12-22; Yeni Şafak, 2025-12',
    explanation: {
      fr: 'Les portes ont enregistré environ 1 200 entrées par jour, toutes catégories et toutes zones. Les visiteurs, comptés une fois par jour et sans le personnel, étaient de 298 à 564.',
      en: 'The gates recorded about 1,200 entries a day, of all categories into all zones. Visitors, counted once a day and without staff, were 298 to 564.',
      tr: 'Kapılar günde yaklaşık 1.200 giriş kaydetti; tüm kategoriler, tüm alanlar. Günde bir kez ve personelsiz sayılan ziyaretçiler 298 ile 564 arasındaydı.',
      ar: 'سجّلت البوابات نحو 1200 دخول يوميًا من جميع الفئات إلى جميع المناطق. أما الزوار، محسوبين مرة واحدة في اليوم ومن دون العاملين، فتراوحوا بين 298 و564.',
    },
  },
  {
    figure: 'deals.potential',
    said: 'export potential of more than 150 million US dollars',
    low: 150_000_000,
    unit: 'USD',
    when: 'after',
    by: 'organiser',
    source: 'Yeni Şafak (Anadolu Agency), 2025-12',
    explanation: {
      fr: "Un potentiel est une estimation de l'organisateur, non une signature. Aucun contrat ni protocole d'accord n'est attesté dans les sources publiques.",
      en: 'A potential is an estimate of the organiser, not a signature. No contract or memorandum is found in public sources.',
      tr: 'Potansiyel, organizatörün tahminidir, imza değildir. Açık kaynaklarda ne sözleşme ne de mutabakat zaptı bulunuyor.',
      ar: 'الإمكانات تقدير من المنظِّم وليست توقيعًا. ولا يرد في المصادر العلنية أي عقد أو مذكرة تفاهم.',
    },
  },
];
