import type { Sheet } from './csv.ts';
import { delegatesOf } from './delegates.ts';
import { LIAISON_OFFICERS, makeDelegations } from './delegations.ts';
import { known } from './edition.ts';
import { admittedExhibitors } from './exhibitors.ts';
import { governments } from './governments.ts';
import { makeRegistry, PEOPLE_COLUMNS, type Person, type Post, type RankClass } from './person.ts';
import { randomFrom, type Random } from './random.ts';

/** Everyone of the edition. All are invented; each has a post that such a show needs. */
export function makePeople(): Sheet<(typeof PEOPLE_COLUMNS)[number]> {
  const random = randomFrom(1236);
  const { people, enrol } = makeRegistry(random);

  for (const delegation of makeDelegations().rows) delegatesOf(delegation, random).forEach(enrol);
  exhibitorPosts(random).forEach(enrol);
  for (const crowd of CROWDS) {
    for (let number = 0; number < crowd.count; number++) enrol(crowd.post(random));
  }
  settleAccreditations(people, random);

  return { columns: PEOPLE_COLUMNS, rows: people };
}

function exhibitorPosts(random: Random): Post[] {
  return admittedExhibitors.flatMap(({ id, name, country, kind, staff, crew = 0 }) => {
    const isForces = kind === 'armed-forces';
    const base = { organisation: name, exhibitor: id };
    const onStand = Array.from({ length: staff }, (): Post => {
      const from = id === 'EX-AES' ? random.pick(['ML', 'BF', 'NE']) : country;
      const rankClass: RankClass = isForces ? 'officer' : 'none';
      return {
        ...base,
        category: 'exhibitor',
        country: from,
        rankClass,
        jobTitle: random.pick(STAND_JOBS),
      };
    });
    const atTheRange = Array.from({ length: crew }, (): Post => {
      return {
        ...base,
        category: 'demo-crew',
        country,
        role: 'crew',
        jobTitle: random.pick(CREW_JOBS),
      };
    });
    return [...onStand, ...atTheRange];
  });
}

const STAND_JOBS = [
  'Responsable export',
  'Ingénieur commercial',
  'Chef de produit',
  'Responsable de stand',
];
const CREW_JOBS = ['Instructeur de tir', 'Télépilote', 'Armurier'];

type Crowd = { count: number; post: (random: Random) => Post };

const PRESENT = governments
  .filter(({ response }) => response === 'present')
  .map(({ country }) => country);
const FORCES: RankClass[] = ['senior-officer', 'officer', 'officer', 'officer'];

