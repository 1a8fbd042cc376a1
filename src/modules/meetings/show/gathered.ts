import type { SessionAudience } from '#modules/programme/audience/types';
import type { EditionScope } from '#platform/edition';
import type { Absence } from '../absences/types.ts';
import type { Interpreter } from '../interpreters/types.ts';
import type { MeetingPlace } from '../places/types.ts';
import type { StatedProfile } from '../profiles/types.ts';
import type { Field } from '../recommending/building/types.ts';
import type { MeetingSettings } from '../settings/types.ts';
import type { Journey } from './store.ts';
import type { KnownMeeting, ShowScope } from './types.ts';

/** Everything a show is made of, as it was read at one time. */
export type Gathered = {
  edition: EditionScope;
  zone: string;
  settings: MeetingSettings;
  /** Parties with their wishes and scores. */
  field: Field;
  profiles: readonly StatedProfile[];
  journeys: readonly Journey[];
  meetings: readonly KnownMeeting[];
  /** Persons without whom a meeting cannot be, by meeting. */
  required: ReadonlyMap<string, readonly string[]>;
  /** By `pairKey`. */
  wishedAt: ReadonlyMap<string, Date>;
  places: readonly MeetingPlace[];
  interpreters: readonly Interpreter[];
  absences: readonly Absence[];
  sessions: readonly SessionAudience[];
  scope: ShowScope;
  from: Date;
};
