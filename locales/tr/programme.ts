import type { programme as source } from '../fr/programme.ts';
import type { Same } from '../same.ts';

export const programme = {
  title: 'Program',
  lead: 'Edisyonun törenleri, panelleri, gösterileri ve konvoyları, gün gün. Konvoylar hiçbir zaman kamuya açıklanmaz.',
  type: {
    ceremony: 'tören',
    panel: 'panel',
    press: 'basın',
    demo: 'gösteri',
    convoy: 'konvoy',
  },
  state: { scheduled: 'planlandı', held: 'yapıldı', cancelled: 'iptal edildi' },
  late: {
    onHold: 'beklemede',
    delayed: '{minutes, plural, one {# dakika} other {# dakika}} gecikmeli',
    newTime: '{minutes, plural, one {# dakika} other {# dakika}} gecikmeli, yeni saat',
  },
  reason: {
    weather: 'hava koşulları',
    safety: 'güvenlik',
    speaker: 'konuşmacı gelmedi',
    organisation: 'organizasyon',
  },
  column: {
    time: 'Saat',
    code: 'Kod',
    title: 'Oturum',
    type: 'Tür',
    location: 'Yer',
    exhibitor: 'Katılımcı firma',
    state: 'Durum',
  },
  act: {
    hold: 'Yapıldı',
    cancel: 'İptal et',
    reschedule: 'Yeniden programa al',
    confirmHold: 'Bu oturumun yapıldığı kaydedilsin mi?',
    schedule: 'Oturum ekle',
    submit: 'Ekle',
  },
  form: {
    titleIn: 'Başlık ({language})',
    day: 'Gün',
    from: 'Başlangıç',
    until: 'Bitiş',
    location: 'Yer',
    elsewhere: 'Başka bir yer',
    reason: 'İptal nedeni',
  },
  saved: 'Kaydedildi.',
  count: '{count, plural, one {# oturum} other {# oturum}}',
  zone: 'Yerel saatler ({zone}).',
  empty: {
    title: 'Program boş',
    what: 'Oturumlar, edisyonun saatine göre gün gün burada yer alacak.',
    first: 'Aşağıdan bir oturum ekleyin ya da sessions.csv dosyasını içe aktarın.',
  },
} as const satisfies Same<typeof source>;
