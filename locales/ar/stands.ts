import type { stands as source } from '../fr/stands.ts';
import type { Same } from '../same.ts';

export const stands = {
  title: 'الأجنحة',
  lead: 'مخطط كل قاعة بمقياس الرسم، ومن يشغل كل مكان. اختاروا جناحاً لمنحه أو إخلائه.',
  listTitle: 'جميع الأجنحة',
  stand: 'الجناح {code}',
  free: 'شاغر',
  halls: 'القاعات',
  takenOf: '{taken, number} من {stands, number}',
  size: 'الأبعاد',
  widthByDepth: '{width, number} × {depth, number} م',
  column: {
    code: 'الجناح',
    hallId: 'القاعة',
    exhibitor: 'العارض',
    country: 'البلد',
    type: 'النوع',
    netAreaM2: 'المساحة الصافية',
    openSides: 'الجوانب المفتوحة',
    widthM: 'العرض (م)',
    depthM: 'العمق (م)',
  },
  type: {
    'in-line': 'في الصف',
    corner: 'زاوية',
    peninsula: 'شبه جزيرة',
    island: 'جزيرة',
    outdoor: 'في الهواء الطلق',
    meeting: 'غرفة لقاءات',
  },
  plan: {
    label: 'مخطط: {hall}',
    stand: '{code} {exhibitor}، {area, number} م²',
    legend: {
      taken: 'مشغول',
      free: 'شاغر',
      meeting: 'غرفة لقاءات',
      selected: 'مختار',
    },
  },
  assign: {
    act: 'منح الجناح',
    hint: 'لا يُمنح جناح إلا لعارض مقبول.',
    choose: 'اختاروا عارضاً',
  },
  release: {
    act: 'إخلاء الجناح',
    question: 'هل يُخلى الجناح {code}؟ لن يكون العارض فيه بعد ذلك.',
  },
  empty: {
    title: 'لا جناح في المخطط',
    what: 'هنا يظهر مخطط كل قاعة، مع العارض والمساحة الصافية لكل جناح.',
    first: 'استوردوا ملف الأجنحة مع قاعاتها وأبعادها.',
    source: 'المخطط المساحي للقاعات.',
  },
} as const satisfies Same<typeof source>;
