import type { editions as source } from '../fr/editions.ts';
import type { Same } from '../same.ts';

export const editions = {
  title: 'Edisyon ve plan',
  lead: 'Günler, yerler, bölgeler ve kategoriler: bir yaka kartının taşıdığı ve bir kapının bildiği her şey.',
  stage: {
    title: 'Aşama',
    lead: 'Bir aşama atlanabilir; geriye asla dönülmez.',
    enter: 'Sonraki aşamaya geç: {stage}',
    question: '“{stage}” aşamasına geçilsin mi? Geri dönüş yoktur.',
    last: 'Bu son aşamadır.',
    means: {
      preparation: 'Plan ve kabul kuralları hazırlanıyor.',
      invitations: 'Davetler gönderiliyor, yanıtlar geliyor.',
      accreditation: 'Kişiler kaydediliyor, inceleniyor ve yaka kartı alıyor.',
      show: 'Kapılar açık.',
      results: 'Rakamlar kesinleşiyor ve açıklanıyor.',
      archived: 'Edisyon kapandı; dondurulmuş rakamları kalır.',
    },
  },
  facts: {
    title: 'Kimlik',
    dates: 'Tarihler',
    place: 'Yer',
    timeZone: 'Saat dilimi',
    guestOfHonour: 'Onur konuğu',
    theme: 'Tema',
    patronage: 'Himaye',
    clonedFrom: 'Türetildiği edisyon',
  },
  days: {
    title: 'Günler',
    kinds: {
      fair: 'Fuar',
      demo: 'Gösteriler',
    },
  },
  places: {
    title: 'Yerler ve salonlar',
    kinds: {
      exhibition: 'Sergi',
      range: 'Atış alanı',
      conference: 'Konferans',
    },
    size: '{width, number} m × {depth, number} m',
  },
  zones: {
    lead: 'Her bölgenin yaka kartına basılan bir harfi ve bir rengi vardır.',
    noGate: 'Kapı yok',
  },
  gates: {
    enteringTwice: {
      off: 'ikinci giriş serbest',
      soft: 'ikinci giriş bildirilir',
      hard: 'ikinci giriş reddedilir',
    },
  },
  categories: {
    title: 'Yaka kartı kategorileri',
    lead: 'Kimin ziyaretçi sayıldığı ve her kartın nerede, ne zaman geçtiği.',
    category: 'Kategori',
    countsAs: 'Sayıldığı tür',
    hours: 'Saatler',
    allDay: 'Günün saatleri',
    admitted: 'kabul edilir',
    notAdmitted: 'kabul edilmez',
    counts: {
      visitor: 'Ziyaretçi',
      exhibitor: 'Katılımcı firma',
      service: 'Hizmet, sayılmaz',
    },
    marks: {
      escortRequired: 'Refakatle',
      mayEscort: 'Refakat edebilir',
      photoCheck: 'Fotoğraf kontrolü',
      vip: 'VIP',
    },
  },
} as const satisfies Same<typeof source>;
