import type { alerts as source } from '../fr/alerts.ts';
import type { Same } from '../same.ts';

export const alerts = {
  title: 'Gönderilen uyarılar',
  lead: 'Her tarafa ne bildirildiği, kimin henüz okumadığı ve onlara verilecek kâğıt.',
  ownTitle: 'Uyarılar',
  ownLead: 'Sizin için değişenler, en yenisi başta.',
  none: 'Uyarı yok.',
  empty: {
    title: 'Uyarı yok',
    what: 'Bir durdurma, yeni bir çizelge ya da ertelenen bir gün, ilgili her taraf için burada bir uyarı hazırlar.',
    first: 'Hiçbir şey değişmedikçe yapılacak bir iş yoktur.',
  },
  banner: {
    title: '{count, plural, one {Okunacak # uyarı} other {Okunacak # uyarı}}',
    read: 'Okudum',
    all: 'Tüm uyarılar',
    sentAt: 'Gönderildi: {at}',
  },
  cause: {
    hold: 'Atış alanında durdurma',
    'stop-fire': 'Ateş kes',
    'day-change': 'Gün değişikliği',
    timetable: 'Gösteri çizelgesi',
    convoy: 'Konvoy',
  },
  state: { prepared: 'hazırlandı', sent: 'gönderildi', withdrawn: 'geri alındı' },
  column: { party: 'Kime', text: 'Mesaj', read: 'Okundu', paper: 'Kâğıt', mail: 'E-posta' },
  act: {
    send: 'Gönder',
    sendQuestion: 'Bu mesajlar şimdi gönderilsin mi? Gönderilen geri alınamaz.',
    withdraw: 'Geri al',
    withdrawQuestion: 'Bu uyarı gönderilmeden geri alınsın mı?',
    paper: 'Okumayanlar için yazdır',
  },
  unread: 'okunmadı',
  readAt: 'okundu: {at}',
  paperAt: 'yazdırıldı: {at}',
  noMail: 'adres yok',
  byMail: 'evet',
  counts:
    '{parties, plural, one {# taraf} other {# taraf}}, {unread, plural, =0 {hepsi okudu} one {# taraf okumadı} other {# taraf okumadı}}',
  paper: { title: 'Acil duyuru' },
  mail: {
    subject: '{edition}: sizi ilgilendiren bir değişiklik',
    greeting: 'Sayın yetkili,',
    zone: 'Saatler fuar şehrinin saatidir ({zone}).',
    end: 'Lütfen fuar sayfalarınızı açın ve bu mesajı okuduğunuzu belirtin.',
  },
  line: {
    heldLane:
      '{lane} hattı {minutes, plural, one {# dakika} other {# dakika}} durduruldu; neden: {reason, select, wind {rüzgâr} rain {yağmur} visibility {görüş} heat {sıcak} safety {emniyet} airTraffic {hava trafiği} technical {teknik arıza} other {başka bir neden}}.',
    heldRange:
      '{range} atış alanı {minutes, plural, one {# dakika} other {# dakika}} durduruldu; neden: {reason, select, wind {rüzgâr} rain {yağmur} visibility {görüş} heat {sıcak} safety {emniyet} airTraffic {hava trafiği} technical {teknik arıza} other {başka bir neden}}.',
    moved: '{title} ({code}): yeni başlangıç {to}, eski başlangıç {from}.',
    lost: '{title} ({code}) gösterisini izleyemeyeceksiniz.',
    meeting:
      '{with} ile {at} görüşmeniz bu yeni saate denk geliyor; görüşme masası size başka bir saat önerecek.',
    convoyLate: '{code} konvoyunun kalkışı {at} idi; konvoy komutanının emrini bekleyin.',
    sees: '{title} ({code}) gösterisini izliyorsunuz: {at}, {place}.',
    shows: '{title} ({code}) gösteriniz başlıyor: {at}, {place}.',
    seesNoLonger: '{title} ({code}) gösterisinde artık beklenmiyorsunuz.',
    shownNoLonger: '{title} ({code}) gösteriniz artık çizelgede değil.',
    summary:
      '{sessions, plural, =0 {Ertelenen gösteri yok} one {# gösteri ertelendi} other {# gösteri ertelendi}}, {meetings, plural, =0 {etkilenen görüşme yok} one {# görüşme etkilendi} other {# görüşme etkilendi}}, {convoys, plural, =0 {etkilenen konvoy yok} one {# konvoy etkilendi} other {# konvoy etkilendi}}.',
    stopFire: '{range}: ateş kes, {at} itibarıyla. Olduğunuz yerde kalın.',
    allClear: '{range}: atışa devam edilebilir, {at} itibarıyla.',
    dropped: '{title} ({code}), planlanan {at}, yapılmayacak.',
    dayShifted: '{day} günü {minutes, plural, one {# dakika} other {# dakika}} kaydırıldı.',
    dayMoved: '{day} günü {to} gününe alındı.',
    dayCancelled: '{day} günü iptal edildi.',
    convoySet: '{code} konvoyuyla gidiyorsunuz: buluşma {at}, {place}; hareket {from}, dönüş {to}.',
    convoyMoved: '{code} konvoyu: yeni kalkış {to}, eski kalkış {from}.',
    convoyCancelled: '{code} konvoyu iptal edildi.',
    meetingMoved: '{with} ile görüşmeniz: yeni saat {to}, eski saat {from}.',
    meetingCancelled: '{with} ile {at} görüşmeniz iptal edildi.',
    sessionMoved: '{title}: yeni başlangıç {to}, eski başlangıç {from}.',
    sessionCancelled: '{title}, planlanan {from}, iptal edildi.',
  },
} as const satisfies Same<typeof source>;
