import type { DelegationColumn } from './delegations.ts';
import type { Post, RankClass } from './person.ts';
import type { Random } from './random.ts';

type Delegation = Record<DelegationColumn, string>;

/** Who travels in one delegation: its head first, three to seven people in all. */
export function delegatesOf(delegation: Delegation, random: Random): Post[] {
  const size = delegation.level === 'minister' ? random.integer(5, 7) : random.integer(3, 5);
  const companions = random.sample(COMPANIONS, size - 2);

  return [
    headOf(delegation),
    ...[PRINCIPAL, ...companions].map((post) => inDelegation(post, delegation)),
  ];
}

function headOf(delegation: Delegation): Post {
  const isSecurity = delegation.external_id.endsWith('-SEC');
  const [rankClass, jobTitle] = HEADS[delegation.level] ?? ['official', 'Secrétaire général'];
  return {
    category: 'delegation-head',
    country: delegation.country,
    organisation: isSecurity ? 'Ministère de la Sécurité' : 'Ministère de la Défense',
    delegation: delegation.external_id,
    rankClass,
    jobTitle: delegation.level === 'minister' && isSecurity ? 'Ministre de la Sécurité' : jobTitle,
    head: true,
    role: 'principal',
    born: [1958, 1974],
    documentType: 'passport',
  };
}

function inDelegation(companion: Companion, delegation: Delegation): Post {
  const isSecurity = delegation.external_id.endsWith('-SEC');
  return {
    category: 'official-delegation',
    country: delegation.country,
    organisation: isSecurity ? 'Ministère de la Sécurité' : 'Ministère de la Défense',
    delegation: delegation.external_id,
    ...companion,
    born: [1964, 1994],
  };
}

const HEADS: Record<string, [RankClass, string]> = {
  minister: ['minister', 'Ministre de la Défense'],
  'chief-of-staff': ['chief-of-staff', "Chef d'état-major général"],
  'senior-officials': ['general', 'Directeur général'],
};

type Companion = Pick<Post, 'role' | 'jobTitle'> & { rankClass: RankClass };

const PRINCIPAL: Companion = {
  role: 'principal',
  rankClass: 'general',
  jobTitle: 'Directeur des équipements',
};

const COMPANIONS: Companion[] = [
  { role: 'delegate', rankClass: 'senior-officer', jobTitle: 'Directeur de la coopération' },
  { role: 'delegate', rankClass: 'senior-officer', jobTitle: 'Chef du bureau des acquisitions' },
  { role: 'delegate', rankClass: 'official', jobTitle: 'Conseiller' },
  { role: 'expert', rankClass: 'expert', jobTitle: 'Ingénieur en armement' },
  { role: 'security', rankClass: 'officer', jobTitle: 'Officier de protection' },
  { role: 'aide', rankClass: 'officer', jobTitle: 'Aide de camp' },
  { role: 'interpreter', rankClass: 'none', jobTitle: 'Interprète' },
  { role: 'media', rankClass: 'none', jobTitle: 'Chargé de communication' },
  { role: 'crew', rankClass: 'officer', jobTitle: "Membre d'équipage" },
];
