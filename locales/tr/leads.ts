import type { leads as source } from '../fr/leads.ts';
import type { Same } from '../same.ts';

export const leads = {
  title: 'Nitelikli temaslar',
  lead: 'Standınızla kimlerin ilgilendiği ve sırada ne olduğu. Bu kişileri yalnızca siz görürsünüz.',
  withoutConsent: 'onay yok, ad yok',
  column: {
    scannedAt: 'Kayıt zamanı',
    person: 'Kişi',
    organisation: 'Kurum',
    country: 'Ülke',
    rating: 'İlgi',
    nextStep: 'Sonraki adım',
    consent: 'Onay verildi',
    externalId: 'Dosyadaki numara',
    provenance: 'Bilginin kaynağı',
    exhibitor: 'Katılımcı firma',
    unrated: 'Değerlendirilmemiş',
    total: 'Toplam',
  },
  rating: { hot: 'sıcak', warm: 'ılık', cold: 'soğuk' },
  nextStep: {
    call: 'aramak',
    'send-file': 'belge göndermek',
    visit: 'ziyaret',
    demo: 'gösterim',
    quotation: 'teklif vermek',
    mou: 'mutabakat muhtırası',
  },
  counts: {
    title: 'Firmalara göre temaslar',
    lead: 'Her firmanın kaç temas kaydettiği. Kişileri yalnızca firmanın kendisi görür.',
    empty: 'Her firmanın temas sayısı, kişiler olmadan, burada yer alır.',
  },
  empty: {
    title: 'Kayıtlı temas yok',
    what: 'Standınıza uğrayan ve yeniden aranmayı kabul eden kişiler burada yer alır.',
    first: 'Stantta bir temas kaydedin ya da yaka kartı okuyucunuzun dosyasını içe aktarın.',
  },
} as const satisfies Same<typeof source>;
