import { factKind } from '#platform/ledger/kinds';
import type { MeetingSettings } from './types.ts';

/** Subject: the edition. What was changed stands by the names of the fields. */
export const meetingSettingsSaved = factKind<{
  version: number;
  changed: (keyof MeetingSettings)[];
}>('meeting-settings.saved');
