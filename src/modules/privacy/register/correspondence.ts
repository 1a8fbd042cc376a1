import type { TableRegister } from '../types.ts';
import { kept } from './keeping.ts';

/** Governments' focal points, mails, and the accounts of those who work here. */
export const correspondenceRegister: readonly TableRegister[] = [
  {
    table: 'answer_focal_point',
    key: ['invitation_id', 'version'],
    person: null,
    personal: kept(
      'focal-point',
      'focal-point',
      'no-row',
      ['name', 'post', 'email', 'phone', 'message'],
      'third-party',
    ),
    plain: ['edition_id', 'language'],
  },
  {
    table: 'invitation',
    key: ['id'],
    person: null,
    personal: kept(
      'focal-point',
      'focal-point',
      'nothing',
      ['embassy_address', 'embassy_email'],
      'third-party',
    ),
    // Written to an office and never to a name; the receipt is a stamp.
    plain: [
      ...['edition_id', 'external_id', 'country', 'addressee', 'channel', 'language', 'number'],
      ...['state', 'answer', 'decline_reason', 'provenance', 'kind', 'courtesy_languages'],
      ...['substitute_office', 'receipt_file_id'],
    ],
  },
  {
    table: 'note_setting',
    key: ['edition_id'],
    person: null,
    personal: kept('focal-point', 'staff', 'empty', ['signatory_name'], 'third-party'),
    plain: [
      ...['edition_id', 'number_form', 'state', 'motto', 'ministry', 'service', 'issued_in'],
      ...['answer_by', 'signatory_office'],
    ],
  },
  {
    table: 'outbox_mail',
    key: ['id'],
    person: null,
    personal: kept(
      'mail',
      'mail',
      'no-row',
      ['recipient', 'subject', 'body_text', 'attachments', 'last_error'],
      'third-party',
    ),
    plain: ['edition_id', 'language'],
  },
  {
    table: 'saved_view',
    key: ['id'],
    person: null,
    // A search by name is a name.
    personal: kept('identity', 'staff', 'no-row', ['name', 'query'], 'third-party'),
    plain: ['edition_id', 'table_name'],
  },
  {
    table: 'account',
    key: ['id'],
    person: null,
    personal: kept('account', 'staff', 'stays', ['email', 'display_name'], 'third-party'),
    plain: ['language'],
  },
  {
    table: 'account_authenticator',
    key: ['account_id'],
    person: null,
    personal: kept(
      'account',
      'staff',
      'stays',
      ['sealed_secret', 'sealed_pending_secret'],
      'secret',
    ),
    plain: [],
  },
  {
    table: 'account_passkey',
    key: ['id'],
    person: null,
    personal: kept('account', 'staff', 'stays', ['id', 'public_key', 'label'], 'secret'),
    plain: ['transports'],
  },
  {
    table: 'account_session',
    key: ['id'],
    person: null,
    personal: kept('account', 'staff', 'stays', ['token_hash', 'device'], 'secret'),
    plain: ['method', 'owes'],
  },
  {
    table: 'sign_in_code',
    key: ['email_digest'],
    person: null,
    personal: kept('account', 'staff', 'stays', ['email_digest', 'code_digest'], 'secret'),
    plain: [],
  },
];
