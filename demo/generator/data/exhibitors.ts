import type { InFour } from '../edition.ts';

export type Exhibitor = {
  id: string;
  name: string;
  country: string;
  /** The other states of a joint stand. */
  with?: readonly string[];
  kind: 'company' | 'armed-forces' | 'state-pavilion' | 'operator';
  shows: InFour;
  /** Sources; absent where the exhibitor is invented. */
  source?: string;
  /** Named by one source only, or absent from the agency's list. */
  doubtful?: boolean;
  /** The exhibitor whose stand it shares. */
  on?: string;
  application?: 'applied' | 'admitted' | 'refused';
  /** Width and depth of its stand in metres, and the hall. */
  stand?: [hall: 'A' | 'B' | 'EXT', width: number, depth: number];
  staff: number;
  /** Instructors and operators it brings to the range; 0 where it does not demonstrate. */
  crew?: number;
};

/** Public names, and what the press saw them show, in our own words. */
export const turkishExhibitors: readonly Exhibitor[] = [
  turkish(
    'BAYKAR',
    'Baykar',
    10,
    ['A', 12, 9],
    'anews ensonhaber_1104 seed1 syrializm essor_1112',
    {
      fr: 'Drones armés, en maquettes',
      en: 'Armed drones, as scale models',
      tr: 'Silahlı insansız hava araçları (maket)',
      ar: 'طائرات مسيّرة مسلحة (نماذج مصغرة)',
    },
  ),
  turkish(
    'ASELSAN',
    'ASELSAN',
    9,
    ['A', 9, 6],
    'anews ensonhaber_1104 seed1 interbellum yeniakit',
    {
      fr: 'Radars, électronique, accessoires de tir',
      en: 'Radars, electronics, weapon accessories',
      tr: 'Radar, elektronik, silah aksesuarları',
      ar: 'رادارات وإلكترونيات وملحقات أسلحة',
    },
    4,
  ),
  turkish('ROKETSAN', 'Roketsan', 7, ['A', 9, 6], 'anews ensonhaber_1104 seed1 interbellum', {
    fr: 'Missiles, munitions rôdeuses',
    en: 'Missiles, loitering munitions',
    tr: 'Füzeler, dolanan mühimmat',
    ar: 'صواريخ وذخائر متسكعة',
  }),
  turkish(
    'MKE',
    'MKE',
    7,
    ['A', 9, 6],
    'anews ensonhaber_1104 seed1 yeniakit',
    {
      fr: 'Munitions, armes à feu',
      en: 'Ammunition, firearms',
      tr: 'Mühimmat, ateşli silahlar',
      ar: 'ذخائر وأسلحة نارية',
    },
    4,
  ),
  turkish(
    'STM',
    'STM',
    6,
    ['A', 6, 6],
    'anews ensonhaber_1104 seed1 yeniakit wajturk',
    {
      fr: "Drones d'attaque, de largage et de reconnaissance",
      en: 'Attack, mortar-dropping and reconnaissance drones',
      tr: 'Taarruz, mühimmat bırakma ve keşif dronları',
      ar: 'مسيّرات هجوم وإسقاط ذخائر واستطلاع',
    },
    5,
  ),
  turkish(
    'KALEKALIP',
    'Kalekalıp',
    5,
    ['A', 6, 6],
    'anews ensonhaber_1104 seed1 yeniakit',
    firearms(),
    3,
  ),
  turkish(
    '3E',
    '3E',
    4,
    ['A', 4, 6],
    'anews ensonhaber_1104 seed1 yeniakit',
    firearmsOrAccessories(),
    2,
  ),
  turkish(
    'SARSILMAZ',
    'Sarsılmaz',
    6,
    ['A', 6, 6],
    'anews ensonhaber_1104 seed1 yeniakit',
    {
      fr: 'Armes légères',
      en: 'Small arms',
      tr: 'Hafif silahlar',
      ar: 'أسلحة خفيفة',
    },
    4,
  ),
  turkish('ATLAS', 'Atlas', 3, ['A', 4, 3], 'anews ensonhaber_1104 seed1', notPublished()),
  turkish('ESSAV', 'ESSAV', 3, ['A', 4, 3], 'anews ensonhaber_1104 seed1', notPublished()),
  turkish(
    'SKYDAGGER',
    'SkyDagger',
    4,
    ['A', 6, 3],
    'anews ensonhaber_1104 seed1 yeniakit',
    {
      fr: 'Drones tactiques',
      en: 'Tactical drones',
      tr: 'Taktik dronlar',
      ar: 'مسيّرات تكتيكية',
    },
    4,
  ),
  turkish(
    'ZSR',
    'ZSR',
    3,
    ['A', 4, 3],
    'anews ensonhaber_1104 seed1 yeniakit',
    firearmsOrAccessories(),
    2,
  ),
  turkish(
    'AKINCILAR',
    'Akıncılar',
    3,
    ['A', 4, 3],
    'anews ensonhaber_1104 seed1 yeniakit',
    firearmsOrAccessories(),
    2,
  ),
  turkish(
    'HEDEF',
    'Hedef Defence',
    4,
    ['A', 6, 3],
    'anews seed1 seed3 yeniakit',
    {
      fr: 'Fusils, pistolets',
      en: 'Rifles, pistols',
      tr: 'Tüfekler, tabancalar',
      ar: 'بنادق ومسدسات',
    },
    3,
  ),
  turkish(
    'AKDAS',
    'Akdaş Silah',
    4,
    ['A', 6, 3],
    'anews ensonhaber_1104 seed1 yeniakit',
    firearms(),
    3,
  ),
  {
    ...turkish('OTOKAR', 'Otokar', 4, ['EXT', 10, 8], 'businessinsider interbellum', {
      fr: 'Véhicule blindé',
      en: 'Armoured vehicle',
      tr: 'Zırhlı araç',
      ar: 'مركبة مدرعة',
    }),
    doubtful: true,
  },
  {
    ...turkish('HAVELSAN', 'Havelsan', 3, ['A', 6, 3], 'rpmedias', {
      fr: 'Électronique militaire',
      en: 'Military electronics',
      tr: 'Askerî elektronik',
      ar: 'إلكترونيات عسكرية',
    }),
    doubtful: true,
  },
];

function turkish(
  id: string,
  name: string,
  staff: number,
  stand: NonNullable<Exhibitor['stand']>,
  source: string,
  shows: InFour,
  crew = 0,
): Exhibitor {
  return {
    id: `EX-${id}`,
    name,
    country: 'TR',
    kind: 'company',
    shows,
    source,
    stand,
    staff,
    crew,
  };
}

function firearms(): InFour {
  return { fr: 'Armes à feu', en: 'Firearms', tr: 'Ateşli silahlar', ar: 'أسلحة نارية' };
}

function firearmsOrAccessories(): InFour {
  return {
    fr: 'Armes à feu ou accessoires',
    en: 'Firearms or accessories',
    tr: 'Ateşli silahlar veya aksesuarlar',
    ar: 'أسلحة نارية أو ملحقاتها',
  };
}

function notPublished(): InFour {
  return { fr: 'Non communiqué', en: 'Not published', tr: 'Açıklanmadı', ar: 'غير معلن' };
}
