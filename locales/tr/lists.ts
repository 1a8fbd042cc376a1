import type { lists as source } from '../fr/lists.ts';
import type { Same } from '../same.ts';

export const lists = {
  title: 'Tarama listeleri',
  lead: 'Her kişinin karşılaştırıldığı listeler: nereden geldikleri, hangi tarihi taşıdıkları, nelerin değiştiği.',
  empty: {
    title: 'Yürürlükte liste yok',
    what: 'Liste olmadan kimse taranmaz.',
    first: 'Önce Birleşmiş Milletler listesini yükleyin.',
  },
  inForce: 'Yürürlükte',
  history: 'Son yüklemeler',
  name: {
    un: 'Birleşmiş Milletler Güvenlik Konseyi',
    eu: 'Avrupa Birliği',
    uk: 'Birleşik Krallık',
    'ofac-sdn': 'ABD, OFAC SDN listesi',
    'ofac-consolidated': 'ABD, OFAC SDN dışı liste',
    opensanctions: 'OpenSanctions',
    local: 'Bu fuarın yerel listesi',
  },
  column: {
    list: 'Liste',
    publishedAt: 'Yayım tarihi',
    loadedAt: 'Yükleme tarihi',
    recordCount: 'Kayıt',
    nameCount: 'Ad',
    difference: 'Fark',
    status: 'Durum',
    cameBy: 'Geliş yolu',
    sha256: 'SHA-256 özeti',
  },
  undated: 'tarihsiz',
  difference: '+{added, number} eklendi · {changed, number} değişti · −{removed, number} çıkarıldı',
  status: {
    active: 'yürürlükte',
    replaced: 'yenisiyle değiştirildi',
    rejected: 'reddedildi',
  },
  cameBy: {
    file: 'dosya',
    upload: 'büroda yükleme',
    url: 'indirme',
    bundle: 'imzalı paket',
  },
  changeAccepted: 'değişimin büyüklüğüne rağmen adı belli bir kişi kabul etti',
  upload: {
    title: 'Liste yükle',
    lead: 'Biçim, dosyanın adına değil içeriğine göre tanınır. Eksik, daha eski ya da bozuk bir liste yürürlüktekinin yerini asla almaz.',
    files: 'Dosyalar: XML, CSV, gzip ya da .tar paketi',
    set: 'OFAC CSV için dört dosyayı birlikte seçin.',
    acceptsChange:
      'Listenin belirgin biçimde küçüldüğünü ya da değiştiğini kendi adıma kabul ediyorum',
    submit: 'Yükle',
  },
  licence: {
    title: 'OpenSanctions',
    lead: 'Bu veriler CC BY-NC 4.0 lisanslıdır; ticari kullanım ücretli lisans gerektirir. Sahip olunan lisans bildirilene kadar kapalı kalır.',
    label: 'Sahip olunan lisans, örneğin numarası ve tarihi',
    submit: 'Bu lisansı beyan ediyorum',
    acknowledgedAt: 'Lisans {date} tarihinde beyan edildi.',
  },
  outcome: {
    title: 'Sonuç',
    taken: '{list}: yürürlükte, kayıt sayısı: {count, number}.',
    kept: '{list}: reddedildi, önceki yürürlükte kalıyor. {reason}',
    refused: '{file}: {reason}',
  },
  refusal: {
    empty: 'Dosya boş.',
    html: 'Bu bir liste değil web sayfası: site büyük olasılıkla hata döndürdü.',
    'unknown-format': 'Bilinen hiçbir liste böyle yazılmıyor.',
    'unsupported-format':
      'Bu biçim ({format}) okunmuyor. OFAC için sdn.xml ya da dört CSV dosyasını alın; zip arşivini açın.',
    entities: 'Dosya XML varlıkları bildiriyor; hiçbir liste bunu yapmaz: tehlikelidir.',
    damaged: 'Dosya kesilmiş ya da bozulmuş.',
    encoding: 'Metin bildirilen kodlamada değil: dosya bozulmuş ya da başka biçimde kaydedilmiş.',
    'too-large': 'Dosya her listeden çok daha büyük.',
    'column-missing': '“{column}” sütunu yok: başka bir liste ya da biçimi değişmiş.',
    implausible: 'İçerik böyle bir listenin içeriği değil: adsız, yinelenen ya da eksik kayıtlar.',
    licence: 'Lisansı beyan edilene kadar OpenSanctions kapalıdır.',
    'part-alone': 'Bu OFAC dosyası bir listeyi tamamlar: ana dosyayla birlikte yükleyin.',
    superseded: 'Aynı listenin başka bir dosyası alındı.',
    older: 'Yürürlüktekinden daha eski.',
    shrunk:
      'Fazla küçülmüş: önce {was, number}, şimdi {is, number}. Bir kişi kendi adıyla kabul edebilir.',
    'much-changed':
      'Kayıtlarının yarısından fazlası farklı okunuyor. Bir kişi kendi adıyla kabul edebilir.',
    'same-date-differs':
      'Yürürlüktekiyle aynı tarihi taşıyor ama içeriği farklı: ikisinden birine dokunulmuş.',
    'already-active': 'Bu, zaten yürürlükteki liste.',
    'local-without-edition': 'Yerel liste bir fuara aittir: hangisi olduğunu belirtin.',
    'bundle-damaged': 'Paket bozuk ya da imzası geçersiz.',
    'bundle-unknown-key':
      'Paket bilinmeyen bir anahtarla imzalı. Bu parmak izini telefonla hazırlayan kişiyle karşılaştırın, sonra --trust-key ile yükleyin: {fingerprint}',
  },
  bundle: {
    written: 'Paket yazıldı: {file}. Telefonda okunacak anahtar parmak izi: {fingerprint}',
  },
  source: {
    set: '{list}: her altı saatte bir {address} adresinden istenir',
    off: '{list}: artık indirilmiyor',
  },
} as const satisfies Same<typeof source>;
