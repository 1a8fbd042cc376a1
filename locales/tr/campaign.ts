import type { campaign as source } from '../fr/campaign.ts';
import type { Same } from '../same.ts';

export const campaign = {
  title: 'Davet kampanyası',
  lead: 'Her hükûmetin, yola çıkan mektuptan salona girişe kadar nerede olduğu; kayıt defterinin anlattığı gibi.',
  upTo: 'Kayıt defterinin {position, number}. satırına kadar sayıldı.',
  column: {
    country: 'Ülke',
    region: 'Bölge',
    standing: 'Durum',
    nextAct: 'Yapılacak',
    roles: 'Geliş sıfatı',
    announced: 'Bildirilen',
    named: 'Kaydedilen',
    accredited: 'Akredite',
    received: 'Heyet geldi',
    entered: 'Giren',
    lastStepAt: 'Son adım',
    silentDays: 'Sessiz gün',
    lastEntered: 'Son kez giren',
    gap: 'Eksik adım',
  },
  standing: {
    prepared: 'mektup hazırlandı',
    waiting: 'yanıt bekleniyor',
    declined: 'reddetti',
    accepted: 'kabul etti',
    named: 'kişi kaydetti',
    present: 'burada',
  },
  uninvited: 'davet edilmedi',
  stage: {
    invited: 'Davet edilen',
    answered: 'Yanıt veren',
    named: 'Kişi kaydeden',
    accredited: 'Akredite olan',
    arrived: 'Gelen',
    entered: 'Giren',
  },
  region: {
    north: 'Kuzey Afrika',
    west: 'Batı Afrika',
    central: 'Orta Afrika',
    east: 'Doğu Afrika',
    southern: 'Güney Afrika bölgesi',
    elsewhere: 'Afrika dışı',
  },
  act: {
    'settle-answer': 'yanıtı netleştirin',
    send: 'mektubu gönderin',
    chase: 'hatırlatın',
    'ask-names': 'isimleri isteyin',
    accredit: 'akreditasyona karar verin',
  },
  funnel: {
    title: 'Adım adım hükûmetler',
    means:
      'Her adımın kendi kanıtı vardır: yola çıkan mektup, alınan yanıt, kaydedilmiş ve çekilmemiş kişi, verilmiş akreditasyon, karşılanan heyet ya da kapıdan geçiş, kabul edilen giriş.',
    declined:
      '{count, plural, =0 {Yanıtlar arasında ret yok.} one {Yanıtlardan # tanesi ret.} other {Yanıtlardan # tanesi ret.}}',
    gaps: '{count, plural, one {# hükûmet “{stage}” adımı olmadan daha ileri gitti.} other {# hükûmet “{stage}” adımı olmadan daha ileri gitti.}}',
    region: 'Bölge',
    declinedColumn: 'Reddeden',
    byRegion: 'Bölgelere göre',
    all: 'Tümü',
  },
  today: {
    title: 'Bugün yapılacaklar',
    nothing: 'Hiçbir hükûmet sizden bir şey beklemiyor.',
    item: {
      'settle-answer':
        '{count, plural, one {# hükûmet evet demeden geliyor} other {# hükûmet evet demeden geliyor}}',
      send: '{count, plural, one {# mektup gönderilmeye hazır} other {# mektup gönderilmeye hazır}}',
      chase:
        '{count, plural, one {# hükûmet {days, number} gün veya daha uzun süredir sessiz} other {# hükûmet {days, number} gün veya daha uzun süredir sessiz}}',
      'ask-names':
        '{count, plural, one {# heyet kabul etti ama hiç isim bildirmedi} other {# heyet kabul etti ama hiç isim bildirmedi}}',
      accredit:
        '{count, plural, one {# hükûmetin kişileri karar bekliyor} other {# hükûmetin kişileri karar bekliyor}}',
    },
    letter: {
      'mail-failed':
        '{count, plural, one {# mektubun e-postası gönderilemedi} other {# mektubun e-postası gönderilemedi}}',
      'chaser-tasks':
        '{count, plural, one {# hatırlatma birinin yapmasını bekliyor} other {# hatırlatma birinin yapmasını bekliyor}}',
      'answered-today': '{count, plural, one {bugün # yanıt geldi} other {bugün # yanıt geldi}}',
      'closing-near':
        '{count, plural, one {# yanıt bekleniyor, son gün yaklaştı} other {# yanıt bekleniyor, son gün yaklaştı}}',
      silent:
        '{count, plural, one {# hükûmet son günden sonra hâlâ yanıt vermedi} other {# hükûmet son günden sonra hâlâ yanıt vermedi}}',
      undelivered:
        '{count, plural, one {# mektup bir hafta önce gitti, alındı belgesi yok} other {# mektup bir hafta önce gitti, alındı belgesi yok}}',
      unsigned: '{count, plural, one {# mektup imza bekliyor} other {# mektup imza bekliyor}}',
      unsent:
        '{count, plural, one {imzalı # mektup gönderilmeyi bekliyor} other {imzalı # mektup gönderilmeyi bekliyor}}',
    },
  },
  map: {
    title: 'Harita',
    africa: 'Afrika',
    world: 'Dünyanın geri kalanı',
    skip: 'Haritayı atla: aynı içerik listede de var',
    legend: 'Gösterge',
    country: '{country}: {state}',
    note: 'Sınırlar kaynaktaki gibidir (Natural Earth); hiçbir görüş ifade etmez. Afrika Birliği üyeleri, Birliğin tanıdığı üyelerdir.',
  },
  list: { title: 'Ülke ülke' },
  empty: {
    title: 'Kampanya henüz başlamadı',
    what: 'Davet edilen her hükûmet, kat ettiği yolla birlikte burada ve haritada görünecek.',
    first: 'İlk davetleri hazırlayın.',
  },
} as const satisfies Same<typeof source>;
