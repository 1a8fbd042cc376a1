import type { screening as source } from '../fr/screening.ts';
import type { Same } from '../same.ts';

export const screening = {
  evidence: {
    line: '{what} ({points, number} من {of, number})',
    beside: '{what} (⁦{points, number, ::sign-always}⁩)',
    name: {
      same: '«{left}»: الكلمة نفسها',
      translation: '«{left}» و«{right}»: كلمة واحدة مترجمة أو مختصرة',
      spelling: '«{left}» ≈ «{right}»: كتابتان لاسم واحد',
      sound: '«{left}» ≈ «{right}»: نطقهما واحد',
      kin: '«{left}» ~ «{right}»: اسمان من أصل واحد، وكثيرًا ما يكونان لشخصين',
      near: '«{left}» ~ «{right}»: يختلفان في بضعة أحرف',
      initial: '«{left}» ~ «{right}»: حرف أول موافق',
      truncated: '«{left}» ~ «{right}»: اسم قطعته المنطقة المقروءة آليًا',
      joined: '«{left}» ≈ «{right}»: مكتوب موصولًا أو مفصولًا',
      acronym: '«{left}» ~ «{right}»: اختصار وما يختصره',
      'other-form': '«{left}» / «{right}»: شكلان قانونيان مختلفان',
      extra: '«{only}»: لا يوجد في الاسم الآخر',
      contradiction: '«{left}» ≠ «{right}»: كلمات متعارضة',
      'nothing-named': 'لا اسم علم مشتركًا بينهما',
    },
    'birth-date': {
      'same-day': 'تاريخ الميلاد نفسه',
      'same-year': 'سنة الميلاد نفسها، واليوم غير معروف',
      'day-and-month-swapped': 'اليوم والشهر في تاريخ الميلاد متبادلان',
      'one-digit-off': 'تاريخ الميلاد يختلف في رقم واحد',
      'within-range': 'الميلاد ضمن السنوات التي تذكرها القائمة',
      'near-year': 'سنة ميلاد قريبة',
      'other-day': 'السنة نفسها ويوم ميلاد آخر',
      'other-year': 'الميلاد في سنة أخرى',
    },
    document: {
      same: 'رقم الوثيقة نفسه',
      'easily-misread': 'رقم الوثيقة نفسه ما عدا علامات يسهل الخلط بينها',
    },
    nationality: { shared: 'جنسية مشتركة', different: 'جنسيتان مختلفتان' },
    'birth-country': {
      shared: 'بلد الميلاد معروف في القائمة',
      different: 'بلد الميلاد غير وارد في القائمة',
    },
    gender: { different: 'الجنس مختلف' },
  },
} as const satisfies Same<typeof source>;
