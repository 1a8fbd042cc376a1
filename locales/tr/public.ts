import type { publicPages as source } from '../fr/public.ts';
import type { Same } from '../same.ts';

export const publicPages = {
  skip: 'İçeriğe geç',
  pages: 'Fuarın sayfaları',
  languages: 'Diller',
  home: 'Fuar',
  exhibitors: 'Katılımcılar',
  programme: 'Program',
  venues: 'Mekânlar',
  office: 'Ofis',
  stagedWith: 'Kurukan ile düzenlenmiştir',
  patronage: 'Yüksek himaye:',
  guestOfHonour: 'Onur konuğu:',
  days: 'Günler',
  places: 'Yerler',
  dayKind: {
    fair: 'Fuar',
    demo: 'Gösteriler',
  },
  exhibitorCount: '{count, plural, one {# katılımcı} other {# katılımcı}}',
  noExhibitors: 'Katılımcı listesi henüz yayımlanmadı.',
  stand: '{count, plural, one {Stant {stands}} other {Stantlar {stands}}}',
  noProgramme: 'Program henüz yayımlanmadı.',
  localHours: 'Yerel saat.',
  cancelled: 'İptal edildi',
  kind: {
    company: 'şirket',
    'armed-forces': 'silahlı kuvvetler',
    'state-pavilion': 'devlet pavyonu',
    operator: 'düzenleyici',
  },
  venueKind: {
    exhibition: 'Fuar ve stantlar',
    range: 'Gösteriler; ulaşım refakatli konvoyla',
    conference: 'Konferanslar',
  },
} as const satisfies Same<typeof source>;
