import type { InFour } from '../edition.ts';

export type Session = {
  id: string;
  type: 'ceremony' | 'panel' | 'press' | 'demo' | 'convoy';
  title: InFour;
  /** Local time in Bamako. */
  start: string;
  end: string;
  location: string;
  exhibitor?: string;
  status?: 'scheduled' | 'held' | 'cancelled';
  source?: string;
};

/** What the press says of the programme. Days are public; the hours are invented. */
export const publicSessions: readonly Session[] = [
  {
    id: 'SES-ANNOUNCEMENT',
    type: 'press',
    title: {
      fr: 'Annonce officielle du salon',
      en: 'Official announcement of the show',
      tr: 'Fuarın resmî duyurusu',
      ar: 'الإعلان الرسمي عن المعرض',
    },
    start: '2025-09-12T10:00',
    end: '2025-09-12T11:30',
    location: 'cicb',
    source: 'securite_ml abamako_0912',
  },
  {
    id: 'SES-OPENING',
    type: 'ceremony',
    title: {
      fr: "Cérémonie d'ouverture",
      en: 'Opening ceremony',
      tr: 'Açılış töreni',
      ar: 'حفل الافتتاح',
    },
    start: '2025-11-11T09:30',
    end: '2025-11-11T11:00',
    location: 'parc-expo',
    source: 'lnv_open seed1 malikonews_open',
  },
  {
    id: 'SES-STAND-VISIT',
    type: 'ceremony',
    title: {
      fr: 'Visite officielle des stands',
      en: 'Official visit of the stands',
      tr: 'Stantların resmî ziyareti',
      ar: 'الزيارة الرسمية للأجنحة',
    },
    start: '2025-11-11T11:00',
    end: '2025-11-11T12:30',
    location: 'parc-expo',
    source: 'lnv_open seed1 malikonews_open',
  },
  {
    id: 'SES-PANEL',
    type: 'panel',
    title: {
      fr: 'Panels de haut niveau (annoncés, non attestés)',
      en: 'High-level panels (announced, not seen in reports)',
      tr: 'Üst düzey paneller (duyuruldu, haberlerde görülmedi)',
      ar: 'جلسات رفيعة المستوى (أُعلن عنها ولم ترد في التقارير)',
    },
    start: '2025-11-12T10:00',
    end: '2025-11-12T11:30',
    location: 'parc-expo',
    status: 'scheduled',
    source: 'mj_sept',
  },
  {
    id: 'SES-WORKSHOP',
    type: 'panel',
    title: {
      fr: 'Ateliers et forums : cybersécurité, lutte contre le terrorisme, coopération civilo-militaire (annoncés, non attestés)',
      en: 'Workshops and forums: cyber security, counter-terrorism, civil-military cooperation (announced, not seen in reports)',
      tr: 'Atölye ve forumlar: siber güvenlik, terörle mücadele, sivil-asker iş birliği (duyuruldu, haberlerde görülmedi)',
      ar: 'ورش ومنتديات: الأمن السيبراني ومكافحة الإرهاب والتعاون المدني العسكري (أُعلن عنها ولم ترد في التقارير)',
    },
    start: '2025-11-12T14:30',
    end: '2025-11-12T16:30',
    location: 'parc-expo',
    status: 'scheduled',
    source: 'mj_sept',
  },
  {
    id: 'SES-DEMO-DAY-1',
    type: 'demo',
    title: {
      fr: 'Première journée de démonstration : drones et tirs réels, en présence du ministre',
      en: 'First demonstration day: drones and live fire, in the presence of the minister',
      tr: 'Birinci gösteri günü: bakanın huzurunda dronlar ve gerçek atışlar',
      ar: 'اليوم الأول للعروض: مسيّرات ورماية حية بحضور الوزير',
    },
    start: '2025-11-13T09:30',
    end: '2025-11-13T15:00',
    location: 'range',
    source: 'essor_1113 mj_1113',
  },
  {
    id: 'SES-DEMO-DAY-2',
    type: 'demo',
    title: {
      fr: 'Seconde journée de démonstration',
      en: 'Second demonstration day',
      tr: 'İkinci gösteri günü',
      ar: 'اليوم الثاني للعروض',
    },
    start: '2025-11-14T09:30',
    end: '2025-11-14T14:30',
    location: 'range',
    source: 'mj_1114 essor_bilan',
  },
  {
    id: 'SES-CLOSING',
    type: 'ceremony',
    title: {
      fr: 'Cérémonie de clôture ; le Niger parle au nom des pays invités',
      en: 'Closing ceremony; Niger speaks for the invited countries',
      tr: 'Kapanış töreni; davetli ülkeler adına Nijer konuşur',
      ar: 'حفل الختام؛ يتحدث النيجر باسم الدول المدعوة',
    },
    start: '2025-11-14T14:45',
    end: '2025-11-14T15:30',
    location: 'range',
    source: 'mj_1114 essor_bilan',
  },
  {
    id: 'SES-RESULTS',
    type: 'ceremony',
    title: {
      fr: 'Présentation du bilan au corps diplomatique et remise des invitations à BAMEX’26',
      en: 'Results presented to the diplomatic corps and invitations to BAMEX’26 handed over',
      tr: 'Sonuçların kordiplomatiğe sunulması ve BAMEX’26 davetlerinin verilmesi',
      ar: 'عرض الحصيلة على السلك الدبلوماسي وتسليم دعوات باميكس 26',
    },
    start: '2025-12-15T10:00',
    end: '2025-12-15T12:00',
    location: '',
    source: 'seed4 malikonews_26',
  },
];
