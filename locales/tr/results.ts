import type { results as source } from '../fr/results.ts';
import type { Same } from '../same.ts';

export const results = {
  title: 'Sonuçlar',
  lead: 'Her rakam kütük üzerinde bir sorgudur: neyi, kimler üzerinden, neye dayanarak ve hangi anda saydığını söyler.',
  part: {
    'rank-class': {
      minister: 'Bakanlar',
      'chief-of-staff': 'Genelkurmay ve kuvvet başkanları',
      general: 'General ve amiraller',
      'senior-officer': 'Üst subaylar',
      officer: 'Subaylar',
      official: 'Kamu görevlileri',
      expert: 'Uzmanlar',
      none: 'Rütbesi belirtilmeyenler',
    },
    'exhibitor-kind': {
      company: 'Şirketler',
      'armed-forces': 'Silahlı kuvvetler',
      'state-pavilion': 'Devlet pavyonları',
      operator: 'Fuar işletmecisi',
    },
    'session-type': {
      ceremony: 'Törenler',
      panel: 'Paneller',
      press: 'Basın',
      demo: 'Gösteriler',
      convoy: 'Konvoylar',
    },
  },
  scope: {
    governments: 'Etkinliğe davet edilen hükûmetler',
    delegations: 'Etkinliğin resmî heyetleri',
    exhibitors: 'Etkinliğin katılımcıları',
    visitors: 'Ziyaretçi kategorileri, bütün kapılar, bütün günler',
    'visitors-and-exhibitors': 'Ziyaretçi ve katılımcı kategorileri, bütün kapılar, bütün günler',
    everyone: 'Bütün yaka kartı kategorileri',
    edition: 'Etkinliğin tamamı',
  },
  source: 'Etkinlik kütüğü, {kinds} kayıtları',
  unit: {
    'persons-per-day': '{value, plural, other {günde # kişi}}',
    countries: '{value, plural, other {# ülke}}',
    delegations: '{value, plural, other {# heyet}}',
    persons: '{value, plural, other {# kişi}}',
    exhibitors: '{value, plural, other {# katılımcı}}',
    'square-metres': '{value, number} m²',
    visits: '{value, plural, other {# kişi-gün}}',
    entries: '{value, plural, other {# geçiş}}',
    meetings: '{value, plural, other {# görüşme}}',
    sessions: '{value, plural, other {# oturum}}',
    contacts: '{value, plural, other {# temas}}',
    incidents: '{value, plural, other {# olay}}',
    badges: '{value, plural, other {# yaka kartı}}',
  },
  section: {
    coming: 'Kimler davet edildi, kimler geldi',
    exhibitors: 'Katılımcılar ve alan',
    entry: 'Akreditasyon ve yaka kartları',
    attendance: 'Ziyaretçiler, ziyaretler, katılım',
    programme: 'Program, görüşmeler ve temaslar',
    claims: 'Kayıtların yanında açıklanan rakamlar',
  },
  sectionIntro: {
    coming:
      'Davet edildi, yanıt verdi, bildirildi, girdi: bunlar her biri ayrı kanıta dayanan farklı durumlardır.',
    attendance:
      'Ziyaretçi, kanıtla bir kez sayılan kişidir. Ziyaret, bir kişi-gündür. Katılım buna katılımcı personelini ekler.',
    claims:
      'Başkalarının yayımladığı rakamlar, söylendiği gibi, kütüğün saymaya izin verdiğinin yanında.',
  },
  chart: {
    staff: 'Katılımcı personeli',
    day: 'Gün',
    entries: 'Girişler',
    funnel: 'Davetten girişe, ülke olarak',
    byDay: 'Güne göre ziyaret ve katılım',
    byCategory: 'Kategoriye göre katılım',
    byRank: 'Rütbeye göre katılan delegeler',
    visits: 'Ziyaretler',
    attendance: 'Katılım',
  },
  claim: {
    exactly: '{value}',
    atLeast: '{value} ya da daha fazla',
    atMost: 'en çok {value}',
    between: '{low} – {high}',
    inTheirWords: 'kaynağın sözleriyle: {said}',
    said: 'Açıklanan',
    saidBy: 'Açıklayan',
    recorded: 'Kayıt',
    difference: 'Fark',
    standing: {
      agrees: 'uyuşuyor',
      below: 'kayıt daha düşük',
      above: 'kayıt daha yüksek',
      'without-record': 'kayıt yok',
    },
    noRecord: 'hiçbir kayıt bunu gösteremez',
    explained: '{standing} ({difference}). {explanation}',
    none: 'Bu etkinlik için açıklanan bir rakam kayıtlı değil.',
  },
  when: {
    before: 'açılıştan önce',
    opening: 'açılışta',
    during: 'fuar sırasında',
    after: 'sonrasında',
  },
  speaker: {
    'malian-government': 'Mali hükûmeti',
    organiser: 'düzenleyici',
    organisers: 'düzenleyiciler',
    blog: 'blog',
    press: 'basın',
    'news-agency': 'haber ajansı',
    'organiser-and-press': 'düzenleyici ve basın',
  },
  frozen: {
    title: 'Dondurulmuş raporlar',
    lead: 'Dondurulmuş rapor artık değişmez: imzalıdır ve düzeltme yeni bir rapordur.',
    freeze: 'Rakamları dondur',
    question: 'Rakamlar şimdiki hâliyle dondurulup imzalansın mı?',
    version: 'Rapor no. {number}',
    live: 'Geçici rakamlar, dondurulmamış',
    none: 'Henüz dondurulmuş rapor yok.',
    by: 'Donduran',
    position: 'Kütüğün {seq, number}. satırı',
    fingerprint: 'Parmak izi',
    signature: 'Ed25519 imzası',
    show: 'Göster',
    time: 'Dondurulma',
  },
  headline: 'Özet',
  proof: 'Tanım, kapsam ve kaynak',
  parts: 'Ayrıntı',
  pdfIn: 'PDF rapor',
  empty: {
    title: 'Henüz rakam yok',
    what: 'Edisyonun kütük üzerinde sayılan rakamları burada yer alacak: ülkeler, heyetler, katılımcı firmalar, ziyaretçiler, görüşmeler.',
    first: 'Davetleri hazırlayıp gönderin: ilk rakam davet edilen ülkelerin sayısıdır.',
  },
  noPassages: {
    title: 'Henüz kayıtlı geçiş yok',
    what: 'Ziyaretçiler, ziyaretler ve katılım yalnızca kapılardaki geçişler üzerinden sayılır.',
    first: 'Fuarın ilk günü bir kapı açın ya da başka yerde kaydedilen geçişleri içe aktarın.',
  },
  definition: 'Tanım',
  scopeLabel: 'Kapsam',
  sourceLabel: 'Kaynak',
  asOf: '{time} itibarıyla',
  partsNotAdditive: 'Günler toplanmaz.',
  download: 'İndir',
  csv: 'CSV',
  json: 'JSON',
  pdf: 'PDF',
  showing: 'Gösterilen sürüm',
  showLive: 'Şu anki rakamlar',
  report: {
    title: 'Sonuç raporu, {edition}',
    organiser: 'Ulusal düzenleme komisyonu',
    method:
      'Rakamlar, her satırı bir öncekinin özetini taşıyan ve yalnızca ekleme yapılabilen bir kütük üzerindeki sorgulardır. Kütükte hiçbir kişi adı bulunmaz. Düzeltme yeni bir satırdır; hiçbir şey silinmez.',
    demo: 'Gösterim etkinliği: kamuya açık bilgilerin yanında, öyle olduğu belirtilen uydurma kişiler ve geçişler vardır.',
    headlineNote: 'tanım için bkz. sayfa {page}',
  },
  figure: {
    countries: {
      invited: {
        label: 'Davet edilen ülkeler',
        definition: 'Kendisine davet gönderilen hükûmetler; her ülke bir kez sayılır.',
      },
      answered: {
        label: 'Yanıt veren ülkeler',
        definition: 'Olumlu ya da olumsuz, yanıtı kayda geçen hükûmetler.',
      },
      accepted: {
        label: 'Kabul eden ülkeler',
        definition: 'Son yanıtı dört rolden en az birini kabul eden hükûmetler.',
      },
      acknowledged: {
        label: 'Alındıyı teyit eden ülkeler',
        definition: 'Büyükelçiliği davetin alındığını yazılı olarak teyit eden hükûmetler.',
      },
      substituted: {
        label: 'Başka makamla temsil edilen ülkeler',
        definition: 'Kabul eden ve davet edilenden başka bir makam bildiren hükûmetler.',
      },
      declined: {
        label: 'Geri çeviren ülkeler',
        definition: 'Kayıtlı son cevabı ret olan hükûmetler.',
      },
      silent: {
        label: 'Cevapsız kalan ülkeler',
        definition: 'Davet gönderilen ve hiçbir cevabı kayıtlı olmayan hükûmetler.',
      },
      present: {
        label: 'Katılan ülkeler',
        definition: 'En az bir heyet üyesi bir kapıdan içeri alınan ülkeler.',
      },
    },
    delegations: {
      registered: {
        label: 'Kayıtlı heyetler',
        definition:
          'Protokolün kaydettiği resmî heyetler; bir ülke birden fazla heyet gönderebilir.',
      },
      present: {
        label: 'Katılan heyetler',
        definition: 'En az bir üyesi bir kapıdan içeri alınan heyetler.',
      },
    },
    delegates: {
      named: {
        label: 'Bildirilen delegeler',
        definition: 'Kayıtlı olan ve geri çekilmeyen heyet üyeleri.',
      },
      present: {
        label: 'Rütbeye göre katılan delegeler',
        definition:
          'En az bir kez içeri alınan heyet üyeleri; her biri bir kez, rütbesine göre sayılır.',
      },
    },
    exhibitors: {
      admitted: {
        label: 'Kabul edilen katılımcılar',
        definition:
          'Yürürlükteki işlemlere göre kabul edilen ve çekilmeyen katılımcılar ile ortak katılımcılar.',
      },
      direct: {
        label: 'Doğrudan katılımcılar',
        definition: 'Düzenleyici ile kendi sözleşmesi olan kabul edilmiş katılımcılar.',
      },
      co: {
        label: 'Ortak katılımcılar',
        definition:
          'Kendi personeli ve ürünleriyle başkasının standında yer alan kabul edilmiş katılımcılar.',
      },
      countries: {
        label: 'Katılımcı ülkeler',
        definition: 'Kabul edilen katılımcıların ve ortak katılımcıların ülkeleri.',
      },
      refused: {
        label: 'Reddedilen başvurular',
        definition: 'Yürürlükteki işlemin kabulüne izin vermediği başvurular.',
      },
    },
    area: {
      net: {
        label: 'Net alan',
        definition:
          'Kabul edilen katılımcılara verilmiş ve geri alınmamış stant alanlarının koridorsuz toplamı.',
      },
    },
    accreditation: {
      requested: {
        label: 'İstenen akreditasyonlar',
        definition: 'Her kategoriden, kayıtlı olan ve geri çekilmeyen kişiler.',
      },
      cleared: {
        label: 'Verilen akreditasyonlar',
        definition: 'Devlet komisyonunun son kararıyla kabul ettiği kişiler.',
      },
      refused: {
        label: 'Reddedilen akreditasyonlar',
        definition: 'Devlet komisyonunun son kararıyla reddettiği kişiler.',
      },
    },
    badges: {
      issued: {
        label: 'Yaka kartı sahipleri',
        definition: 'Yaka kartı verilen kişiler; yenilenen kart ikinci kez sayılmaz.',
      },
    },
    visitors: {
      total: {
        label: 'Ziyaretçiler',
        definition:
          'Ziyaretçi kategorilerinden, bir kapıdan en az bir kez içeri alınan kişiler; her biri bir kez sayılır, katılımcı personeli hiçbir zaman sayılmaz.',
      },
      daily: {
        label: 'Güne göre ziyaretçiler',
        definition:
          'Her günün farklı ziyaretçileri; başka gün yeniden gelen o gün de sayılır, bu yüzden günlerin toplamı genel toplamı aşar.',
      },
    },
    visits: {
      total: {
        label: 'Ziyaretler',
        definition: 'Ziyaretçilerin kişi-günleri: üç gün gelen bir kişi üç ziyaret sayılır.',
      },
    },
    attendance: {
      total: {
        label: 'Katılım',
        definition:
          'Ziyaretlere katılımcı personelinin bulunduğu günlerin eklenmesiyle bulunan sayı (Fransız Ticaret Kanunu, A762-1).',
      },
      'by-category': {
        label: 'Kategoriye göre katılım',
        definition: 'Katılımın yaka kartı kategorilerine dağılımı.',
      },
    },
    entries: {
      total: {
        label: 'Girişler',
        definition:
          'Her kategoriden bir kartın içeri alındığı her geçiş: kişi sayısı değil, kapıların işi.',
      },
      refused: {
        label: 'Reddedilen geçişler',
        definition: 'Nedeni ne olursa olsun, bir kapının kartı reddettiği her geçiş.',
      },
    },
    incidents: {
      opened: {
        label: 'Olaylar',
        definition: 'Kapılarda açılan olaylar; örneğin iki kez içeri alınan bir kart.',
      },
    },
    sessions: {
      held: {
        label: 'Yapılan oturumlar',
        definition:
          'Yapıldığı kayda geçen törenler, paneller, basın toplantıları, gösteriler ve konvoylar.',
      },
    },
    demo: {
      companies: {
        label: 'Gösteri yapan katılımcılar',
        definition:
          'Atış alanında en az bir oturumu yapılan katılımcılar; stant sayısından ayrı bir sayıdır.',
      },
      submitted: {
        label: 'Sunulan oturumlar',
        definition:
          'Bir katılımcının ya da ev sahibi kuvvet adına sunulan gösteri oturumları, sonucu ne olursa olsun.',
      },
      approved: {
        label: 'Onaylanan oturumlar',
        definition: 'Hem emniyetin hem komutanın bir kez onayladığı oturumlar.',
      },
      held: {
        label: 'Atış alanında yapılan oturumlar',
        definition: 'Atış alanında telefonla ya da bürodan bitti denilen oturumlar.',
      },
    },
    meetings: {
      asked: {
        label: 'İstenen görüşmeler',
        definition: 'Heyetlerle katılımcılar arasında istenen görüşmeler; sonucu ne olursa olsun.',
      },
      planned: {
        label: 'Planlanan görüşmeler',
        definition: 'Sonradan iptal edilse ya da kaçırılsa da saati belirlenen görüşmeler.',
      },
      held: {
        label: 'Yapılan görüşmeler',
        definition: 'Kayda geçen son durumu yapıldığı olan görüşmeler.',
      },
      missed: {
        label: 'Kaçırılan görüşmeler',
        definition: 'Kayıtlı son duruma göre en az bir tarafın gelmediği görüşmeler.',
      },
      released: {
        label: 'Boşa çıkarılan saatler',
        definition:
          'Bitmeden önce saati ve yeri başkalarına verilmek üzere boşa çıkarılan kaçırılmış görüşmeler.',
      },
      followUps: {
        label: 'Bildirilen takipler',
        definition:
          'En az bir tarafın devam tarihi verdiği görüşmeler; tarafın son sözü geçerlidir.',
      },
    },
    leads: {
      recorded: {
        label: 'Nitelikli temaslar',
        definition: 'Katılımcıların stantlarında kaydettiği temaslar.',
      },
    },
  },
} as const satisfies Same<typeof source>;
