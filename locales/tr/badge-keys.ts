import type { badgeKeys as source } from '../fr/badge-keys.ts';
import type { Same } from '../same.ts';

export const badgeKeys = {
  title: 'Yaka kartı anahtarları',
  lead: 'Yaka kartlarını imzalayan anahtarlar, onlara kimin kefil olduğu ve her birinin neyi imzalayabildiği.',
  root: {
    title: 'Kök anahtar',
    none: 'Henüz çevrimdışı kök anahtar yok: anahtar listesini kurulum kendisi imzalıyor. Sunucuyu elinde tutan, listeye anahtar ekleyebilir.',
    how: 'Oluşturmak için: “kurukan badge keys root --out DOSYA”, ardından “kurukan badge keys sign”. Dosyayı sunucudan uzakta saklayın.',
    offline: 'Çevrimdışı kök anahtar, parmak izi {fingerprint}.',
    list: '{date} tarihli {number} numaralı liste.',
    noList: 'Anahtar listesi henüz kök anahtarla imzalanmadı: hiçbir kapıya hizmet verilemez.',
    outdated:
      'O zamandan beri anahtarlar değişti: kök yeniden imzalamalı, yoksa kapılar yenilerini tanımaz.',
  },
  keys: 'Anahtarlar',
  empty: {
    title: 'Anahtar yok',
    what: 'İlk anahtar ilk yaka kartıyla oluşturulur.',
    first: 'Önce yaka kartı verin.',
  },
  column: {
    kid: 'No',
    kind: 'Görev',
    label: 'Masa',
    rights: 'Yetkiler',
    fingerprint: 'Parmak izi',
    validFrom: 'Kartların başlangıcı',
    validUntil: 'Kartların bitişi',
    acceptedUntil: 'Kabul bitişi',
  },
  kind: {
    signing: 'Şimdi imzalıyor',
    edition: 'Edisyon anahtarı',
    desk: 'Yeniden basım masası',
  },
  rights: {
    all: 'Bütün yaka kartları, iptaller ve geçiş belgeleri',
    desk: 'Yalnızca yeniden basımlar',
    categories: 'Yeniden basımlar: {categories}',
  },
  always: 'sınırsız',
  rotate: {
    title: 'Anahtarı değiştir',
    lead: 'Bundan sonra yeni bir anahtar imzalar. Eskisinin imzaladığı kartlar seçilen güne kadar kabul edilir: onları önce yeniden basın.',
    lastDay: 'Eski anahtarın son günü',
    submit: 'Yeni anahtarı oluştur',
  },
  desk: {
    title: 'Yeni yeniden basım masası',
    lead: 'Bir masa yalnızca bu kategori ve günlerin yedek kartlarını basar. Çalınırsa yalnızca onun anahtarını geri çekin.',
    label: 'Masanın adı',
    categories: 'Basabileceği kategoriler',
    categoriesHint: 'Hiçbiri işaretli değilse: hepsi.',
    firstDay: 'İlk gün',
    lastDay: 'Son gün',
    passphrase: 'Dosyanın parola ifadesi',
    passphraseHint: 'En az {least} karakter; masada sorulacak.',
    submit: 'Masa anahtarını oluştur',
    done: '{kid} numaralı anahtar oluşturuldu. Başka hiçbir yerde saklanmaz: dosyayı şimdi kaydedin.',
    save: 'Dosyayı kaydet',
  },
  retire: {
    submit: 'Geri çek',
    question:
      '{kid} numaralı anahtar şimdi geri çekilsin mi? İmzaladığı hiçbir şey kapılarda sayılmayacak.',
  },
  rotated: 'Bundan sonra {kid} numaralı anahtar imzalıyor.',
  retired: '{kid} numaralı anahtar geri çekildi.',
  revocations: {
    title: 'Geçersiz kartlar',
    state:
      '{date} tarihli {epoch}. dönem: {count, plural, =0 {iptal edilmiş kart yok} one {# kart iptal edildi} other {# kart iptal edildi}}, {reprinted, plural, =0 {yeniden basılan yok} one {# kart yeniden basıldı} other {# kart yeniden basıldı}}.',
    paper: 'Ağsız bir kapı için QR kodlu sayfa',
  },
  sheet: {
    title: 'İptal edilen yaka kartları',
    lead: 'Ağı olmayan her kapıya okutulur: uygulamada “Kod oku”, ardından bu kod. Eski bir sayfa yenisinin yerine asla geçmez.',
    edition: 'Edisyon',
    epoch: 'Dönem',
    issued: 'Düzenlenme',
    count: 'İptal edilen kartlar',
    reprinted: 'Yeniden basılan kartlar',
    fingerprint: 'Parmak izi',
    note: 'Kod imzalıdır: kimse onu uzatamaz veya kısaltamaz. Kimsenin adını vermez.',
    tooLong: 'Liste tek bir kod için çok uzun: kapıyı dosyayla veya ağdan güncelleyin.',
  },
} as const satisfies Same<typeof source>;
