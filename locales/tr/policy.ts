import type { policy as source } from '../fr/policy.ts';
import type { Same } from '../same.ts';

export const policy = {
  title: 'Kabul kuralları',
  lead: 'Kimlerin katılabileceğini belirleyen kararlar. Her başvuruyu yürürlükteki karar yanıtlar; ret yanıtında o karar belirtilir.',
  noneInForce: 'Bugün yürürlükte bir karar yok: herkes katılabilir.',
  everyCountry: 'Bütün ülkeler',
  noCountry: 'Yok',
  adoptedAt: 'Kabul tarihi',
  undoneAt: '{date} tarihinde geri alındı; gerekçe',
  standing: {
    'in-force': 'yürürlükte',
    coming: 'yürürlüğe girecek',
    replaced: 'yerini yenisi aldı',
    undone: 'geri alındı',
  },
  field: {
    reference: 'Sayı',
    referenceHint: 'Karara nasıl atıf yapılıyorsa öyle; örneğin “2025-014/MSPC sayılı karar”.',
    authority: 'Makam',
    effectiveFrom: 'Yürürlük tarihi',
    title: {
      fr: 'Fransızca konusu',
      en: 'İngilizce konusu',
      tr: 'Türkçe konusu',
      ar: 'Arapça konusu',
    },
    open: 'Bütün ülkelerin şirketleri katılabilir',
    companies: 'Şirketleri katılabilecek ülkeler',
    companiesHint: 'Hiçbir şirket kabul edilmeyecekse boş bırakın.',
    exceptions: 'İstisna tutulan devletler',
    exceptionsHint:
      'Silahlı kuvvetleri ve devlet pavyonları, şirketler için konan kural ne olursa olsun katılır.',
  },
  adopt: {
    title: 'Karar kabul et',
    lead: 'Önce kimleri etkileyeceğini görürsünüz; siz onaylamadan hiçbir karar kabul edilmez.',
    preview: 'Kimleri etkileyeceğini gör',
    act: 'Bu kararı kabul et',
    question: '“{reference}” sayılı karar kabul edilsin mi? Sicile işlenecek.',
  },
  preview: {
    title: '“{reference}” kimleri etkiler',
    nobody: 'Hiçbir katılımcı firmanın yanıtı değişmez.',
    summary:
      '{gaining, plural, =0 {Yeni kabul edilebilir firma yok} other {# firma kabul edilebilir duruma gelir}}, {losing, plural, =0 {hakkını yitiren yok} other {# firma bu hakkı yitirir}}.',
    gains: 'kabul edilebilir duruma gelir',
    loses: 'artık kabul edilemez',
    note: 'Karar tek başına hiçbir hakkı geri almaz: her firma için yeniden, bir görevli karar verir.',
  },
  undo: {
    act: 'Bu kararı geri al',
    what: 'Önceki karar yeniden yürürlüğe girer. Verilmiş kararlar, yeniden karar verilene kadar geçerli kalır.',
    reason: 'Gerekçe',
    submit: 'Kararı geri al',
  },
  empty: {
    title: 'Bu etkinlik için karar yok',
    what: 'Kabul edilen ülkeleri ve devletleri belirleyen tarihli kararlar, geçmişleriyle birlikte burada yer alır.',
    first: 'İlk kararı komisyon kabul eder; o zamana kadar herkes katılabilir.',
  },
} as const satisfies Same<typeof source>;
