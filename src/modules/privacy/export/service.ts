import { everybody, readParticipant } from '#modules/participants/service';
import { mayReadAccessNeeds, mayReadRadios, mayReadWeapons } from '#modules/stays/permissions';
import { openForSubject } from '#modules/stays/restricted/service';
import { restrictedFields, type RestrictedField } from '#modules/stays/types';
import type { Application } from '#platform/application';
import type { EditionScope } from '#platform/edition';
import { record, type Signature } from '#platform/ledger/ledger';
import { isAllowed, type Actor } from '#platform/permissions';
import { privacyExported } from '../facts.ts';
import { register } from '../register/types.ts';
import { standingOf } from './rules.ts';
import { listHistoryOf, listRowsAbout } from './store.ts';
import type { ExportedRow, SubjectExport } from './types.ts';

/**
 * Everything that is held about one person, on record. Without what is about others, and
 * without why the commission decided as it did. The person gets what is restricted of them; an
 * officer gets of it what the officer may read anyway.
 *
 * @throws AppError `participant.unknown`
 */
export async function exportPerson(
  app: Pick<Application, 'db' | 'keyring' | 'files'>,
  edition: EditionScope,
  by: Signature,
  participantId: string,
): Promise<SubjectExport> {
  return app.db.transaction().execute(async (tx) => {
    const person = await readParticipant(tx, edition, everybody, participantId);
    const rows: ExportedRow[] = [];
    for (const about of register)
      for (const values of await listRowsAbout(tx, edition, about, participantId))
        rows.push({ table: about.table, values });

    const fields = restrictedFor(by.actor, participantId);
    const restricted = await openForSubject(tx, app.keyring, edition, by, {
      participantId,
      fields,
    });
    await record(tx, edition, by, [privacyExported(participantId, { participantId })]);
    const photo = person.photoId ? await app.files.read(tx, person.photoId) : null;
    return {
      edition,
      participantId,
      madeAt: by.clock.now().toISOString(),
      standing: standingOf(person.state),
      rows,
      restricted,
      photo: photo && {
        mediaType: photo.mediaType,
        base64: photo.content.toString('base64'),
      },
      history: await listHistoryOf(tx, edition, participantId),
      withheld: [
        ...withheldKinds(),
        ...(fields.length < restrictedFields.length
          ? [{ kind: 'restricted' as const, why: 'not-yours-to-read' as const }]
          : []),
      ],
    };
  });
}

const readers = {
  'access-needs': mayReadAccessNeeds,
  weapons: mayReadWeapons,
  radios: mayReadRadios,
} as const satisfies Record<RestrictedField, unknown>;

function restrictedFor(actor: Actor, participantId: string): readonly RestrictedField[] {
  if (actor.participantId === participantId) return restrictedFields;
  return restrictedFields.filter((field) => isAllowed(actor, readers[field]));
}

/** By the register and not by what there is: that nothing is said of a hit must not say that there is one. */
function withheldKinds(): SubjectExport['withheld'] {
  const found = new Map<string, SubjectExport['withheld'][number]>();
  for (const { person, personal } of register)
    for (const { kind, told } of personal)
      if (person && told !== 'told' && told !== 'opened')
        found.set(`${kind} ${told}`, { kind, why: told });
  return [...found.values()];
}
