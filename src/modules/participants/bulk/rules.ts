import {
  blankPerson,
  changedFields,
  refuseCorrection,
  refusePerson,
  withChanges,
  type PersonRefusal,
  type Surroundings,
} from '../rules.ts';
import type { Participant, PersonDetails, PersonRecord, Reach } from '../types.ts';

export type RecordRefusal =
  | PersonRefusal
  | 'participant.second-head'
  /** The same number stands in two rows; the first one counts. */
  | 'participant.twice-in-file';

/** What a record of a file comes to, beside what is known already. */
export type RecordPlan =
  | { outcome: 'added'; person: PersonDetails }
  | { outcome: 'changed'; person: Participant; fields: string[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; code: RecordRefusal };

/**
 * Decides what a record changes. Whatever the file leaves out stays as it is known, so that a
 * file with few columns never empties the others.
 */
export function planRecord(
  input: PersonRecord,
  current: Participant | undefined,
  reach: Reach,
  surroundings: Surroundings,
): RecordPlan {
  if (!current) {
    const person = blankPerson(input);
    const code = refusePerson(person, reach, surroundings);
    return code ? { outcome: 'refused', code } : { outcome: 'added', person };
  }
  const fields = changedFields(current, input);
  if (fields.length === 0) return { outcome: 'unchanged' };
  const person = withChanges(current, input);
  const code =
    refuseCorrection(current.state, fields, reach) ?? refusePerson(person, reach, surroundings);
  return code ? { outcome: 'refused', code } : { outcome: 'changed', person, fields };
}
