import type { gateDesk as source } from '../fr/gate-desk.ts';
import type { Same } from '../same.ts';

export const gateDesk = {
  title: 'Yeniden basım masası',
  setUpLead:
    'Bu masa ağ olmadan da yedek yaka kartı basar. Bir parola seçin: bu bilgisayarda tutulan kişi listesini kilitler. Ağ şimdi gereklidir, sonra değil.',
  openLead: 'Masanın parolasını yazın.',
  passphrase: 'Parola (en az 10 karakter)',
  passphraseAgain: 'Bir kez daha',
  differs: 'İki parola farklı.',
  setUp: 'Masayı aç',
  open: 'Aç',
  working: 'Bir dakika…',
  find: 'Ad ya da kart numarası',
  nobody: 'Listede bu adda kimse yok. Listeyi yenileyin ya da kişiyi akreditasyona gönderin.',
  people: '{count, plural, one {Listede # kart var.} other {Listede # kart var.}}',
  untold: '{count, plural, one {İletilecek # baskı var.} other {İletilecek # baskı var.}}',
  renew: 'Listeyi yenile',
  close: 'Masayı kapat',
  why: 'Neden yeni kart?',
  sameBadge: 'Eskisi burada ve imha edilecek: aynı kart bir kez daha.',
  newBadge: 'Kapılar öğrenir öğrenmez eski kart hiçbir kapıyı açmaz.',
  other: 'Başka biri',
  printedSame: 'Basıldı: {code}. Eski kartı imha edin.',
  printedNew: 'Basıldı: {code}. Eski kart geçersizdir.',
  printAgain: 'Bu sayfayı bir kez daha bas',
  next: 'Sıradaki kişi',
  reason: { damaged: 'Hasarlı', lost: 'Kayıp', stolen: 'Çalınmış', 'wrong-data': 'Yanlış bilgi' },
  problem: {
    'not-a-desk':
      'Bu cihaz masa olarak kayıtlı değil ya da artık değil. Düzenleyiciden bir masa kodu isteyin.',
    unreachable: 'Sunucu yanıt vermiyor. Bunun için ağ gerekir; listedeki kartlar ağsız basılır.',
    'short-passphrase': 'Bu parola çok kısa: en az on karakter.',
    'wrong-passphrase': 'Parola doğru değil.',
    closed: 'Masa kapalı. Yeniden açın.',
    'unknown-badge': 'Bu kart listede yok.',
    revoked: 'Bu kart iptal edilmiş: yenisi basılmaz. Güvenliği çağırın.',
    outdated: 'Başka yerde daha yeni bir kart basıldı. Listeyi yenileyin.',
    'beyond-rights':
      'Bu masa bu kategoriyi ya da bu tarihleri basamaz. Kişiyi ana masaya gönderin.',
    'too-many-prints': 'Bu kart çok sık basıldı. Kişiyi ana masaya gönderin.',
  },
  sheet: {
    zones: 'Bölgeler',
    days: 'Günler',
    escort: 'Refakat zorunlu',
    transferable: 'Devredilebilir',
  },
} as const satisfies Same<typeof source>;
