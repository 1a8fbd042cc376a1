import type { LocalText } from '#platform/i18n';
import type { FeatureKind, Outline } from '#modules/ranges/types';

/**
 * The range near Koulikoro as it is invented here: lanes along the south, stands behind them, fire
 * to the north. No real danger area is drawn: shapes and heights are made up for the demo.
 */
export const ground = {
  name: local(
    'Champ de tir de Tanabougou',
    'Tanabougou range',
    'Tanabougou atış alanı',
    'ميدان رماية تانابوغو',
  ),
  latitude: 12.95,
  longitude: -7.45,
  widthM: 3_200,
  heightM: 2_600,
};

export type DrawnFeature = {
  code: string;
  kind: FeatureKind;
  name: LocalText;
  outline: Outline;
  capacity?: number;
  floorM?: number;
  ceilingM?: number;
  /** Of the radio plan. */
  channel?: string;
};

export const features: readonly DrawnFeature[] = [
  lane(
    'L1',
    'Armes légères',
    'Small arms',
    'Hafif silahlar',
    'أسلحة خفيفة',
    [200, 1_900, 500, 2_050],
  ),
  lane(
    'L2',
    'Tireurs de précision',
    'Precision fire',
    'Keskin nişancı',
    'رماية دقيقة',
    [700, 1_900, 900, 2_050],
  ),
  lane(
    'L3',
    'Armes lourdes',
    'Heavy weapons',
    'Ağır silahlar',
    'أسلحة ثقيلة',
    [1_200, 1_900, 1_500, 2_050],
  ),
  lane('L4', 'Drones', 'Drones', 'Dronlar', 'مسيّرات', [1_900, 1_850, 2_200, 2_050]),
  lane(
    'L5',
    'Piste des véhicules',
    'Vehicle track',
    'Araç pisti',
    'مسار المركبات',
    [2_500, 1_800, 3_100, 2_050],
  ),
  stand(
    'T1',
    'Tribune ouest',
    'West stand',
    'Batı tribünü',
    'المدرّج الغربي',
    [400, 2_200, 1_000, 2_300],
    160,
  ),
  stand(
    'T2',
    'Tribune centrale',
    'Central stand',
    'Orta tribün',
    'المدرّج المركزي',
    [1_200, 2_200, 1_700, 2_300],
    220,
  ),
  stand(
    'T3',
    'Tribune est',
    'East stand',
    'Doğu tribünü',
    'المدرّج الشرقي',
    [2_100, 2_200, 2_700, 2_300],
    160,
  ),
  danger(
    'D1',
    'Zone de la ligne 1',
    'Area of lane 1',
    '1. hat bölgesi',
    'منطقة الخط 1',
    [
      [200, 1_900],
      [500, 1_900],
      [620, 900],
      [80, 900],
    ],
    0,
    120,
  ),
  danger(
    'D2',
    'Zone de la ligne 2',
    'Area of lane 2',
    '2. hat bölgesi',
    'منطقة الخط 2',
    [
      [700, 1_900],
      [900, 1_900],
      [1_150, 300],
      [520, 300],
    ],
    0,
    200,
  ),
  danger(
    'D3',
    'Zone de la ligne 3',
    'Area of lane 3',
    '3. hat bölgesi',
    'منطقة الخط 3',
    [
      [1_200, 1_900],
      [1_500, 1_900],
      [2_100, 150],
      [900, 150],
    ],
    0,
    900,
  ),
  danger(
    'D4',
    'Zone de vol basse',
    'Low flying area',
    'Alçak uçuş bölgesi',
    'منطقة الطيران المنخفض',
    [
      [1_700, 1_850],
      [2_600, 1_850],
      [2_800, 700],
      [1_800, 700],
    ],
    0,
    150,
  ),
  danger(
    'D5',
    'Zone d’impact des munitions rôdeuses',
    'Impact area of loitering munitions',
    'Gezgin mühimmat vuruş bölgesi',
    'منطقة إصابة الذخائر الجوّالة',
    [
      [1_500, 900],
      [2_500, 900],
      [2_300, 150],
      [1_600, 150],
    ],
    0,
    600,
  ),
  danger(
    'D6',
    'Piste et abords',
    'Track and verges',
    'Pist ve çevresi',
    'المسار وجوانبه',
    [
      [2_450, 1_750],
      [3_150, 1_750],
      [3_150, 2_080],
      [2_450, 2_080],
    ],
    0,
    30,
  ),
  {
    ...air('A1', 'Bloc bas', 'Low block', 'Alçak blok', 'الكتلة المنخفضة'),
    floorM: 0,
    ceilingM: 300,
  },
  {
    ...air('A2', 'Bloc haut', 'High block', 'Yüksek blok', 'الكتلة المرتفعة'),
    floorM: 300,
    ceilingM: 1_200,
  },
  {
    ...spot(
      'MED',
      'medical',
      'Poste de secours',
      'First-aid post',
      'İlk yardım',
      'مركز الإسعاف',
      [1_750, 2_320, 1_850, 2_400],
    ),
    channel: 'MED',
  },
  spot(
    'P1',
    'assembly',
    'Parc des convois',
    'Convoy park',
    'Konvoy parkı',
    'موقف القوافل',
    [1_900, 2_400, 2_700, 2_560],
  ),
  spot(
    'DEP',
    'store',
    'Dépôt d’armes',
    'Weapon store',
    'Silah deposu',
    'مخزن السلاح',
    [900, 2_400, 1_050, 2_500],
  ),
];

