import type { InFour } from '../edition.ts';
import type { Exhibitor } from './exhibitors.ts';

/**
 * Companies that do not exist, to bring the Turkish ones to thirty. Their names mean
 * "hypothetical", "sample", "fairy tale", "draft"… and each says that it is an example.
 */
export const inventedExhibitors: readonly Exhibitor[] = [
  sample(
    'FARAZI',
    'Farazi Radar',
    4,
    four('Radars de surveillance', 'Surveillance radars', 'Gözetleme radarları', 'رادارات مراقبة'),
    {
      stand: ['B', 6, 3],
    },
  ),
  sample(
    'HAYAL',
    'Hayal Optik',
    3,
    four('Vision nocturne', 'Night vision', 'Gece görüşü', 'رؤية ليلية'),
    {
      on: 'EX-FARAZI',
    },
  ),
  sample(
    'NUMUNE',
    'Numune Telsiz',
    4,
    four('Postes radio', 'Radio sets', 'Telsizler', 'أجهزة لاسلكية'),
    {
      stand: ['B', 6, 3],
    },
  ),
  sample(
    'TEMSILI',
    'Temsilî Zırh',
    4,
    four('Blindage de véhicules', 'Vehicle armour', 'Araç zırhı', 'تدريع المركبات'),
    {
      stand: ['EXT', 8, 8],
    },
  ),
  sample(
    'MASAL',
    'Masal Balistik',
    4,
    four('Gilets et casques', 'Vests and helmets', 'Yelekler ve miğferler', 'سترات وخوذات'),
    {
      stand: ['B', 6, 3],
      crew: 2,
    },
  ),
  sample(
    'DUSSEL',
    'Düşsel Robotik',
    4,
    four(
      'Robots de déminage',
      'Bomb disposal robots',
      'Bomba imha robotları',
      'روبوتات إبطال المتفجرات',
    ),
    {
      stand: ['B', 6, 6],
      crew: 3,
    },
  ),
  sample(
    'KURGU',
    'Kurgu Simülasyon',
    4,
    four(
      "Simulateurs d'instruction",
      'Training simulators',
      'Eğitim simülatörleri',
      'محاكيات تدريب',
    ),
    {
      stand: ['B', 6, 6],
    },
  ),
  sample(
    'ORNEK',
    'Örnek Mühimmat',
    3,
    four("Munitions d'exercice", 'Practice ammunition', 'Eğitim mühimmatı', 'ذخائر تدريب'),
    {
      stand: ['B', 4, 3],
      crew: 2,
    },
  ),
  sample(
    'DENEME',
    'Deneme Tekstil',
    3,
    four('Uniformes et tentes', 'Uniforms and tents', 'Üniformalar ve çadırlar', 'بزّات وخيام'),
    {
      on: 'EX-MASAL',
    },
  ),
  sample(
    'VARSAYIM',
    'Varsayım Yazılım',
    3,
    four('Logiciels de commandement', 'Command software', 'Komuta yazılımı', 'برمجيات قيادة'),
    {
      on: 'EX-NUMUNE',
    },
  ),
  sample(
    'SANAL',
    'Sanal Lojistik',
    3,
    four(
      'Énergie et cuisines de campagne',
      'Field power and kitchens',
      'Sahra enerjisi ve mutfakları',
      'طاقة ومطابخ ميدانية',
    ),
    {
      stand: ['EXT', 8, 6],
    },
  ),
  sample(
    'TASLAK',
    'Taslak Dron',
    3,
    four('Petits drones', 'Small drones', 'Küçük dronlar', 'مسيّرات صغيرة'),
    {
      on: 'EX-DUSSEL',
      crew: 2,
    },
  ),
  sample(
    'ESKIZ',
    'Eskiz Sağlık',
    3,
    four('Trousses médicales', 'Medical kits', 'Sağlık çantaları', 'حقائب طبية'),
    {
      on: 'EX-SANAL',
    },
  ),
];

/** Applicants whom the rule of 2025 turns away, and a Turkish one that came too late. None exists. */
export const inventedApplicants: readonly Exhibitor[] = [
  applicant(
    'FR',
    'Société Exemple Optronique (fictive)',
    'refused',
    four('Optronique', 'Optronics', 'Optronik', 'بصريات إلكترونية'),
  ),
  applicant(
    'CN',
    'Shili Vehicles (fictitious)',
    'refused',
    four('Véhicules', 'Vehicles', 'Araçlar', 'مركبات'),
  ),
  applicant(
    'AE',
    'Mithal Systems (fictitious)',
    'refused',
    four(
      'Systèmes de surveillance',
      'Surveillance systems',
      'Gözetleme sistemleri',
      'أنظمة مراقبة',
    ),
  ),
  applicant(
    'RU',
    'Primer Technika (fictitious)',
    'refused',
    four('Équipements radio', 'Radio equipment', 'Telsiz donanımı', 'معدات لاسلكية'),
  ),
  applicant(
    'BR',
    'Empresa Exemplo Defesa (fictícia)',
    'refused',
    four('Protection balistique', 'Ballistic protection', 'Balistik koruma', 'وقاية باليستية'),
  ),
  applicant(
    'TR',
    'Geç Kalan Elektronik (örnek)',
    'applied',
    four('Électronique', 'Electronics', 'Elektronik', 'إلكترونيات'),
  ),
];

function sample(
  id: string,
  name: string,
  staff: number,
  shows: InFour,
  place: Pick<Exhibitor, 'stand' | 'on' | 'crew'>,
): Exhibitor {
  return {
    id: `EX-${id}`,
    name: `${name} (örnek)`,
    country: 'TR',
    kind: 'company',
    shows,
    staff,
    ...place,
  };
}

function applicant(
  country: string,
  name: string,
  application: 'applied' | 'refused',
  shows: InFour,
): Exhibitor {
  return { id: `EX-APP-${country}`, name, country, kind: 'company', shows, application, staff: 0 };
}

function four(fr: string, en: string, tr: string, ar: string): InFour {
  return { fr, en, tr, ar };
}
