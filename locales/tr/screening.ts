import type { screening as source } from '../fr/screening.ts';
import type { Same } from '../same.ts';

export const screening = {
  evidence: {
    line: '{what} ({of, number} puandan {points, number})',
    beside: '{what} ({points, number, ::sign-always})',
    name: {
      same: '“{left}”: aynı sözcük',
      translation: '“{left}” ve “{right}”: aynı sözcüğün çevirisi ya da kısaltması',
      spelling: '“{left}” ≈ “{right}”: aynı adın iki yazımı',
      sound: '“{left}” ≈ “{right}”: okunuşları aynı',
      kin: '“{left}” ~ “{right}”: aynı ad ailesinden, çoğu kez iki ayrı kişi',
      near: '“{left}” ~ “{right}”: birkaç harf farklı',
      initial: '“{left}” ~ “{right}”: uyan bir baş harf',
      truncated: '“{left}” ~ “{right}”: makinece okunur alanda kesilmiş ad',
      joined: '“{left}” ≈ “{right}”: bitişik ya da ayrı yazılmış',
      acronym: '“{left}” ~ “{right}”: kısaltma ve açılımı',
      'other-form': '“{left}” / “{right}”: farklı şirket türleri',
      extra: '“{only}”: öteki adda yok',
      contradiction: '“{left}” ≠ “{right}”: birbiriyle çelişen sözcükler',
      'nothing-named': 'Ortak bir özel ad yok',
    },
    'birth-date': {
      'same-day': 'Doğum tarihi aynı',
      'same-year': 'Doğum yılı aynı, günü bilinmiyor',
      'day-and-month-swapped': 'Doğum günü ile ayı yer değiştirmiş',
      'one-digit-off': 'Doğum tarihi bir rakam farklı',
      'within-range': 'Doğum, listenin verdiği yıllar içinde',
      'near-year': 'Doğum yılı yakın',
      'other-day': 'Yıl aynı, doğum günü farklı',
      'other-year': 'Başka bir yılda doğmuş',
    },
    document: {
      same: 'Belge numarası aynı',
      'easily-misread': 'Belge numarası, kolay karıştırılan işaretler dışında aynı',
    },
    nationality: { shared: 'Ortak uyruk', different: 'Uyruklar farklı' },
    'birth-country': {
      shared: 'Doğum ülkesi listede biliniyor',
      different: 'Doğum ülkesi listede yok',
    },
    gender: { different: 'Cinsiyet farklı' },
  },
} as const satisfies Same<typeof source>;