export const channels = [
  { code: 'CMD', frequency: '146,400 MHz', use: 'command', callSign: 'Fuga' },
  { code: 'SEC', frequency: '146,425 MHz', use: 'safety', callSign: 'Fuga Tir' },
  { code: 'MED', frequency: '146,450 MHz', use: 'medical', callSign: 'Fuga Santé' },
  { code: 'AIR', frequency: '118,900 MHz', use: 'air', callSign: 'Fuga Air' },
  { code: 'CVI', frequency: '146,475 MHz', use: 'convoy', callSign: 'Djoliba' },
] as const;

/** Minutes on foot. */
export const walks = [
  ['T1', 'T2', 8],
  ['T2', 'T3', 10],
  ['T1', 'T3', 16],
] as const;

export const posts = [
  ...['RO1', 'RO2', 'RO3', 'RO4', 'RO5'].map((code) => ({
    code,
    duty: 'range-officer' as const,
    languages: [],
  })),
  ...['MED1', 'MED2', 'MED3'].map((code) => ({ code, duty: 'medic' as const, languages: [] })),
  { code: 'INT1', duty: 'interpreter' as const, languages: ['fr', 'tr', 'en'] },
  { code: 'INT2', duty: 'interpreter' as const, languages: ['fr', 'ar', 'en'] },
];

type Box = [west: number, north: number, east: number, south: number];

function local(fr: string, en: string, tr: string, ar: string): LocalText {
  return { fr, en, tr, ar };
}

function boxOf([west, north, east, south]: Box): Outline {
  return [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

function spot(
  code: string,
  kind: FeatureKind,
  ...rest: [fr: string, en: string, tr: string, ar: string, box: Box]
): DrawnFeature {
  const [fr, en, tr, ar, box] = rest;
  return { code, kind, name: local(fr, en, tr, ar), outline: boxOf(box) };
}

function lane(code: string, ...rest: [string, string, string, string, Box]): DrawnFeature {
  return { ...spot(code, 'lane', ...rest), channel: 'SEC' };
}

function stand(code: string, ...rest: [string, string, string, string, Box, number]): DrawnFeature {
  const [fr, en, tr, ar, box, capacity] = rest;
  return { ...spot(code, 'stand', fr, en, tr, ar, box), capacity };
}

function air(code: string, fr: string, en: string, tr: string, ar: string): DrawnFeature {
  return { ...spot(code, 'air-block', fr, en, tr, ar, [1_500, 200, 2_900, 1_850]), channel: 'AIR' };
}

function danger(
  code: string,
  ...rest: [string, string, string, string, Outline, number, number]
): DrawnFeature {
  const [fr, en, tr, ar, outline, floorM, ceilingM] = rest;
  return { code, kind: 'danger-area', name: local(fr, en, tr, ar), outline, floorM, ceilingM };
}
