import type { errors as source } from '../fr/errors.ts';
import type { Same } from '../same.ts';

export const errors = {
  internal:
    'Beklenmeyen bir hata oluştu ve günlüğe yazıldı. Yeniden deneyin; tekrarlanırsa yöneticiye bildirin.',
  request: {
    invalid: 'Bazı alanlar anlaşılamadı.',
    'too-large': 'İstek çok büyük: en fazla {megabytes, number} MB gönderilebilir.',
    'too-many':
      'Çok fazla deneme yapıldı. {minutes, plural, one {# dakika} other {# dakika}} sonra yeniden deneyin.',
    'cross-origin': 'Bu istek bir Kurukan sayfasından gelmedi; hiçbir işlem yapılmadı.',
  },
  session: {
    required: 'Devam etmek için oturum açın.',
    unknown: 'Bu oturum zaten sona ermiş.',
  },
  'sign-in': {
    'code-wrong':
      'Bu kod yanlış veya artık geçerli değil. Kontrol edin ya da yeni bir kod isteyin.',
    'link-used': 'Bu bağlantı kullanılmış veya artık geçerli değil. Yenisini isteyin.',
  },
  'second-step': {
    'code-wrong':
      'Bu kod yanlış veya daha önce kullanılmış. Bir sonrakini bekleyin ve telefonunuzun saatini kontrol edin.',
  },
  passkey: {
    refused: 'Bu geçiş anahtarı tanınmadı. Yeniden deneyin ya da bir kod isteyin.',
    unknown: 'Bu geçiş anahtarı artık yok.',
  },
  account: {
    'email-taken': 'Bu adresle zaten bir hesap var.',
    own: 'Kendi hesabınızı kapatamazsınız; bunu başka bir yöneticiden isteyin.',
    unknown: 'Böyle bir hesap yok.',
  },
  role: {
    'not-narrowed':
      'Bu rol sınırlandırılmalıdır: büyükelçilik veya irtibat subayı için bir ülkeyle, firma personeli için bir katılımcı firmayla.',
    'two-bodies': 'Bir hesap aynı edisyonda hem organizatörden hem de komisyondan olamaz.',
    unknown: 'Bu hesabın bu edisyonda böyle bir rolü yok.',
  },
  permission: {
    denied: 'Rolünüz buna izin vermiyor.',
  },
  edition: {
    unknown: 'Böyle bir edisyon yok ya da o edisyonda bir rolünüz yok.',
    exists: '{edition} zaten var.',
    'plan-inconsistent': 'Fuar yılının planı kendi içinde tutarsız ({fault}).',
    'stage-backwards': 'Bir aşamadan geriye dönülmez: {from} aşamasından {to} aşamasına.',
  },
  page: {
    unknown: 'Böyle bir sayfa yok.',
  },
  file: {
    unknown: 'Böyle bir dosya yok.',
  },
  key: {
    wrong:
      'Korunan bir veri bu kurulumun anahtarıyla açılamıyor: anahtar farklı ya da veri değiştirilmiş.',
    malformed:
      'Kurulumun anahtarı geçerli değil: base64 biçiminde 32 bayt olmalıdır (keys/installation.key veya KURUKAN_KEY).',
  },
  exhibitor: {
    unknown: 'Bu katılımcı firma bu etkinlikte yok ya da sizin yetki alanınızda değil.',
    withdrawn: 'Bu katılımcı firma çekildi. Geri dönerse yeni bir başvuru kaydedin.',
  },
  stand: {
    unknown: '{code} numaralı stant bu etkinliğin planında yok.',
    taken: '{code} numaralı stant dolu. Önce boşaltın ya da başka bir stant seçin.',
    'exhibitor-not-admitted':
      '{code} numaralı stant yalnızca kabul edilmiş bir katılımcı firmaya verilebilir. Önce başvuruyu karara bağlayın.',
  },
  policy: {
    'reference-used':
      'Bu etkinlikte “{reference}” sayılı bir karar zaten var. Başka bir sayı verin.',
    'act-unknown': 'Bu etkinlikte böyle bir karar yok ya da zaten geri alındı.',
  },
  meeting: {
    unknown: 'Bu görüşme bu etkinlikte yok.',
    'one-guest':
      'Bir görüşme, bir katılımcı firma ile tek bir konuk arasındadır: bir heyet ya da heyetsiz gelen bir kişi.',
    'without-time':
      'Görüşmenin başlangıç saatini verin: saat olmadan ne planlanabilir ne de yapılmış sayılabilir.',
    'ends-before-it-starts': 'Görüşmenin bitişi başlangıcından sonra olmalıdır.',
    'state-unreachable':
      'Bu görüşme bu duruma geçemez. Sayfayı yenileyin: başka biri değiştirmiş olabilir.',
    'exhibitor-unknown': 'Bu görüşmenin katılımcı firması bu etkinlikte yok.',
    'guest-unknown': 'Bu görüşmenin heyeti ya da kişisi bu etkinlikte yok.',
    'twice-in-file': 'Bu görüşme numarası dosyada iki kez geçiyor; ilk satır geçerlidir.',
  },
  wish: {
    'party-unknown': 'İsteği bildiren ya da istenen taraf bu etkinlikte yok.',
    'between-two-guests':
      'İstek, bir katılımcı firmadan bir konuğa ya da bir konuktan bir katılımcı firmaya olur.',
    'twice-in-file': 'Bu istek dosyada iki kez geçiyor; ilk satır geçerlidir.',
  },
  lead: {
    'exhibitor-unknown': 'Bu temasın katılımcı firması bu etkinlikte yok.',
    'participant-unknown': 'Bu temastaki kişi bu etkinlikte yok.',
    'twice-in-file': 'Bu temas numarası dosyada iki kez geçiyor; ilk satır geçerlidir.',
  },
  invitation: {
    unknown: 'Bu edisyonda böyle bir davet yok.',
    'country-unknown': '“{country}” kodlu bir ülke yok.',
    'without-number':
      'Bu ülkeye ({country}) yazılan notanın henüz numarası yok; önce protokol numara vermelidir.',
    'already-sent': 'Bu davet zaten gönderildi.',
    'not-sent': 'Bu davet henüz gönderilmedi; önce gönderimini kaydedin.',
    'already-delivered': 'Bu davetin teslimi zaten kayıtlı.',
    'before-earlier-step':
      'Bu tarih sıraya uymuyor: hazırlandı, gönderildi, teslim edildi, yanıtlandı.',
    'in-the-future': 'Bu tarih gelecekte.',
    'answer-without-role': 'Olumlu bir yanıt en az bir rol belirtir.',
    'answer-without-date': 'Bu yanıtın tarihi yok.',
    'answer-closed': 'Fuar başladı: yanıt artık değiştirilemez.',
    'country-changed': '{externalId} numaralı davet {country} dışında bir ülkeye ait.',
    'country-twice': 'Bir hükûmet bir kez davet edilir; {country} için zaten davet var.',
    'twice-in-file': '{externalId} numarası dosyada iki kez geçiyor.',
  },
  delegation: {
    unknown: 'Bu edisyonda böyle bir heyet yok.',
    'country-unknown': '“{country}” kodlu bir ülke yok.',
    'country-changed': '{externalId} numaralı heyet {country} dışında bir ülkeye ait.',
    'departs-before-arrival': 'Ayrılış varıştan sonra olmalıdır.',
    'twice-in-file': '{externalId} numarası dosyada iki kez geçiyor.',
  },
  programme: {
    'session-unknown': 'Bu oturum bu edisyonun programında yok.',
    'exhibitor-unknown': 'Bu edisyonda böyle bir katılımcı firma yok.',
    'ends-before-start': 'Bitiş başlangıçtan sonra olmalıdır.',
    'already-held': '{code} oturumu zaten yapıldı olarak kayıtlı.',
    'already-cancelled': '{code} oturumu zaten iptal edildi.',
    'already-scheduled': '{code} oturumu zaten programda.',
    'is-cancelled': '{code} oturumu iptal edildi; önce yeniden programa alın.',
    'not-begun': '{code} oturumu henüz başlamadı.',
    'twice-in-file': '{externalId} numarası dosyada iki kez geçiyor.',
  },
  participant: {
    unknown: 'Bu kişi bu edisyonda yok veya sizin sorumluluğunuzda değil.',
    'category-unknown': 'Bu edisyonda “{categoryId}” kategorisi yok.',
    'delegation-unknown': 'Bu edisyonda böyle bir heyet yok.',
    'exhibitor-unknown': 'Bu edisyonda böyle bir katılımcı firma yok.',
    'two-parties':
      'Bir kişi ya bir heyet ya da bir katılımcı firma adına gelir, ikisi adına birden gelemez.',
    'head-without-delegation': 'Heyet başkanı bir heyete bağlı olmalıdır.',
    'second-head': 'Bu heyetin zaten bir başkanı var; önce ondan bu görevi alın.',
    'out-of-reach':
      'Yalnızca kendi ülkenizin veya firmanızın kişilerini, onlara ait bir kategoride kaydedebilirsiniz.',
    'identity-frozen':
      'Bu kişinin kimliği komisyonun önünde veya komisyonca onaylı; ancak komisyon ek bilgi istedikten sonra düzeltilebilir.',
    withdrawn: 'Bu kişi edisyondan çekildi.',
    'photo-not-an-image': 'Bu dosya bir JPEG veya PNG fotoğrafı değil.',
    'photo-too-large': 'Bu fotoğraf çok büyük: en fazla 6 MB ve kenar başına 12.000 piksel.',
    'photo-too-small': 'Bu fotoğraf çok küçük: kenar başına en az 240 piksel.',
    'no-photo': 'Bu kişinin henüz fotoğrafı yok.',
  },
  badge: {
    none: 'Bu kişinin kullanımda olan bir yaka kartı yok.',
    'not-cleared': 'Komisyon bu kişiyi onaylamadı: yaka kartı verilemez.',
    'has-badge': 'Bu kişinin zaten kullanımda olan bir yaka kartı var.',
    'category-without-days':
      'Bu kişinin kategorisi hiçbir günü kapsamıyor; önce kategoriyi düzeltin.',
    'photo-unreadable':
      'Kayıtlı fotoğraf artık okunamıyor; yeniden kaydedin, sonra yaka kartını verin.',
    'too-many-prints':
      'Bu yaka kartı çok fazla kez yeniden basıldı; iptal edin, sonra yenisini verin.',
    'nothing-to-print': 'Bu seçimde basılacak, kullanımda olan yaka kartı yok.',
  },
  gate: {
    unknown: 'Bu edisyonda böyle bir kapı yok.',
  },
  passage: {
    'without-badge': 'Bu kişinin hiç yaka kartı olmadı: girişi kabul edilmiş olamaz.',
    'reason-unknown': '“{reason}” ret nedeni bilinmiyor.',
  },
  incident: {
    unknown: 'Bu edisyonda böyle bir olay yok.',
    closed: 'Bu olay zaten kapatılmış.',
  },
  view: {
    unknown: 'Bu görünüm artık yok.',
    'too-many': 'Bu liste için zaten {most, number} görünüm saklıyorsunuz; önce birini silin.',
  },
  settings: {
    invalid: '{name} ayarı anlaşılamadı; düzeltin ya da ortamdan kaldırın.',
  },
  start: {
    'already-running':
      'Kurukan bu verilerle ({folder}) zaten çalışıyor; önce onu durdurun ya da KURUKAN_DATA ile başka bir klasör seçin.',
    'database-account':
      'PostgreSQL root olarak çalışmaz ve bu makinede ne “postgres” ne de “nobody” hesabı var; Kurukan’ı sıradan bir hesapla başlatın.',
    'database-failed': 'Veritabanı başlatılamadı: {reason} (günlük: {log}).',
    'database-missing':
      'PostgreSQL 15 veya daha yeni bir sürüm bulunamadı; kurun ya da DATABASE_URL ile bir sunucu belirtin.',
    'database-stopped':
      'Veritabanı kendiliğinden durdu; günlüğü {folder} klasöründedir. Kurukan’ı yeniden başlatın: onaylanmış hiçbir kayıt yitmedi.',
    'database-unreachable': 'DATABASE_URL ile belirtilen sunucu yanıt vermiyor: {reason}.',
    'database-version':
      'Bu veriler için PostgreSQL {needed} gerekiyor, oysa burada PostgreSQL {found} var; doğru sürümü kurun ya da “kurukan backup” ve “kurukan restore” komutlarını kullanın.',
    'disk-full': '{folder} klasörünün diski dolu; en az 200 MB yer açıp yeniden deneyin.',
    'folder-not-writable':
      '{folder} klasörüne yazılamıyor; izinlerini değiştirin ya da KURUKAN_DATA ile başka bir klasör seçin.',
    'port-in-use':
      '{port} numaralı bağlantı noktası kullanımda; öteki programı durdurun ya da PORT ile başka birini seçin.',
  },
  restore: {
    'file-damaged':
      'Yedek bozuk ({part}); hiçbir şey değiştirilmedi. Yedeğin başka bir kopyasını kullanın.',
    'file-unknown': '{file} dosyası bir Kurukan yedeği değil.',
    'not-empty': 'Bu kurulumda zaten veri var; tümünü değiştirmek için --force ekleyin.',
    'passphrase-wrong': 'Yedek şifreli ve KURUKAN_BACKUP_PASSPHRASE onu açmıyor.',
    'version-unknown':
      'Yedek, Kurukan’ın daha yeni bir sürümünden ({version}) geliyor; önce güncelleyin.',
  },
  import: {
    'not-a-table': '{file} dosyası bir tablo değil; XLSX ya da CSV olarak kaydedin.',
    empty: '{file} dosyası boş.',
    'header-twice':
      '{file} dosyasında iki sütunun adı “{column}”; birini yeniden adlandırın ya da silin.',
    'quote-not-closed':
      '{file} dosyasında açılan bir tırnak kapatılmamış; düzeltin ya da dosyayı XLSX olarak kaydedin.',
    'old-workbook': '{file} eski Excel biçiminde (.xls); XLSX olarak kaydedin.',
    'too-large': '{file} dosyası çok büyük; en fazla 200.000 satırlık dosyalara bölün.',
    'no-folder': '{folder} klasörü yok ya da bir klasör değil.',
    'nothing-found':
      '{folder} içinde bilinen dosya yok. Beklenen adlar: people, delegations, exhibitors, stands, invitations, sessions, meetings, wishes, leads, passages veya claims; .csv ya da .xlsx olarak.',
    'file-twice': '{file} ile {other} aynı bilinen dosyadır; yalnızca birini bırakın.',
    'meeting-without-two':
      'Bir görüşme, bir katılımcı firma ile bir heyeti ya da kişiyi buluşturur; ikisinden biri eksik.',
  },
  report: {
    unknown: 'Böyle bir dondurulmuş rapor yok.',
    'signature-wrong': '{number} numaralı raporun imzası artık içeriğiyle uyuşmuyor.',
  },
} as const satisfies Same<typeof source>;
