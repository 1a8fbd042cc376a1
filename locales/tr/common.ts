import type { common as source } from '../fr/common.ts';
import type { Same } from '../same.ts';

export const common = {
  product: 'Kurukan',
  yes: 'Evet',
  no: 'Hayır',
  back: 'Geri',
  cancel: 'Vazgeç',
  save: 'Kaydet',
  close: 'Kapat',
  print: 'Yazdır',
  skip: 'İçeriğe geç',
  squareMetres: '{area, number} m²',
  scanCode:
    'Bu QR kodunu bir doğrulama uygulamasıyla okutun, sonra uygulamanın gösterdiği kodu yazın.',
  language: {
    choose: 'Dil',
    change: 'Dili değiştir',
  },
  table: {
    search: 'Ara',
    filters: 'Etkin süzgeçler',
    removeFilter: 'Süzgeci kaldır',
    columns: 'Sütunlar',
    rowsPerPage: 'Sayfa başına satır',
    apply: 'Uygula',
    actions: 'İşlemler',
    selectRow: 'Bu satırı seç',
    selectAll: 'Bu sayfadaki bütün satırları seç',
    selected:
      '{count, plural, =0 {Seçili satır yok} one {# satır seçildi} other {# satır seçildi}}',
    nothingFound: 'Bu aramayla eşleşen kayıt yok.',
    showAll: 'Tümünü göster',
    range: '{first, number}–{last, number} / {total, number}',
    pages: 'Listenin sayfaları',
    page: 'Sayfa {page, number} / {pages, number}',
    previous: 'Önceki',
    next: 'Sonraki',
    export: 'Dışa aktar:',
    views: 'Kayıtlı görünümler',
    allRows: 'Tümü',
    saveView: 'Bu görünümü kaydet',
    viewName: 'Görünümün adı',
    deleteView: 'Görünümü sil',
    save: 'Kaydet',
  },
  form: {
    optional: '(isteğe bağlı)',
  },
  empty: {
    first: 'İlk yapılacak iş',
    source: 'Veriler nereden gelir',
  },
  problem: {
    code: 'Bildirilecek kod:',
    pageUnknown: 'Böyle bir sayfa yok.',
    internal: 'Program bir hatayla karşılaştı.',
    toStart: 'Başlangıç sayfasına dön',
    toSignIn: 'Oturum aç',
    cure: {
      signIn: 'Oturum açın, sonra bu sayfayı yeniden açın.',
      ask: 'Rolünüz bu sayfayı açmaya yetmiyor. İhtiyacınız varsa düzenleyiciden yetki isteyin.',
      lookElsewhere: 'Adresi denetleyin ya da başlangıç sayfasından yeniden başlayın.',
      reload:
        'Bu veriler bu arada başkası tarafından değiştirildi. Sayfayı yenileyin, denetleyin ve sonra yeniden deneyin.',
      wait: 'Yeniden denemeden önce bir dakika bekleyin.',
      report:
        'Kaydedilmiş hiçbir şey kaybolmadı. Yeniden deneyin; hata sürerse kodu yöneticiye iletin.',
      correct: 'İşaretlenen yerleri düzeltip yeniden deneyin. Yazdıklarınız korunur.',
    },
  },
  provenance: {
    fact: { word: 'kamuya açık bilgi', meaning: 'Adı verilen kamuya açık kaynaklardan alınmıştır' },
    invented: {
      word: 'kurgu',
      meaning: 'Gösterim için uydurulmuştur, gerçek bir kişiyi belirtmez',
    },
    recorded: { word: 'kayıt', meaning: 'Programın kendisi tarafından kaydedilmiştir' },
  },
  demo: {
    banner: 'BAMEX’25 gösterimi: kamuya açık bilgiler ve uydurulmuş kişiler.',
    legend: 'İşaretler ne anlama geliyor?',
  },
} as const satisfies Same<typeof source>;
