import type { VehicleInput } from '#modules/convoys/vehicles/service';
import type { VehicleKind } from '#modules/convoys/types';

/** The road as it is invented here. */
export const points = {
  name: {
    fr: 'Bamako – Tanabougou par la route nationale',
    en: 'Bamako – Tanabougou by the national road',
    tr: 'Bamako – Tanabougou, devlet yolu',
    ar: 'باماكو – تانابوغو عبر الطريق الوطني',
  },
  meeting: {
    fr: 'Parc des expositions, parking nord',
    en: 'Exhibition park, north car park',
    tr: 'Fuar alanı, kuzey otoparkı',
    ar: 'حديقة المعارض، الموقف الشمالي',
  },
  escort: 'Gendarmerie, 4 véhicules',
  list: [
    point('P0', 'Départ', 'Start', 'Çıkış', 'الانطلاق'),
    point('P1', 'Sortie de ville', 'City limit', 'Şehir çıkışı', 'مخرج المدينة'),
    point('P2', 'Pont', 'Bridge', 'Köprü', 'الجسر'),
    point('P3', 'Entrée du champ de tir', 'Range entrance', 'Atış alanı girişi', 'مدخل الميدان'),
  ],
};

/** The column of one day, in its order. */
export function coaches(convoy: string): VehicleInput[] {
  return column.map(([kind, seats], index) => ({
    ...{ kind, seats, code: `${convoy}-${index + 1}`, place: index + 1 },
    ...{ plate: `ML-${convoy}-${String(index + 1).padStart(3, '0')}`, fuelRangeKm: 400 },
    ...{ callSign: `Djoliba ${index + 1}`, driverName: null, driverPhone: null },
  }));
}

const column: [VehicleKind, number][] = [
  ['escort', 0],
  ['car', 4],
  ['car', 4],
  ['coach', 55],
  ['coach', 55],
  ['coach', 55],
  ['ambulance', 0],
  ['recovery', 0],
  ['escort', 0],
];

function point(code: string, fr: string, en: string, tr: string, ar: string) {
  return { code, name: { fr, en, tr, ar } };
}
