import type { Badge, BadgePaper, BadgeSheet, Report, TableSheet } from './types.ts';
import type { NoteFacts } from './correspondence.ts';

/** As long as a real badge token: 136 bytes in base45, after its prefix. */
export const longToken = `BX1:${'6BF+%K/2$A9 XR7.M1*Q-Z0:C'.repeat(9).slice(0, 204)}`;

export function aBadge(change: Partial<Badge> = {}): Badge {
  return {
    category: {
      names: {
        fr: 'Délégation officielle',
        en: 'Official delegation',
        tr: 'Resmî heyet',
        ar: 'وفد رسمي',
      },
      colour: '#0f5c4d',
    },
    photo: null,
    name: 'Aïssata RAMATOU DIALLO',
    nameArabic: 'عائشة رحمتو ديالو',
    post: 'Général de brigade, cheffe d’état-major adjointe',
    organisation: 'Ministère des Forces armées',
    country: { name: 'Sénégal', alpha3: 'SEN' },
    zones: [
      { code: 'A', name: 'Halls' },
      { code: 'B', name: 'Salles de rendez-vous' },
      { code: 'R', name: 'Champ de tir' },
    ],
    days: [
      { label: '11', granted: true },
      { label: '12', granted: true },
      { label: '13', granted: false },
      { label: '14', granted: true },
    ],
    escortRequired: false,
    transferable: false,
    token: longToken,
    humanCode: '4K7Q-9XTM-C',
    serial: 'BX26-001234',
    generation: 1,
    printJob: 'P-20261109-0007-031',
    ...change,
  };
}

/** A card printer with 203 dots to the inch, which is 8 to the millimetre. */
export function aBadgePaper(change: Partial<BadgePaper> = {}): BadgePaper {
  return {
    format: 'a6',
    overlay: false,
    offsetXMm: 0,
    offsetYMm: 0,
    dotsPerMm: 8,
    moduleMm: 0.625,
    backModuleMm: 0.5,
    ...change,
  };
}

export function aBadgeSheet(change: Partial<BadgeSheet> = {}): BadgeSheet {
  return {
    paper: aBadgePaper(),
    title: 'Badges, délégation du Sénégal',
    edition: {
      name: 'BAMEX 2026',
      dates: '10 – 14 novembre 2026',
      place: 'Parc des expositions, Bamako',
    },
    languages: ['fr', 'en', 'ar'],
    backs: false,
    lostBadgePhone: '+223 20 22 00 00',
    badges: [aBadge()],
    ...change,
  };
}

export function someNoteFacts(change: Partial<NoteFacts> = {}): NoteFacts {
  return {
    state: 'République du Mali',
    motto: 'Un Peuple – Un But – Une Foi',
    ministry: 'Ministère des Affaires étrangères et de la Coopération internationale',
    service: 'Direction du Protocole',
    emblem: null,
    number: '0123/MAECI/DP/2026',
    country: 'SN',
    embassyCity: 'Bamako',
    edition: 'le Salon international de la défense BAMEX 2026',
    from: '2026-11-10',
    to: '2026-11-14',
    city: 'Bamako',
    venue: 'Parc des expositions',
    patronage: 'S.E. le Président de la Transition, Chef de l’État',
    theme: 'Souveraineté technologique et sécurité partagée',
    asked: ['delegation', 'exhibitor', 'partner', 'speaker'],
    deadline: '2026-09-30',
    answerLink: {
      url: 'https://bamex.example/r/7HK2-9QXT-M4',
      text: 'bamex.example/r/7HK2-9QXT-M4',
    },
    courtesyOf: null,
    issuedIn: 'Bamako',
    date: '2026-06-01',
    enclosures: ['Rapport de résultats de l’édition 2025', 'Fiche de composition de délégation'],
    ...change,
  };
}

export function aTable(change: Partial<TableSheet> = {}): TableSheet {
  return {
    title: 'Délégations par préséance',
    subtitle: 'Salle A, 11 novembre',
    edition: 'BAMEX 2026',
    landscape: false,
    columns: [
      { label: 'N°', width: 'auto', align: 'end' },
      { label: 'Nom', width: 3, align: 'start' },
      { label: 'Stand', width: 'auto', align: 'start', ltr: true },
      { label: 'Téléphone', width: 2, align: 'start', ltr: true },
    ],
    rows: Array.from({ length: 60 }, (_, index) => [
      index + 1,
      index % 2 === 0 ? 'Ɲɛnɛkɔrɔ ŊANA' : 'وفد جمهورية السنغال',
      `B-${index + 1}`,
      index % 7 === 0 ? null : '+223 20 22 12 34',
    ]),
    note: 'Ordre arrêté par le Protocole.',
    printedAt: '09/11/2026 08:30',
    ...change,
  };
}

