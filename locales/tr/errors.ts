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
  convoy: {
    unknown: 'Böyle bir konvoy yok veya sorumlu olduğunuz kimseyi almıyor.',
    'code-taken': 'Başka bir konvoyun adı zaten {code}.',
    times: 'Saatler birbirini izlemelidir: buluşma, hareket, varış, dönüş hareketi, dönüş.',
    'not-a-day': 'Bu gün fuar günlerinden biri değil.',
    'refers-to-nothing':
      'Seçtiğiniz güzergâh, atış alanı, kanal veya program satırı artık yok. Sayfayı yenileyin.',
    'is-cancelled': 'Bu konvoy iptal edildi.',
    'already-cancelled': 'Bu konvoy zaten iptal edildi.',
    'no-vehicles': 'Bu konvoyda yolcu koltuğu yok. Önce araçlarını girin.',
    'vehicle-unknown': 'Bu araç bu konvoya ait değil. Sayfayı yenileyin.',
    'vehicle-code-taken': 'İki aracın kodu aynı. Her kod tüm fuarda bir kez kullanılır.',
    'vehicle-counted': '{code} aracında kişiler sayıldı: bu araç konvoyda kalır.',
    'no-such-seat': '{code} aracında böyle bir koltuk yok veya boş koltuk kalmadı.',
    'not-cleared': 'Bu kişi yolculuk edemez: akredite değil.',
    'zone-not-granted':
      'Bu kişi yolculuk edemez: akreditasyonu konvoyu veya atış alanını kapsamıyor.',
    'day-not-granted': 'Bu kişi yolculuk edemez: akreditasyonu o gün geçerli değil.',
    'badge-unknown': 'Bu kodu taşıyan bir yaka kartı yok. Sekiz karakteri yeniden okuyun.',
    'point-unknown': 'Bu nokta konvoyun güzergâhında değil.',
    'position-in-future': 'Bu saat henüz gelmedi.',
    'route-unknown': 'Böyle bir güzergâh yok.',
    'point-twice': '{code} noktası güzergâhta iki kez geçiyor.',
    'point-measured':
      '{code} noktasında bir konvoy görüldü: ölçülen süreler doğru kalsın diye kodu değişmez.',
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
  'access-link': {
    'not-valid':
      'Bu bağlantı hiçbir şey açmıyor: yanlış, süresi dolmuş veya geri alınmış. Protokol biriminden yenisini isteyin ya da adresinize gönderilen bir kodla giriş yapın.',
    unknown: 'Bu bağlantı artık yok ya da zaten geri alınmış.',
  },
  answer: {
    closed: 'Yanıt için son gün geçti. Protokol birimini arayın: yanıtınızı onlar kaydedebilir.',
  },
  duplicate: {
    unknown: 'Bu dosya çifti yok ya da artık yok.',
    decided: 'Bu iki dosya hakkında zaten karar verilmiş.',
    'kept-has-ended': 'Geri çekilmiş bir dosya korunacak dosya olamaz. Ötekini koruyun.',
    'needs-commission':
      'Bu dosyalardan biri reddedilmiş ya da taramada takılmış: birleştirmeyi yalnızca komisyon yapabilir.',
  },
  form: {
    'changed-meanwhile':
      'Siz yazarken bir başkası bu yanıtları değiştirdi. İki metni karşılaştırın, doğru olanı bırakın, sonra yeniden gönderin.',
  },
  screening: {
    'hit-unknown': 'Bu eşleşme bu etkinlikte yok veya artık yok.',
    'rule-unknown': 'Bu tarama kuralı yok veya zaten kaldırılmış.',
    'rule-ends-before-it-begins': 'Kural başlamadan bitiyor. İki tarihten birini düzeltin.',
    'not-open': 'Bu eşleşme artık açık değil: biri görüşünü bildirmiş. Sayfayı yenileyin.',
    'not-proposed': 'Bu eşleşme için henüz kimse görüş bildirmedi. Önce öneride bulunun.',
    'not-settled': 'Bu eşleşme hakkında henüz iki kişi görüş bildirmedi; hâlâ açık.',
    'same-person': 'Öneriyi siz yaptınız: ikinci bir kişi onaylamalıdır.',
    'reason-does-not-fit': 'Bu gerekçe bu sonuca uymuyor. Başka birini seçin.',
    'note-missing': 'Ne gördüğünüzü birkaç sözcükle yazın.',
    'authority-missing': 'Bir muafiyet, onu veren makamı ve bittiği günü belirtir.',
    'waiver-outdated': 'Muafiyet yürürlüğe girmeden bitiyor. İleri bir tarih verin.',
  },
  appeal: {
    unknown: 'Bu itiraz bu etkinlikte yok.',
    'not-refused': 'Yalnızca bir redde itiraz edilebilir.',
    'open-already': 'Bu kişi için zaten açık bir itiraz var. Yanıtı bekleyin.',
    answered: 'Bu itiraz zaten yanıtlandı. Sayfayı yenileyin.',
    'own-refusal': 'Bu reddi siz verdiniz: itirazı başka biri dinlemelidir.',
  },
  vetting: {
    'passphrase-short': 'Parola çok kısa: en az {length, number} karakter olmalı.',
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
  diary: {
    'feed-unknown': 'Bu takvim adresi yok veya iptal edilmiş.',
    'feeds-full': 'Zaten {most} takvim adresi var: birini iptal edin.',
  },
  'meeting-plan': {
    unknown: 'Böyle bir plan yok.',
    'changed-meanwhile':
      'Bu planı başka biri değiştirdi. Hiçbir şey kaybolmadı: güncel hâli burada, yaptığınızı yineleyin.',
    'breaks-rules':
      'Bu plan bütün kurallara uymuyor. Çizelgede açın: her kural orada yazılıdır; düzeltin ya da gerekçeyle geçin.',
    'nothing-changed': 'Değişecek bir şey yok: görüşme zaten böyle ya da yerleştirilmemiş.',
    'nothing-to-undo': 'Geri alınacak ya da yinelenecek bir şey kalmadı.',
  },
  alert: {
    unknown: 'Böyle bir uyarı yok.',
    'message-unknown': 'Bu mesaj size gönderilmedi.',
    'already-sent': 'Bu uyarı zaten gönderildi; düzeltmek için yenisini hazırlayın.',
    'is-withdrawn': 'Bu uyarı geri alındı; yeniden hazırlayın.',
    'not-sent': 'Bu uyarı henüz gönderilmedi.',
    'all-read': 'Bu uyarıyı herkes okudu.',
  },
  'range-day': {
    unknown: 'Bu numarayı taşıyan bir oturum, şerit, atış alanı ya da bugüne ait bir söz yok.',
    refused:
      'Bu şimdi söylenemez: bekletme, ateşkes, kontrol listesi ya da oturumun durumu buna engel.',
  },
  'demo-wish': {
    'too-many': 'Bir heyet en çok {max, plural, one {# oturum} other {# oturum}} sıralar.',
  },
  'range-order': {
    'in-circle': 'Bu sıra başladığı yere döner: kimse tutamaz.',
  },
  'range-post': {
    'code-taken': '{code} adında bir görevli zaten var. Başka bir kod verin.',
    'on-sessions': '{code} şu oturumlarda görevli: {sessions}. Önce oraya başkasını yazın.',
    'refers-to-nothing': '{code}: bu atış alanı ya da kişi bu etkinlikte yok.',
    'shift-ends-first': '{code}: görev bitişi başlangıcından sonra olmalı.',
    unknown: 'Bu görevli artık yok. Sayfayı yenileyin.',
  },
  'range-session': {
    'act-not-possible': '{code} bu aşamada değil: durumunu görmek için sayfayı yenileyin.',
    'approved-already': '{code} bu tarafta zaten onaylı.',
    cancelled: '{code} iptal edildi ve artık değişmez. Yeni bir oturum oluşturun.',
    'code-taken': '{code} adında bir oturum zaten var.',
    incomplete:
      '{code}: hâlâ {count, plural, one {# eksik} other {# eksik}} var. “Eksikler” bölümüne bakın.',
    'not-yours-now':
      '{code} sunuldu: değiştirmek için emniyetten ya da komutandan geri göndermesini isteyin.',
    'refers-to-nothing': '{code}: burada seçilen yok ya da size ait değil.',
    'same-person': '{code}: emniyet ve komutan iki ayrı kişidir.',
    'twice-in-file': '{code} dosyada iki kez var; ilk satır geçerli.',
    unknown: 'Böyle bir oturum yok.',
  },
  'range-timetable': {
    unknown: 'Çizelgenin böyle bir sürümü yok.',
    'not-ready': 'Çizelgenin bu sürümü yayımlanmaya hazır değil.',
    'breaks-rules':
      'Bu çizelge {count, plural, one {# kuralı} other {# kuralı}} çiğniyor; hiçbir şey yayımlanmadı. Yenisini hesaplatın.',
    outdated: 'Gösteriler ya da çizelge bu arada değişti. Sayfayı yenileyip tekrar deneyin.',
    'no-place': 'Gösteri hattında bu saatte başlayamaz.',
    'session-unknown': 'Bu gösteri bu sürümde yok.',
    'nothing-published': 'Bu atış alanı için henüz çizelge yayımlanmadı.',
    running: 'Bu atış alanı için bir hesaplama zaten sürüyor.',
  },
  'range-hold': {
    outdated: 'Ön izlemeden bu yana çizelge değişti. Yeni ön izlemeye bakıp onaylayın.',
    'already-sent': 'Mesajlar gönderildi: bu durdurma artık geri alınamaz.',
    undone: 'Bu durdurma zaten geri alındı.',
    'not-last': 'Çizelge o zamandan beri değişti; bu durdurma artık geri alınamaz.',
    'lane-unknown': 'Bu hat bu atış alanında değil.',
  },
  'meeting-run': {
    unknown: 'Böyle bir hesaplama yok.',
    ended: '{number} numaralı hesaplama zaten bitti.',
  },
  'meeting-version': {
    unknown: 'Bu sürüm yayımlanmadı.',
    'published-meanwhile':
      '{number}. sürümü az önce başka biri yayımladı. Kendinizinkini yayımlamadan önce ona bakın.',
    'nothing-new': 'Bu plan yayımlanmış olanda hiçbir şeyi değiştirmiyor.',
    'window-over': 'Yanıt süresinin sonu ileride olmalı.',
  },
  'meeting-reply': {
    closed: 'Yanıt süresi doldu. Görüşme masasını arayın: yanıtınızı yine de yazabilir.',
    'not-asked': 'Bu görüşme yanıt beklemiyor.',
    'reason-missing': 'Nedenini yazın ki masa daha iyisini bulsun.',
  },
  'meeting-telling': {
    unknown: 'Böyle bir ileti yok.',
  },
  meeting: {
    'may-not-ask':
      'Bu fuarda görüşme talebini kendiniz yapmıyorsunuz. Bu kuralı yalnızca organizatör kaldırabilir: görüşme masasına başvurun.',
    'asking-not-open':
      'Talepler {at} tarihinde açılıyor. Daha erken açmaya yalnızca organizatör yetkilidir.',
    'asking-closed':
      'Talepler {at} tarihinden beri kapalı. Görüşme masası hâlâ görüşme yerleştirebilir.',
    'must-say-why':
      'Bu görüşmeyi neden istediğinizi bir cümleyle yazın: organizatör bunu herkesten istiyor.',
    'too-many-asked':
      'Aynı anda en fazla {most, plural, one {# yanıtsız talep} other {# yanıtsız talep}} olabilir: sınıra ulaşıldı. Bir talebi geri çekin, yanıt bekleyin ya da organizatörden sınırı yükseltmesini isteyin.',
    'too-late':
      'Başlangıca {minutes, plural, one {# dakikadan} other {# dakikadan}} az kala yalnızca görüşme masası yerleştirir: oraya gidin ya da arayın.',
    exists:
      'Bu iki tarafın zaten talep edilmiş ya da planlanmış bir görüşmesi var. Yanıtlamak veya taşımak için onu açın.',
    'declined-before':
      'Karşı taraf reddetti. Talebi yalnızca o yeniden ele alabilir; görüşme masası kendisine önerebilir.',
    'met-already': 'Bu iki taraf zaten görüştü. İkinci görüşmeye başka bir konu verin.',
    'no-such-time': 'O anda ({at}) başlayan bir görüşme saati yok. Listeden seçin.',
    'half-day-full':
      '{side, select, guest {Konuğun} other {Katılımcı firmanın}} o yarım günde zaten {most, plural, one {# görüşmesi} other {# görüşmesi}} var; sınır budur. Organizatör ya da sınırı kendisi koyduysa kendisi yükseltebilir.',
    'day-full':
      '{side, select, guest {Konuğun} other {Katılımcı firmanın}} o gün zaten {most, plural, one {# görüşmesi} other {# görüşmesi}} var; sınır budur. Organizatör ya da sınırı kendisi koyduysa kendisi yükseltebilir.',
    'edition-full':
      '{side, select, guest {Konuk} other {Katılımcı firma}} bütün fuar için sınırına ulaştı ({most}). Organizatör ya da sınırı kendisi koyduysa kendisi yükseltebilir.',
    'no-place': 'O anda ({at}) uygun boş yer yok. Başka bir saat seçin.',
    'no-interpreter':
      'O anda ({at}) bu diller için boş çevirmen yok. Başka bir saat seçin ya da kendi çevirmeninizle gelin.',
    'likely-taken':
      'Bu saati başkaları da istiyor (aynı anda en fazla {most, plural, one {# talep} other {# talep}}). Yanıtlarını bekleyin veya başka bir saat seçin; sınırı organizatör yükseltebilir.',
    'needs-pause':
      '{side, select, guest {Konuğun} other {Katılımcı firmanın}} ara vermeden üst üste çok fazla görüşmesi olurdu. Başka bir saat seçin.',
    absent:
      '{side, select, guest {Konuk} host {Katılımcı firma} other {Bulunması gereken biri}} o anda ({at}) orada değil. Başka bir saat seçin.',
    'time-taken':
      '{side, select, guest {Konuk} host {Katılımcı firma} other {Bulunması gereken biri}} o anda ({at}) dolu ya da zamanında yetişemez. Başka bir saat seçin.',
    'never-free': 'İkisinin de boş olduğu ve yer bulunan bir an kalmadı.',
    'act-not-possible':
      'Bu görüşme bu arada değişti: bu işlem artık mümkün değil. Görüşmenin son hâli burada.',
    'nothing-proposed': 'Başka bir saat, yer ya da kişi önerin.',
    'person-unknown': 'Bu kişi iki taraftan hiçbirine ait değil.',
    'has-a-time':
      'Saat önerildikten sonra süre, dil ve kapalı oda değişmez. Başka bir saat önerin ya da iptal edin.',
    'badge-not-here': 'Bu yaka kartı şu anda hiçbir görüşmede beklenmiyor.',
    'not-begun': 'Bu görüşme henüz başlamadı.',
    'not-late':
      'Hâlâ gelebilirler: görüşme, başlangıcından {minutes, plural, one {# dakika} other {# dakika}} sonra boşa çıkar. Bu süreyi organizatör belirler.',
    'nothing-released': 'Bu saat artık boş değil. Hiçbir şey değiştirilmedi.',
    'not-over': 'Görüşme başladıktan sonra sonucunu bildirin.',
    'outcome-closed': 'İptal edilen veya reddedilen bir görüşmenin sonucu olmaz.',
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
    'file-unreadable': 'Bu dosya bir görüşme problemi örneği değil: {part} eksik ya da anlamsız.',
    'twice-in-file': 'Bu görüşme numarası dosyada iki kez geçiyor; ilk satır geçerlidir.',
    'party-unknown': 'Bu heyet, kişi veya şirket bu edisyonda adına konuştuklarınızdan değil.',
    'double-booked-in-file':
      'Planlanan bu görüşme birini aynı anda iki yerde gösterir. Dosyada saatini değiştirin.',
    'double-booked':
      '{kind, select, place {{who} yeri dolu} interpreter {{who} tercümanı dolu} person {Bulunması gereken bir kişinin başka bir görüşmesi var} other {{who} için başka bir görüşme var}} (istenen saat: {at}). Başka bir saat veya yer seçin.',
  },
  'meeting-settings': {
    'block-backwards': 'Saatler, {row}. satır: bitiş, başlangıçtan sonra olmalıdır.',
    'block-off-grid': 'Saatler, {row}. satır: başlangıç ve bitiş beş dakikanın katı olmalıdır.',
    'block-outside-days': 'Saatler, {row}. satır: blok, fuarın tek bir günü içinde olmalıdır.',
    'block-overlaps': 'Saatler, {row}. satır: bu blok bir başkasıyla çakışıyor.',
    'block-twice': 'Saatler, {row}. satır: bu blok adı iki kez kullanılmış.',
    'hall-to-itself': 'Yürüme, {row}. satır: iki farklı salon seçin.',
    'hall-unknown': 'Yürüme, {row}. satır: bu salon bu yılki fuarda yok.',
    'length-fits-nowhere':
      'Sürelerden biri hiçbir bloğa sığmıyor. Onu kaldırın ya da bir bloğu uzatın.',
    'length-off-list': 'Olağan süre, izin verilen sürelerden biri olmalıdır.',
    'released-before-late':
      'Bir görüşme, biri geç kalmadan bırakılamaz: en az o kadar dakika girin.',
    'window-backwards': 'Taleplerin kapanışı, açılışından sonra olmalıdır.',
  },
  'meeting-place': {
    'code-taken': '{code} adında bir yer zaten var. Başka bir kod verin.',
    'exhibitor-unknown': 'Bu katılımcı firma bu yılki fuarda yok.',
    'hall-unknown': 'Bu salon bu yılki fuarda yok.',
    'has-meetings':
      '{code} için {all, plural, one {bir görüşme} other {# görüşme}} kayıtlı; bunların {toCome, plural, =0 {hiçbiri} other {# tanesi}} önümüzde. Hiçbir şey kaybolmaz: yeri kapalı olarak bildirin, sonra planı onarın.',
    unknown: 'Bu yer artık yok. Sayfayı yenileyin.',
  },
  'meeting-interpreter': {
    'code-taken': '{code} kodlu bir tercüman zaten var. Başka bir kod verin.',
    'has-meetings':
      '{code} için {all, plural, one {bir görüşme} other {# görüşme}} kayıtlı; bunların {toCome, plural, =0 {hiçbiri} other {# tanesi}} önümüzde. Saatlerini kaldırın, sonra planı onarın.',
    'shift-backwards': '{code}, {row}. vardiya: bitiş, başlangıçtan sonra olmalıdır.',
    'shifts-overlap': '{code}, {row}. vardiya: bu saatler başkalarıyla çakışıyor.',
    'two-languages': '{code}: en az iki dil belirtin.',
    unknown: 'Bu tercüman artık yok. Sayfayı yenileyin.',
  },
  'meeting-absence': {
    backwards: 'Yokluğun bitişi, başlangıcından sonra olmalıdır.',
    'holder-unknown': 'Bulunmayacağı bildirilen kişi veya yer bu yılki fuarda yok.',
    unknown: 'Bu yokluk zaten geri alınmış.',
  },
  precedence: {
    'ceremony-unknown': 'Bu tören bu fuarda yok.',
    'delegation-unknown': 'Bu heyet bu fuarda yok.',
    'pin-unknown': 'Bu yerleştirme zaten kaldırılmış.',
    'version-unknown': '{number} numaralı sürüm yok.',
    contradiction:
      '{count, plural, one {# yerleştirme uygulanamıyor} other {# yerleştirme uygulanamıyor}}. Bazılarını kaldırın, sonra sırayı dağıtın.',
    'nothing-new': '{number} numaralı sürüm zaten aynısını söylüyor: dağıtılacak bir şey yok.',
  },
  need: {
    'without-purpose': 'En az bir amaç işaretleyin: satın alma, değerlendirme, eğitim…',
    unknown: 'Bu ihtiyaç zaten geri çekilmiş.',
    'delegation-unknown': 'Bu heyet bu ülkenin değil.',
    'exhibitor-unknown': 'Bu katılımcı bu fuara kabul edilmedi.',
    'must-meet-full':
      'Liste dolu: en çok {max, plural, one {# katılımcı} other {# katılımcı}}. Önce birini çıkarın.',
  },
  wish: {
    'other-unknown': 'Bu etkinlikte görüşebileceğiniz böyle biri yok.',
    'too-many-musts':
      'Mutlaka görüşülecekler listesi dolu: en çok {max, plural, one {# ad} other {# ad}}. Birini çıkarın ya da düzenleyiciden sınırı yükseltmesini isteyin.',
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
    'already-signed': 'Bu davet zaten imzalanmış.',
    'already-acknowledged': 'Büyükelçilik bu davetin alındığını zaten teyit etmiş.',
    'substitute-without-office': 'Hükûmeti temsil eden makamı belirtin.',
    'country-ambiguous':
      '“{country}” birden çok ülke anlamına gelebilir: {choices}. İstediğiniz kodu yazın.',
    'host-not-invited': 'Ev sahibi ülke ({country}) kendini davet etmez.',
    'not-signed': 'Bakanlık mektubu imzalı gönderilir; önce imzayı kaydedin.',
    'edition-over': 'Fuar sona erdi: artık davet gönderilmez.',
    'without-email':
      'Bu büyükelçiliğin e-posta adresi yok; ekleyin ya da mektubu elden teslim edin.',
    'mail-not-written': 'E-posta hazırlanamadı. Yeniden deneyin; sürerse mektubu yazdırın.',
    'receipt-too-large': 'Bu dosya 8 MB’tan büyük. İnç başına 200 noktayla, gri olarak tarayın.',
    'receipt-not-a-scan': 'Bu dosya PDF, JPEG ya da PNG değil.',
    'no-receipt': 'Bu davet için dosyalanmış alındı belgesi yok.',
    'no-enclosure': 'Önceki fuarın eklenecek sonuçları henüz yok.',
    'rule-unknown': 'Bu kural ya da arama artık yok.',
  },
  stay: {
    unknown: 'Bu yolculuk, oda veya araç yok ya da artık yok. Sayfayı yeniden yükleyin.',
    stranger: 'Seçilen kişilerden biri bu heyetten değil.',
    'vehicle-busy':
      '{plate} plakalı araç o saatte başkasına ayrılmış. Başka bir araç veya saat seçin.',
    'plate-taken': '{plate} plakası başka bir araca ait.',
    'officer-unknown': 'Bu hesap bu edisyonun irtibat subayı değil.',
  },
  delegation: {
    unknown: 'Bu edisyonda böyle bir heyet yok.',
    'country-unknown': '“{country}” kodlu bir ülke yok.',
    'country-changed': '{externalId} numaralı heyet {country} dışında bir ülkeye ait.',
    'departs-before-arrival': 'Ayrılış varıştan sonra olmalıdır.',
    'twice-in-file': '{externalId} numarası dosyada iki kez geçiyor.',
  },
  programme: {
    'audience-unknown': 'Oturumun meşgul edeceği taraflardan biri bu yılki fuarda yok.',
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
  'entry-request': {
    'already-sent': 'Bu başvuru gönderildi; dosyası artık buradan değişmez.',
    closed: 'Bu form kapandı: artık başvuru alınmıyor. Düzenleyiciye yazın.',
    'document-unknown': 'Bu belge yok ya da silindi.',
    ended: 'Bu başvuru zaten sona erdi.',
    'form-twice': 'Bu kategori bu başvuru sahiplerine zaten açık; var olan formu değiştirin.',
    'form-unknown': 'Bu etkinlikte böyle bir form yok.',
    full: 'Bu formun tüm yerleri dolu ve bekleme listesi yok. Düzenleyiciye yazın.',
    incomplete: 'Belgeler ya da fotoğraf hâlâ eksik; ekleyip gönderin.',
    'not-a-document': 'Bu dosya PDF, JPEG ya da PNG değil; başka bir dosya seçin.',
    'not-waiting': 'Bu başvuru artık yer beklemiyor.',
    'nothing-asked': 'Şu anda sorulan bir şey yok; yanıtlanacak bir şey de yok.',
    'one-each': 'Bu adresle yürüyen bir başvuru var; onu açın ya da önce geri çekin.',
    'organisation-first': 'Önce kuruluşunuzu tanıtın, sonra kişileri ekleyin.',
    'organisation-full':
      '{places, plural, one {Kuruluşunuz tek yerini kullandı.} other {Kuruluşunuz # yerinin tümünü kullandı.}} Birini geri çekin ya da düzenleyiciye yazın.',
    'too-large': 'Bu belge 5 MB’tan büyük; daha küçük bir görsel ya da daha kısa bir PDF gönderin.',
    unknown: 'Böyle bir başvuru yok ya da bu bağlantı onu açmıyor.',
  },
  'country-notice': {
    'not-read':
      'Önce bu ülkeye ilişkin bir bilgi notunun katılımcıya iletilmesi gerekir: formda okuyup onaylayın.',
    twice: 'Bu ülke için bu referanslı bir not zaten var; onu değiştirin.',
    unknown: 'Bu not yok ya da geri alındı.',
  },
  quota: {
    full: 'Sınıra ulaşıldı: “{category}” kategorisinde {places, number} yerin {used, number} tanesi dolu. Yalnızca protokol daha fazlasını verebilir; heyet sayfasından isteyin.',
    'not-limited': '“{category}” kategorisinde sınır yok: istenecek bir şey yok.',
    'already-asked':
      '“{category}” kategorisi için protokolde bekleyen bir istek var; yanıtını bekleyin.',
    'already-decided': 'Protokol bu isteği zaten yanıtladı.',
    'request-unknown': 'Bu etkinlikte böyle bir istek yok.',
  },
  substitution: {
    never: 'Bu kategoride kimsenin yerine başkası geçemez; kişiyi çekin ya da protokole başvurun.',
    closed:
      'Bu kategori için değişiklikler kapandı; artık yalnızca protokol birini değiştirebilir.',
    'needs-protocol': 'Komisyon bu kişiyi zaten kabul etti; onu yalnızca protokol değiştirebilir.',
  },
  member: {
    'role-without-category':
      'Bu etkinlikte bu görev için bir akreditasyon kategorisi yok; protokolün belirlemesi gerekir.',
    twin: 'Aynı ad ve doğum tarihine sahip biri zaten heyette. İki ayrı kişiyseler bunu belirtip yeniden kaydedin.',
    'same-document': 'Bu belge numarası zaten heyetin başka bir üyesine ait.',
    'file-too-large':
      '{file} dosyası bir heyet için çok büyük: en fazla {rows, number} satır ve {megabytes, number} MB. Gerekli satırları bırakın ya da parçalar halinde gönderin.',
    'twice-in-file':
      'Bu kişi dosyada daha yukarıda zaten var; iki satırdan birini bırakın ya da her birine bir kimlik ve doğum tarihi verin.',
    'without-email': 'Bu kişinin e-posta adresi yok; ekleyin ya da bağlantıyı gösterin.',
    'delegation-open': 'Heyetiniz zaten açık; yalnızca protokol bir başkasını açabilir.',
  },
  passport: {
    unreadable:
      'Bu satırlar bir pasaportun satırları değil: pasaportta 44 işaretlik iki, kimlik kartında 30 işaretlik üç satır olur.',
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
    'pass-not-allowed':
      'Bu kategori için günlük giriş kartı verilmez: kişiyi önce komisyon görmelidir.',
    'pass-day-not-granted': 'Bu kategori o gün geçerli değil; başka bir gün seçin.',
  },
  print: {
    'all-waiting': 'Bu kartlar zaten baskı kuyruğunda bekliyor; kuyruğu açın.',
    unanswered: 'Önce gönderilen kartlardan hangilerinin yazıcıdan çıktığını bildirin.',
    'run-unknown': 'Baskı kuyruğunda böyle bir baskı yok.',
    'taken-meanwhile': 'Bu kartları az önce başka bir masa aldı; baskı kuyruğunu yenileyin.',
    'profile-unknown': 'Bu yazıcı kayıtlı değil; listeden birini seçin.',
    'profile-name-taken': '“{name}” adında bir yazıcı zaten var; başka bir ad verin.',
    'places-unclear': 'Küçük yazıyla basılı numaraları yazın, örneğin 3, 5-8.',
  },
  custody: {
    'not-live': '{number} numaralı kart geçerli değil ya da basılmamış; listeden çıkarın.',
    'taken-already': '{code} kartı zaten teslim edilmiş; önce iadesini kaydedin.',
    'not-taken': '{code} kartı teslim edilmemiş; iade alınamaz.',
  },
  pin: {
    unknown: '{number} numaralı rozet kayıtta yok; önce kaydedin.',
    'not-held': '{number} numaralı rozet kasada değil; önce iadesini kaydedin.',
    'not-out': '{number} numaralı rozet kasada: kimseye verilmemiş.',
  },
  vehicle: {
    'has-pass': '{plate} plakalı aracın geçerli bir giriş kartı var; önce onu iptal edin.',
    nowhere: 'En az bir bölge ve fuarın bir gününü seçin.',
    'pass-unknown': 'Böyle bir giriş kartı yok ya da zaten iptal edilmiş.',
  },
  'badge-key': {
    none: 'Bu edisyonun henüz anahtarı yok: önce bir yaka kartı verin.',
    unknown: 'Bu edisyonda {kid} numaralı anahtar yok.',
    'dates-reversed': 'Geçerlilik sonu başlangıçtan sonra olmalıdır.',
    'category-unknown': 'Bu edisyonda kodu {code} olan kategori yok.',
    'too-many': 'Bu edisyonun bütün anahtar numaraları dolu; yenisi eklenemez.',
    'wrong-root':
      'Bu dosya kapıların beklediği kök anahtar değil; parmak izi {fingerprint} olanı alın.',
    'trust-unsigned':
      'Anahtar listesi henüz kök anahtarla imzalanmadı: kök dosyasıyla “kurukan badge keys sign” komutunu çalıştırın.',
    'root-file-unreadable': '{file} dosyası bir Kurukan kök anahtarı değil.',
    'passphrase-wrong': 'Parola ifadesi bu dosyayı açmıyor.',
    'passphrase-missing': 'En az {least} karakterlik bir parola ifadesi gerekiyor.',
    'root-known':
      '{file} dosyası zaten var; bir kök anahtar kaybolmasın diye başka bir dosya seçin.',
  },
  'gate-device': {
    unknown: 'Bu cihaz bu edisyonda yok.',
    'not-trusted': 'Merkez bu cihazı tanımıyor ya da imzası yanlış. Yeni bir kodla kaydedin.',
    'clock-off': 'Cihazın saati merkezin saatinden çok farklı.',
    wiped: 'Bu cihaz zaten silindi.',
  },
  'gate-enrolment': {
    unknown: 'Bu kayıt kodu burada bilinmiyor. Ofisten yenisini isteyin.',
    used: 'Bu kayıt kodu zaten kullanıldı. Ofisten yenisini isteyin.',
    expired: 'Bu kayıt kodu artık geçerli değil. Ofisten yenisini isteyin.',
  },
  'gate-log': {
    unreadable: 'Bu dosya bir kapının günlüğü değil ya da bozuk.',
    'other-edition': 'Bu günlük başka bir edisyona ait: {edition}.',
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
  'gate-desk': {
    'not-allowed':
      'Bu cihaz yeniden basım masası değil ya da artık değil; düzenleyiciden bir masa kodu isteyin.',
    'other-key': 'Bu masanın zaten başka bir anahtarı var; cihazı silin ve yeniden kaydedin.',
  },
  zone: { unknown: 'Bu etkinlikte böyle bir bölge yok; listeden birini seçin.' },
  lan: {
    address:
      '“{address}” özel bir ağın IPv4 adresi değil (10.…, 172.16.… ile 172.31.… arası, 192.168.…); bu makinenin yerel ağdaki adresini verin.',
    name: '“{name}” hub.gates.internal gibi alan adı olan bir ad değil; küçük harfle bir tane verin.',
    'not-set-up':
      'Bu makine yerel ağ için henüz sertifikalı değil; önce “{command}” komutunu çalıştırın.',
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
    'tls-unreadable':
      'TLS dosyaları okunamıyor ({reason}); KURUKAN_TLS_CERTIFICATE ve KURUKAN_TLS_KEY, her ikisi de PEM biçiminde bir sertifikayı ve anahtarını göstermelidir.',
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
  ammunition: {
    'lot-of-another':
      '{lot} partisi, {session} gösterisinin sahibinden başka bir katılımcıya ait. Onun ya da ordunun bir partisini seçin.',
    'lot-taken': '{code} kodlu bir kafile zaten var.',
    'lot-unknown': 'Bu kafile kayıtlarda yok.',
    'not-in-store':
      '{lot} kafilesinden depoda yalnızca {inStore} mermi var; önerilmiş çıkışlar düşülmemiştir.',
    'not-issued':
      'Bu oturuma {lot} kafilesinden bu kadar mermi verilmedi ya da hesabı zaten görüldü.',
    'nothing-to-take-back': 'Burada geri alınacak bir kayıt yok.',
    'one-signature': 'İki kişinin iki imzası gerekir: sizden başka biri imzalamalı.',
    'others-rest-on-it':
      'Başka kayıtlar bu kayda dayanıyor. Önce onları geri alın, en sonuncudan başlayarak.',
    'proposal-unknown': 'Bu kayıt artık imza beklemiyor: imzalandı ya da geri çekildi.',
    'session-cancelled':
      '{session} gösterisi iptal edildi: artık mermi çıkışı yapılmaz. İadeler yapılabilir.',
    'session-missing': 'Verilen, atılan ya da iade edilen mermi bir oturuma aittir. Oturumu seçin.',
    'session-not-meant': 'Bu kayıt hiçbir oturuma ait değildir.',
    'session-unknown': 'Bu oturum bu fuarda yok.',
    'taken-back-already': 'Bu kayıt zaten geri alındı ya da geri alınması imza bekliyor.',
  },
  exhibit: {
    'already-here': '{code} parçası zaten alanda: düzeltmeyi düzenleyiciden isteyin.',
    'already-there': '{code} parçası zaten orada ve aynı ellerde.',
    'before-last-step': '{code} parçasının bundan sonraki bir adımı var. Saati düzeltin.',
    'code-taken': '{code} kodlu bir parça zaten var.',
    'count-same-person': 'Sayımı siz yaptınız: ikinci bir kişi imzalamalı.',
    'count-signed': 'Bu sayımı iki kişi zaten imzaladı.',
    'count-unknown': 'Böyle bir sayım yok.',
    'due-back-before-it-goes': '{code} parçası gitmeden dönmüş olurdu. Dönüş saatini düzeltin.',
    'in-the-future': '{code} parçasının bu adımı henüz gerçekleşmedi. Saati düzeltin.',
    'lane-missing': '{code} parçasının hangi atış hattına gittiğini belirtin.',
    'leaves-by-release': '{code} parçası alandan ancak katılımcısının çıkışıyla ayrılır.',
    'may-not-leave': 'Henüz hiçbir şey çıkamaz. Engel olanlar: {codes}.',
    'not-after': '{code} parçası bulunduğu yerden oraya doğrudan geçemez.',
    'not-here': '{code} parçası burada değil: ayrıldı, kayıp ya da hiç gelmedi.',
    'nothing-leaves': 'Bu katılımcının alanda hiçbir şeyi yok.',
    'nothing-to-count': 'Burada sayılacak bir şey yok.',
    'tag-unknown': '{code} etiketi kayıtlarda yok.',
    'taker-missing': '{code} bir silahtır: kimin aldığını belirtin.',
    'taker-unknown': 'Bu kişi bu fuara kayıtlı değil.',
    unknown: 'Bu parça kayıtlarda yok.',
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
      '{folder} içinde bilinen dosya yok. Beklenen adlar: people, delegations, exhibitors, stands, exhibits, ammunition-lots, invitations, sessions, meeting-places, interpreters, absences, meetings, profiles, wishes, leads, passages veya claims; .csv ya da .xlsx olarak.',
    'file-twice': '{file} ile {other} aynı bilinen dosyadır; yalnızca birini bırakın.',
    'meeting-without-two':
      'Bir görüşme, bir katılımcı firma ile bir heyeti ya da kişiyi buluşturur; ikisinden biri eksik.',
  },
  report: {
    unknown: 'Böyle bir dondurulmuş rapor yok.',
    'signature-wrong': '{number} numaralı raporun imzası artık içeriğiyle uyuşmuyor.',
  },
  privacy: {
    'out-of-limits': 'Süre bu ayarın sınırları dışında.',
    'basis-missing': 'Bu hafızaya izin veren yasayı veya rızayı belirtin.',
    'basis-not-needed': 'Bu süre bir dayanak gerektirmez: alanı boş bırakın.',
    'proof-unknown': 'Böyle bir belge yok.',
    'proof-wrong': '{number} numaralı belgenin imzası artık içeriğiyle uyuşmuyor.',
  },
  'day-change': {
    unknown: 'Bu gün değişikliği yok.',
    'day-unknown': 'Fuarda böyle bir gün yok; günlerinden birini seçin.',
    'day-over': 'Bu gün geçti; değiştirilecek bir şey kalmadı.',
    'same-day': 'Aynı gün; başka bir gün seçin.',
    'no-minutes': 'Günün kaç dakika kaydırılacağını yazın.',
    'too-far': 'Kaydırma en çok on iki saattir; daha fazlası için günü taşıyın.',
    past: 'Bir gösteri ya da konvoy geçmişte başlardı; daha az kaydırın.',
    'past-midnight':
      'Bir gösteri ya da konvoy ertesi gün biterdi; daha az kaydırın veya günü taşıyın.',
    'nothing-ahead': 'O gün için kalan bir şey yok.',
    'already-sent':
      'İletiler gönderildi: bu değişiklik artık geri alınamaz. Yeni bir değişiklik yapın.',
    'already-undone': 'Bu değişiklik zaten geri alındı.',
    'not-told-yet': 'Bu günün bir değişikliği hâlâ bekliyor: önce gönderin ya da geri alın.',
  },
  'range-incident': {
    unknown: 'Böyle bir olay yok ya da olay kapatılmış.',
    'in-future': 'Olayın saati ileride; düzeltin.',
    'place-unknown': 'Fuarda böyle bir gösteri ya da atış alanı yok.',
  },
  range: {
    unknown: 'Bu edisyonda böyle bir atış alanı yok.',
    'in-use':
      'Bu atış alanına bağlı gösteriler, görev yerleri veya konvoylar var. Önce onları ayırın.',
    'venue-unknown': 'Bu mekân bu edisyonda yok; edisyonun mekânlarından birini seçin.',
    'channel-code-taken': 'İki kanal, iki ayrı atış alanında bile olsa, aynı kodu taşıyamaz.',
    'channel-in-use':
      'Plandaki bir öğe veya bir konvoy, kaldırdığınız bir kanalı ({codes}) hâlâ kullanıyor. Önce ona başka bir kanal verin.',
    'channel-unknown': 'Bu kanal artık telsiz planında yok; başka birini seçin.',
    'feature-code-taken': '{code} kodu bu planda zaten var; başka bir kod seçin.',
    'feature-corners': 'Bir sınırın 3 ile 200 arasında köşesi olur.',
    'feature-crosses-itself':
      '{code} sınırı kendini kesiyor, kendi üzerinden geçiyor veya bir köşeden iki kez geçiyor. Tek bir alanı çevrelemesi için bir köşeyi taşıyın.',
    'feature-heights': 'Tavan, tabanın (ve zeminin) üstünde olmalıdır.',
    'feature-in-use': '{code}, şu gösterilerde kullanılıyor: {sessions}. Önce onlardan çıkarın.',
    'feature-off-plan':
      '{code} sınırı planın dışına çıkıyor. Köşelerini geri alın veya planı büyütün.',
    'feature-unknown': 'Bu öğe bu planda yok ya da artık yok.',
    'scale-out-of-limits':
      'Bu ölçekle plan 10 metreden küçük veya 100 kilometreden büyük olur. İki noktayı ve metreyi kontrol edin.',
    'scale-points': 'İki nokta neredeyse aynı yerde. Birbirinden uzak iki nokta seçin.',
    'window-ends-before-it-starts': '{row, number}. satır: bitiş, başlangıçtan sonra olmalıdır.',
    'window-twice': '{row, number}. satır: bu saatler listede zaten var.',
    'without-sheet': 'Henüz bir altlık yüklenmedi.',
  },
  sheet: {
    dwg: 'Bu dosya DWG biçiminde. Çizim programında açıp DXF (metin) olarak kaydedin.',
    'dxf-binary': 'Bu DXF ikili biçimde. Metin (ASCII) DXF olarak yeniden kaydedin.',
    'dxf-broken':
      'Bu DXF {line, number}. satırdan sonra okunamıyor: kesilmiş veya bozulmuş. Yeniden dışa aktarın.',
    'dxf-nothing-drawn':
      'Bu DXF’te çizgi, çoklu çizgi, yay, çember veya eğri yok. İstenen katmanların dışa aktarıldığını kontrol edin.',
    empty: 'Bu dosya boş ya da hiçbir şey çizmiyor.',
    'image-damaged': 'Bu resim bozuk. Açıp PNG veya JPEG olarak yeniden kaydedin.',
    'image-too-large': 'Bu resmin bir kenarı {longest, number} pikseli aşıyor. Küçültün.',
    'kind-unknown': 'Bu dosya ne PNG veya JPEG resmi, ne SVG, ne de metin DXF.',
    'svg-not-svg': 'Bu dosya XML, ama bir SVG çizimi değil.',
    'svg-not-well-formed':
      'Bu SVG’nin yapısı bozuk: {line, number}. satır, {column, number}. sütun. Kendi varlık tanımları olmadan yeniden dışa aktarın.',
    'svg-too-deep': 'Bu SVG’de çok fazla iç içe grup var. Çizim programında grupları çözün.',
    'svg-without-size':
      'Bu SVG boyutunu belirtmiyor. viewBox ile ya da genişlik ve yükseklikle dışa aktarın.',
    'too-large':
      'Bu dosya {megabytes, number} MB’ı aşıyor. Gereksiz katmanları çıkarın veya resmi küçültün.',
    'too-many-points':
      'Bu çizimde bir plan için çok fazla nokta var. Gereksiz katmanları veya yinelenen blokları çıkarın.',
  },
} as const satisfies Same<typeof source>;
