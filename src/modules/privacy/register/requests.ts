import type { TableRegister } from '../types.ts';
import { kept } from './keeping.ts';

/** Media, contractors and visitors who asked to be let in, and what they handed in for it. */
export const requestsRegister: readonly TableRegister[] = [
  {
    table: 'request_asker',
    key: ['id'],
    person: null,
    personal: kept(
      'identity',
      'contact',
      'nothing',
      ['email', 'organisation', 'contact', 'phone'],
      'third-party',
    ),
    plain: ['edition_id', 'country', 'locale'],
  },
  {
    table: 'entry_request',
    key: ['id'],
    person: 'participant_id',
    personal: [
      // Gone as soon as the request is a participant, who is told of by their own row.
      ...kept('identity', 'identity', 'nothing', ['draft', 'activity', 'equipment']),
      ...kept('identity', 'photo', 'no-file', ['photo_id']),
    ],
    plain: ['edition_id', 'state', 'told'],
    shown: ['sent_at', 'notice_version', 'notice_accepted_at'],
  },
  {
    table: 'request_document',
    key: ['id'],
    person: 'participant_id',
    personal: kept('document', 'document', 'no-file', ['file_id'], 'secret'),
    plain: ['edition_id', 'kind'],
    shown: ['kind', 'added_at'],
  },
  {
    table: 'request_answer',
    key: ['id'],
    person: 'participant_id',
    personal: kept('clear-result', 'accreditation', 'no-row', ['question', 'answer']),
    plain: ['edition_id'],
  },
  {
    table: 'request_code',
    key: ['email_digest'],
    person: null,
    // Forgotten ten minutes after it was asked for.
    personal: kept('account', 'contact', 'stays', ['email_digest', 'code_digest'], 'secret'),
    plain: ['edition_id'],
  },
];