const CROWDS: Crowd[] = [
  local(
    14,
    'host-official',
    ['Directeur de cabinet', 'Conseiller technique', 'Membre de la commission nationale'],
    ['Ministère de la Sécurité et de la Protection civile', 'Commission nationale BAMEX'],
  ),
  abroad(
    46,
    'diplomatic-corps',
    ['Attaché de défense', 'Conseiller', 'Premier secrétaire'],
    ['Ambassade à Bamako'],
  ),
  {
    count: 172,
    post: (random) => ({
      category: 'forces',
      country: 'ML',
      rankClass: random.pick(FORCES),
      jobTitle: random.pick([
        "Officier d'état-major",
        'Instructeur',
        'Expert en balistique',
        'Chef de section',
      ]),
      organisation: random.pick([
        'Armée de terre',
        "Armée de l'air",
        'Gendarmerie nationale',
        'Police nationale',
        'Garde nationale',
      ]),
      documentType: 'service-card',
    }),
  },
  {
    ...abroad(38, 'forces', ['Officier de liaison', 'Stagiaire'], ['Forces armées']),
    post: (random) => ({
      category: 'forces',
      country: random.pick(['BF', 'NE', 'TG', 'TD', 'TR']),
      rankClass: random.pick(FORCES),
      jobTitle: random.pick(['Officier de liaison', 'Officier stagiaire']),
      organisation: 'Forces armées',
    }),
  },
  local(
    18,
    'private-security',
    ['Directeur', "Chef d'exploitation"],
    ['Gardiennage Exemple', 'Sécurité Modèle'],
  ),
  local(
    42,
    'researcher',
    ['Ingénieur', 'Enseignant-chercheur', 'Innovateur'],
    ['École de démonstration', 'Laboratoire Exemple'],
  ),
  abroad(
    26,
    'investor',
    ['Directeur des investissements', "Chargé d'affaires"],
    ['Fonds Exemple', 'Banque Modèle'],
  ),
  local(12, 'investor', ["Chef d'entreprise"], ['Groupe Exemple Mali']),
  local(24, 'ngo', ['Présidente', 'Coordinateur'], ['Association Exemple', 'Club de tir Modèle']),
  {
    count: 360,
    post: (random) => ({
      ...localPost(
        'public',
        ['Étudiant'],
        ['Université de démonstration', 'Lycée Exemple'],
        random,
      ),
      born: [1999, 2006],
    }),
  },
  local(120, 'public', ['Visiteur'], ['Grand public']),
  local(
    44,
    'press',
    ['Journaliste', 'Photographe', 'Cadreur'],
    ['Journal Exemple', 'Radio Modèle', 'Télévision Modèle'],
  ),
  abroad(34, 'press', ['Envoyé spécial', 'Correspondant'], ['Agence Exemple']),
  local(
    36,
    'organiser',
    ['Chargé de projet', "Agent d'accueil", 'Régisseur'],
    ['Organisation BAMEX'],
  ),
  {
    count: 8,
    post: () => ({
      category: 'organiser',
      country: 'TR',
      jobTitle: 'Chargé des exposants',
      organisation: 'The Peak Defense (Prontaron)',
    }),
  },
  local(LIAISON_OFFICERS, 'protocol', ['Officier de liaison'], ['Protocole']),
  local(
    72,
    'security',
    ['Agent de contrôle', 'Chef de poste'],
    ['Police nationale', 'Protection civile'],
  ),
  local(22, 'medical', ['Médecin', 'Infirmier', 'Ambulancier'], ['Service de santé Exemple']),
  local(
    64,
    'contractor',
    ['Électricien', 'Monteur', 'Agent de propreté', 'Chauffeur'],
    ['Prestataire Exemple'],
  ),
];

function local(count: number, category: string, jobs: string[], organisations: string[]): Crowd {
  return { count, post: (random) => localPost(category, jobs, organisations, random) };
}

function localPost(
  category: string,
  jobs: string[],
  organisations: string[],
  random: Random,
): Post {
  return {
    category,
    country: 'ML',
    jobTitle: random.pick(jobs),
    organisation: random.pick(organisations),
    documentType: 'national-id',
  };
}

function abroad(count: number, category: string, jobs: string[], organisations: string[]): Crowd {
  return {
    count,
    post: (random) => ({
      category,
      country: random.pick(PRESENT),
      jobTitle: random.pick(jobs),
      organisation: random.pick(organisations),
    }),
  };
}

/** Categories whose requests are not all settled when the gates open. */
const UNSETTLED = [
  'forces',
  'exhibitor',
  'researcher',
  'public',
  'press',
  'contractor',
  'investor',
];

/** Most are cleared and have a badge; some wait, some are refused, a few badges are dead or replaced. */
function settleAccreditations(people: Person[], random: Random): void {
  const open = random.sample(
    people.filter(({ category }) => UNSETTLED.includes(category)),
    100,
  );
  const outcomes = [
    { count: 24, accreditation: 'asked', badge: 'none' },
    { count: 30, accreditation: 'recommended', badge: 'none' },
    { count: 14, accreditation: 'needs-info', badge: 'none' },
    { count: 8, accreditation: 'refused', badge: 'none' },
    { count: 6, accreditation: 'cleared', badge: 'revoked' },
    { count: 12, accreditation: 'cleared', badge: 'reissued' },
    { count: 6, accreditation: 'cleared', badge: 'none' },
  ];

  let next = 0;
  for (const { count, accreditation, badge } of outcomes) {
    for (const person of open.slice(next, next + count))
      Object.assign(person, { accreditation, badge });
    next += count;
  }
  // A delegate sent home by his own embassy, and one who never came for the badge.
  const delegates = people.filter(({ category }) => category === 'official-delegation');
  Object.assign(known(delegates.at(-1), 'delegate'), { accreditation: 'cleared', badge: 'none' });
  Object.assign(known(delegates.at(-9), 'delegate'), {
    accreditation: 'cleared',
    badge: 'revoked',
  });
}

export function mayPass(person: Person): boolean {
  return person.accreditation === 'cleared' && ['issued', 'reissued'].includes(person.badge);
}