export function aReport(change: Partial<Report> = {}): Report {
  return {
    title: 'BAMEX 2025, rapport de résultats',
    edition: {
      name: 'BAMEX 2025',
      dates: '11 – 14 novembre 2025',
      place: 'Bamako et champ de tir de Koulikoro',
      patronage: 'S.E. le Président de la Transition, Chef de l’État',
      theme: 'Défense, sécurité et souveraineté au Sahel',
    },
    organiser: 'Organisateur de BAMEX',
    asOf: '14 novembre 2025, 18:00 (Bamako)',
    frozen: {
      version: 'bamex-2025/3',
      frozenAt: '20 novembre 2025, 10:12',
      keyId: 'K1',
      fingerprint: 'ab54d00c6e1f9a37'.repeat(4),
      ledger: { position: 184_213, hash: '09fe73bd5c2a8841'.repeat(4) },
    },
    headline: [
      { label: 'Pays présents', value: '31', note: 'sur 52 invités' },
      { label: 'Délégations officielles', value: '35', note: null },
      { label: 'Exposants directs', value: '33', note: 'dont 30 entreprises' },
      { label: 'Visiteurs', value: '2 914', note: 'personnes comptées une fois' },
      { label: 'Visites', value: '4 806', note: 'personnes et jours' },
      { label: 'Surface nette', value: '1 842 m²', note: null },
    ],
    sections: [
      {
        title: 'Gouvernements',
        intro: 'Invité, a répondu, présent : trois états d’un même gouvernement.',
        blocks: [
          {
            kind: 'funnel',
            title: 'De l’invitation à la présence',
            note: 'Gouvernements comptés une fois.',
            steps: [
              { label: 'Invités', value: 52, note: null },
              { label: 'Ont répondu', value: 41, note: '79 % des invités' },
              { label: 'Présents', value: 31, note: '60 % des invités' },
            ],
          },
          {
            kind: 'figures',
            figures: [aFigure(), aFigure({ label: 'Pays présents', value: '31' })],
          },
          {
            kind: 'table',
            title: 'Délégations par rang',
            columns: [
              { label: 'Rang du chef', width: 3, align: 'start' },
              { label: 'Délégations', width: 'auto', align: 'end' },
              { label: 'Membres', width: 'auto', align: 'end' },
            ],
            rows: [
              ['Ministre', 9, 118],
              ['Chef d’état-major', 12, 96],
              ['Ambassadeur', 10, 31],
            ],
          },
        ],
      },
      {
        title: 'Fréquentation',
        intro: null,
        blocks: [
          {
            kind: 'columns',
            title: 'Fréquentation par jour et par catégorie',
            note: 'Entrées uniques par jour.',
            series: ['Visiteurs', 'Délégations', 'Personnel des exposants'],
            points: ['11', '12', '13', '14'].map((day, index) => ({
              label: `${day} novembre`,
              values: [720 + 90 * index, 310 - 20 * index, 240],
            })),
          },
          {
            kind: 'bars',
            title: 'Visites par catégorie',
            note: null,
            points: [
              { label: 'Visiteurs professionnels', value: 2310 },
              { label: 'Délégations officielles', value: 1120 },
              { label: 'Presse', value: 164 },
              { label: 'Chercheurs', value: 0 },
            ],
          },
        ],
      },
      {
        title: 'Chiffres annoncés et relevés',
        intro: null,
        blocks: [
          {
            kind: 'claims',
            claims: [
              {
                subject: 'Pays participants',
                claimed: '« plus de 50 nations »',
                source: 'Agence de presse, 15 novembre 2025',
                recorded: '31 pays présents',
                difference: 'Le chiffre annoncé est celui des États invités (52).',
              },
            ],
          },
        ],
      },
    ],
    method: [],
    ...change,
  };
}

function aFigure(change: { label?: string; value?: string } = {}) {
  return {
    label: 'Pays invités',
    value: '52',
    definition: 'États auxquels une invitation a été remise par la voie officielle.',
    scope: 'Toutes les invitations de l’édition, hors organisations internationales.',
    source: 'Registre, actes « invitation remise ».',
    asOf: '14/11/2025 18:00',
    ...change,
  };
}
