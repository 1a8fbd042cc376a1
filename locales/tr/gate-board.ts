import type { gateBoard as source } from '../fr/gate-board.ts';
import type { Same } from '../same.ts';

export const gateBoard = {
  title: 'Kapılarda şu an',
  lead: 'Bölge bölge içeride kimler var ve her kapıdan gelen haber ne kadar eski. Sayfa kendini yeniler.',
  refreshed: 'Okundu: {time}',
  inside: 'İçeride',
  of: '/ {capacity}',
  full: 'dolu',
  withoutBadge: '{count} kişi yaka kartsız',
  nobody: 'Kimse yok',
  gates: 'Kapılar',
  devices: 'Cihazlar',
  heard: 'Son temas',
  unsent: 'Gönderilmeyen',
  revocations: 'İptal edilen kartlar listesi',
  noDevice: 'cihaz yok',
  never: 'hiç',
  print: 'İçeridekilerin listesini yazdır',
  printZone: 'İçeridekiler listesi',
  printLead:
    'Alarm için: içerideki herkes, bölgeye ve kuruma göre, işaret kutusuyla. Okunması kütüğe yazılır.',
  toDevices: 'Kapı cihazları',
  toDay: 'Kapılarda gün',
  news: '{time} saatine kadar her şey biliniyor',
  freshness: {
    fresh: 'güncel',
    ageing: 'haberler 10 dakikadan eski',
    old: 'haberler bir saatten eski',
    unheard: 'cihazlardan haber yok',
    unmanned: 'bu kapılarda cihaz yok',
  },
  muster: {
    title: 'İçerideki kişiler',
    asOf: '{time} itibarıyla. Bulunan herkesi işaretleyin.',
    zone: '{zone}: içeride {inside} kişi{withoutBadge, plural, =0 {} other {, # tanesi yaka kartsız}}; haber: {heard}.',
    unknown: '(adsız yaka kartı)',
  },
  column: {
    zone: 'Bölge',
    body: 'Kurum',
    name: 'Ad',
    category: 'Kategori',
    country: 'Ülke',
    badge: 'Kart',
    last: 'Son giriş',
  },
} as const satisfies Same<typeof source>;
