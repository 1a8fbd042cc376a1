import { readEdition } from '#modules/editions/service';
import { frozenFields } from '#modules/participants/rules';
import { refuseSubstitution } from '#modules/participants/substitution/rules';
import { readParticipant } from '#modules/participants/service';
import type { Person } from '#modules/participants/types';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { AppError } from '#platform/errors';
import type { Locale } from '#platform/i18n';
import { listAccessLinks } from '#platform/identity/access-links';
import type { Actor } from '#platform/permissions';
import {
  findOwnDelegation,
  readBuildingRules,
  readPlaces,
  readRequests,
} from '../quotas/service.ts';
import type { NamedCategoryRule } from '../quotas/types.ts';
import { readInOrder } from '../service.ts';
import { missingOf, orderLines, roleOf, standingOf } from './rules.ts';
import { isAccreditationClosed, listMembers } from './service.ts';
import type { Building, MemberForm, MemberLine } from './types.ts';

/** Who reads, when, and in which language the list is in order. */
export type BuildingReader = { actor: Actor; locale: Locale; now: Date };

/**
 * The delegations of a government, and one of them with its people: the one asked for, else the
 * first.
 *
 * @throws AppError `delegation.unknown`
 */
export async function readBuilding(
  db: Database,
  edition: EditionScope,
  { actor, locale, now }: BuildingReader,
  delegationId?: string,
): Promise<Building> {
  const all = await readInOrder(db, edition, locale);
  const delegations = all.filter(({ country }) => !actor.country || country === actor.country);
  const chosen = delegationId
    ? await findOwnDelegation(db, edition, delegationId, actor)
    : (delegations[0] ?? null);
  if (!chosen) return { delegations, chosen, members: [], places: [], requests: [] };

  const circumstances = await readCircumstances(db, edition, actor, now);
  const people = await listMembers(db, edition, chosen.id);
  return {
    delegations,
    chosen,
    members: orderLines(
      people.map((person) => lineOf(person, circumstances)),
      locale,
    ),
    places: await readPlaces(db, edition, chosen.id),
    requests: await readRequests(db, edition, chosen.id),
  };
}

/**
 * One member for their form. Date of birth, document and telephone are taken and not shown
 * again: whoever writes for a whole delegation need not keep them.
 *
 * @throws AppError `participant.unknown`
 */
export async function readMemberForm(
  db: Database,
  edition: EditionScope,
  { actor, now }: BuildingReader,
  participantId: string,
): Promise<MemberForm> {
  const person = await readParticipant(db, edition, actor, participantId);
  const { delegationId, delegationName } = person;
  if (!delegationId) throw new AppError('participant.unknown', { participantId });

  const circumstances = await readCircumstances(db, edition, actor, now);
  const links = await listAccessLinks(db, edition, { purpose: 'person', participantId });
  const link = links.find(({ revokedAt, validUntil }) => !revokedAt && validUntil > now);
  const { rankClass, organisation, nationality, email, language, documentType } = person;
  const { version, photoId } = person;
  return {
    ...lineOf(person, circumstances),
    rankClass,
    organisation,
    nationality,
    email,
    language,
    documentType,
    version,
    photoId,
    delegationId,
    delegationName: delegationName ?? '',
    frozen: [...frozenFields(person.state)],
    has: {
      birthDate: person.birthDate !== null,
      documentNumber: person.documentNumber !== null,
      phone: person.phone !== null,
    },
    link: link ?? null,
  };
}

type Circumstances = {
  rules: ReadonlyMap<string, NamedCategoryRule>;
  accreditationClosed: boolean;
  byProtocol: boolean;
  at: Date;
};

async function readCircumstances(
  db: Database,
  edition: EditionScope,
  actor: Actor,
  at: Date,
): Promise<Circumstances> {
  const { categories } = await readBuildingRules(db, edition);
  const { stage } = await readEdition(db, edition);
  return {
    rules: new Map(categories.map((rule) => [rule.categoryId, rule])),
    accreditationClosed: isAccreditationClosed(stage),
    byProtocol: actor.roles.includes('protocol'),
    at,
  };
}

function lineOf(person: Person, { rules, ...circumstances }: Circumstances): MemberLine {
  const { id, title, rank, givenNames, familyName, nameAr, post, substitutes } = person;
  const { state, categoryId, categoryName, completedAt } = person;
  const rule = rules.get(categoryId)?.substitution ?? { kind: 'until-closing' as const };
  return {
    ...{ id, title, rank, givenNames, familyName, nameAr, post, substitutes },
    role: roleOf(person),
    categoryId,
    categoryName,
    standing: standingOf(state),
    missing: missingOf(person),
    completed: completedAt !== null,
    substitution: refuseSubstitution({ ...circumstances, state, rule }),
  };
}
