import type { lanes as source } from '../fr/lanes.ts';
import type { Same } from '../same.ts';

export const lanes = {
  title: 'Giriş sıraları',
  lead: 'Kimse çok beklemesin diye sabah kaç giriş sırası gerektiği. Birçok sabah için yinelenen bir benzetim.',
  form: {
    question: 'Planlanacak sabah',
    day: 'Gün',
    dayOf: '{date} · {people, plural, one {# kişi gelebilir} other {# kişi gelebilir}}',
    chooseDay: 'Bu günü seç',
    arrivals: 'Gelen kişi sayısı',
    minutes: 'Kaç dakika içinde',
    shape: 'Gelişler',
    peaked: 'açılıştan önce yoğunlaşan',
    even: 'eşit dağılan',
    secondsPerPerson: 'Kişi başına saniye',
    exceptionsPercent: 'Çözülecek durum, yüz kişide',
    exceptionSeconds: 'Durum başına saniye',
    exceptionsWhere: 'Nerede çözülüyor',
    aside: 'ayrı bir masada',
    inLane: 'sırada',
    targetMinutes: 'Hedeflenen bekleme, dakika',
    submit: 'Hesapla',
  },
  answer: {
    needed: 'Gereken sıra',
    neededDefinition:
      '100 kişiden 95’inin en çok {minutes, number} dk beklediği en az sıra sayısı.',
    none: '{lanes, number} sıradan fazla',
    wait: 'Bu sıralarla bekleme',
    waitDefinition: '100 kişiden 95’i daha uzun beklemez.',
    queue: 'En çok bekleyen',
    queueDefinition: 'En kötü anda, bütün sıralarda aynı anda bekleyen kişiler.',
    aside: 'Ayrı masa',
    asideValue: '{people, plural, =0 {kimse yok} one {# kişi} other {# kişi}}',
    asideDefinition: 'Sıraların yanında çözülen durumlar: toplam {minutes, number} dk iş.',
    minutes: '{minutes, number, ::.0} dk',
  },
  table: {
    title: 'Sıra sayısına göre',
    lanes: 'Sıra',
    half: 'Yarısı en çok bekler',
    most: '100’de 95’i en çok bekler',
    bad: 'Aynısı, on sabahtan kötü birinde',
    queue: 'En uzun kuyruk',
    busy: 'Doluluk',
    cleared: 'Son kişi içeride',
    keeps: 'hedef tutuyor',
  },
  chart: 'Sıra sayısına göre 100 kişiden 95’inin beklemesi, dakika',
  source: {
    title: 'Bu sayılar nereden geliyor',
    badges: 'Kişiler: o gün geçerli olan yaka kartları.',
    registrations:
      'Kişiler: henüz yaka kartı olmadığından, kategorisi o gün kabul edilen kayıtlılar.',
    measured:
      'Kişi başına saniye: {devices, plural, one {# cihazın} other {# cihazın}} en yoğun on dakikasında ölçülen {seconds, number, ::.0} sn.',
    usual: 'Kişi başına saniye: 4,5 sn, çevrimdışı denetimde olağan süre. Burada henüz ölçüm yok.',
    model:
      'Bütün sıralar için tek kuyruk; kişilerin süresi ortalamanın çevresinde yarısı kadar değişir. Arama hesaba katılmaz: denetimden yavaşsa beklemeyi o yaratır.',
    category: 'Kategori',
    people: 'Kişi',
  },
} as const satisfies Same<typeof source>;
