import type { documents as source } from '../fr/documents.ts';
import type { Same } from '../same.ts';

export const documents = {
  badge: {
    zones: 'Bölgeler',
    days: 'Günler',
    escort: 'Refakat zorunlu',
    rulesTitle: 'Kurallar',
    rule1: 'Kart şahsidir, devredilemez; her zaman görünür şekilde takılır.',
    ruleTransferable:
      'Devredilebilir isimsiz kart: onu takanın şahsi kartıyla birlikte geçerlidir.',
    transferable: 'Devredilebilir',
    rule2: 'Yalnızca ön yüzde basılı bölge ve günlerde geçerlidir.',
    rule3: 'Güvenlik görevlisi istediğinde gösterilir.',
    rule4: 'Düzenleyicinin malıdır ve her an geri alınabilir.',
    lost: 'Kayıp veya bulunan kartı hemen akreditasyon birimine bildiriniz.',
  },
  custody: {
    cover: 'Kartların teslim edileceği heyet',
    badges: 'Kart sayısı:',
    category: 'Kategori',
    count: 'Sayı',
    sealed: 'Mühürlüdür. Listeyi imzalayacak kişinin önünde açılır.',
    printed: 'Düzenlenme zamanı:',
    list: 'Kart teslim listesi',
    code: 'Kod',
    serial: 'Numara',
    holder: 'Sahibi',
    transferable: 'devredilebilir, isimsiz',
    declaration:
      'Aşağıda imzası bulunan kişi bu listedeki kartları sayarak teslim almıştır; sahiplerine verilene kadar bunlardan sorumludur. Kaybolan kart derhal bildirilir.',
    handsOver: 'Teslim eden',
    takesOver: 'Teslim alan',
    name: 'Adı ve görevi',
    shown: 'Gösterilen belge',
    when: 'Tarih ve saat',
    signature: 'İmza',
  },
  daySheet: {
    version: 'sürüm',
    printed: 'basım:',
  },
  vehicle: {
    title: 'İzinli araç',
    zones: 'Bölgeler',
    days: 'Günler',
    rule: 'Ön camın arkasına, dışarıdan okunacak şekilde konur. Araçtaki herkes kendi kartını gösterir.',
  },
  table: {
    printed: 'Basım:',
    rows: 'Satır:',
    empty: 'Satır yok.',
  },
  note: {
    title: 'Nota, {country}',
    heading: 'Nota',
    number: 'Sayı: {number}',
    embassy: '{ofCountry} Büyükelçiliği',
    periodInMonth: '{from}\u2060-\u2060{to} tarihlerinde',
    period: '{from} - {to} tarihlerinde',
    oneDay: '{day} tarihinde',
    inCity: '{city} şehrinde',
    atVenue: '{city} şehrinde ({venue})',
    opening:
      '{ministry}, {ofCountry} Büyükelçiliğine saygılarını sunar ve {edition} etkinliğinin {period} {place} düzenleneceğini bildirmekten onur duyar.',
    patronage: 'Himaye: {patronage}.',
    theme: 'Bu yılın teması: “{theme}”.',
    invitation:
      'Bakanlık, {ofCountry} Hükûmetini bu etkinliğe katılmaya davet etmekten onur duyar ve işbu davetin ülkesinin yetkili makamlarına iletilmesi hususunda Büyükelçiliğin değerli yardımlarını rica eder.',
    request:
      'Bu çerçevede Bakanlık, aşağıdaki hususların en geç {deadline} tarihine kadar bildirilmesini Büyükelçilikten saygıyla rica eder:',
    answerDelegationLabel: 'Resmî heyet',
    answerDelegation: 'davete verilen cevap, heyet başkanının adı ve rütbesi ile heyetin terkibi;',
    answerExhibitorLabel: 'Katılımcı firmalar',
    answerExhibitor: 'stant açmak isteyen şirketler, kamu kuruluşları ve kuvvetler;',
    answerPartnerLabel: 'Finansal ortaklar',
    answerPartner: 'etkinliğe destek olmak isteyen bankalar, fonlar ve kurumlar;',
    answerSpeakerLabel: 'Konuşmacılar',
    answerSpeaker: 'konferans ve paneller için önerilen şahsiyetler ve uzmanlar.',
    answerLink:
      'Cevap, nota ile veya birkaç dakika içinde, Büyükelçiliğe ayrılmış olan yandaki adresten verilebilir.',
    answerByNote: 'Cevap nota ile verilebilir.',
    closing: 'Bakanlık, bu vesileyle {ofCountry} Büyükelçiliğine en derin saygılarını yineler.',
    placeAndDate: '{city}, {date}',
    seal: 'Mühür ve paraf',
    enclosures: 'Ekler',
    deadline: 'Son cevap tarihi',
    /** By the language that binds. */
    courtesy: {
      fr: 'Nezaket çevirisidir; yalnızca Fransızca metin esas alınır.',
      en: 'Nezaket çevirisidir; yalnızca İngilizce metin esas alınır.',
      tr: 'Nezaket çevirisidir; yalnızca Türkçe metin esas alınır.',
      ar: 'Nezaket çevirisidir; yalnızca Arapça metin esas alınır.',
    },
  },
  letter: {
    title: 'Davet mektubu, {country}',
    subject: 'Konu: davet, {edition}',
    government: '{ofCountry} Hükûmeti',
    salutation: 'Ekselansları,',
    opening:
      '{edition} etkinliğinin {period} {place} düzenleneceğini bilgilerinize sunmaktan onur duyarım.',
    invitation:
      '{ofCountry} Hükûmetini bu etkinliğe katılmaya davet etmekten büyük memnuniyet duyarım. Teşrifleriniz bu etkinliği onurlandıracaktır.',
    request:
      'Aşağıdaki hususların en geç {deadline} tarihine kadar bildirilmesini saygılarımla rica ederim:',
    answerLink:
      'Cevap, mektupla veya birkaç dakika içinde Büyükelçiliğiniz tarafından, kendisine ayrılmış olan yandaki adresten verilebilir.',
    answerByLetter: 'Cevap, mektupla veya Büyükelçiliğiniz aracılığıyla verilebilir.',
    closing: 'Bu vesileyle en derin saygılarımın kabulünü rica ederim.',
    through: '{ofCountry} Büyükelçiliği aracılığıyla',
    signature: 'İmza ve mühür',
  },
  report: {
    colon: ':',
    kind: 'Sonuç raporu',
    patronage: 'Yüksek himaye',
    theme: 'Tema',
    organiser: 'Düzenleyen',
    asOf: 'Verilerin tarihi',
    provisional: 'Geçici: bu veriler henüz dondurulmamış ve imzalanmamıştır.',
    version: 'Dondurulmuş sürüm',
    frozenAt: 'Dondurulma tarihi',
    fingerprint: 'İmza özeti',
    key: 'Anahtar',
    ledger: 'Kayıt defterindeki yeri',
    ledgerHash: 'Kayıt defteri özeti',
    keyFigures: 'Başlıca veriler',
    contents: 'İçindekiler',
    definition: 'Tanım',
    scope: 'Kapsam',
    source: 'Kaynak',
    figureAsOf: 'Veri tarihi',
    claimed: 'Açıklanan',
    recorded: 'Kayıtlı',
    difference: 'Farkın açıklaması',
    methodTitle: 'Yöntem ve imza',
    method1:
      'Bu rapordaki her veri, her davetin, cevabın, kararın ve geçişin yalnızca bir kez, tarihiyle ve bir öncekine bağlı olarak yazıldığı tek bir kayıt defterinin sorgusudur.',
    method2:
      'Davet edildi, cevap verdi, adı bildirildi, akredite edildi, kartı verildi, giriş yaptı: bunlar bir kişinin ayrı ayrı durumlarıdır; asla karıştırılmaz ve toplanmaz.',
    method3:
      'Ziyaretçi, giriş kanıtıyla yalnızca bir kez sayılan kişidir. Ziyaret, bir kişinin bir günüdür. Toplam katılım, hiçbir zaman ziyaretçi sayılmayan katılımcı firma personelinin girişlerini de kapsar.',
    method4:
      'Başkalarının açıkladığı sayılar, kaynağı ve farkın açıklamasıyla birlikte kayıtların yanında verilir.',
    verify:
      'Bu sürümün veri dosyasına sahip olan herkes özeti yeniden hesaplayabilir ve imzayı düzenleyicinin açık anahtarıyla doğrulayabilir.',
  },
} as const satisfies Same<typeof source>;
