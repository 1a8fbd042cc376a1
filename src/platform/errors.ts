/**
 * A failure the caller can act on: something is missing, forbidden, or out of date.
 *
 * Carries a stable code and never a sentence: the sentence is chosen in the reader's
 * language, at `errors.<code>` in the translations. Anything that is not an `AppError` is
 * a bug; it is logged in full and shown to the caller as `internal`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return httpStatusByCode[this.code];
  }
}

/**
 * By its name and not by its class: the pages are a bundle of their own, and what the server
 * throws is of another copy of the class there.
 */
export function isAppError(failure: unknown): failure is AppError {
  return failure instanceof Error && failure.name === 'AppError' && 'code' in failure;
}

/** Values for the sentence: ids, field names, counts. Never a name of a person. */
export type ErrorDetails = Record<string, string | number>;

export type ErrorCode = keyof typeof httpStatusByCode;

/** The one place where a failure becomes an HTTP status. */
export const httpStatusByCode = {
  internal: 500,
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'session.required': 401,
  'session.unknown': 404,
  'sign-in.code-wrong': 401,
  'sign-in.link-used': 401,
  'second-step.code-wrong': 401,
  'passkey.refused': 401,
  'passkey.unknown': 404,
  'account.email-taken': 409,
  'account.own': 409,
  'account.unknown': 404,
  'role.not-narrowed': 422,
  'role.two-bodies': 409,
  'role.unknown': 404,
  'permission.denied': 403,
  'page.unknown': 404,
  'view.unknown': 404,
  'view.too-many': 422,
  'edition.unknown': 404,
  'edition.exists': 409,
  'edition.plan-inconsistent': 422,
  'edition.stage-backwards': 409,
  'exhibitor.unknown': 404,
  'exhibitor.withdrawn': 409,
  'stand.unknown': 404,
  'stand.taken': 409,
  'stand.exhibitor-not-admitted': 422,
  'meeting.unknown': 404,
  'meeting.one-guest': 422,
  'meeting.without-time': 422,
  'meeting.ends-before-it-starts': 422,
  'meeting.state-unreachable': 409,
  'meeting.exhibitor-unknown': 422,
  'meeting.guest-unknown': 422,
  'meeting.twice-in-file': 422,
  'wish.party-unknown': 422,
  'wish.between-two-guests': 422,
  'wish.twice-in-file': 422,
  'lead.exhibitor-unknown': 422,
  'lead.participant-unknown': 422,
  'lead.twice-in-file': 422,
  'invitation.unknown': 404,
  'invitation.country-unknown': 422,
  'invitation.without-number': 409,
  'invitation.already-sent': 409,
  'invitation.not-sent': 409,
  'invitation.already-delivered': 409,
  'invitation.before-earlier-step': 422,
  'invitation.in-the-future': 422,
  'invitation.answer-without-role': 422,
  'invitation.answer-without-date': 422,
  'invitation.answer-closed': 409,
  'invitation.country-changed': 422,
  'invitation.country-twice': 422,
  'invitation.twice-in-file': 422,
  'delegation.unknown': 404,
  'delegation.country-unknown': 422,
  'delegation.country-changed': 422,
  'delegation.departs-before-arrival': 422,
  'delegation.twice-in-file': 422,
  'programme.session-unknown': 404,
  'programme.exhibitor-unknown': 422,
  'programme.ends-before-start': 422,
  'programme.already-held': 409,
  'programme.already-cancelled': 409,
  'programme.already-scheduled': 409,
  'programme.is-cancelled': 409,
  'programme.not-begun': 409,
  'programme.twice-in-file': 422,
  'participant.unknown': 404,
  'participant.category-unknown': 422,
  'participant.delegation-unknown': 422,
  'participant.exhibitor-unknown': 422,
  'participant.two-parties': 422,
  'participant.head-without-delegation': 422,
  'participant.second-head': 409,
  'participant.out-of-reach': 403,
  'participant.identity-frozen': 409,
  'participant.withdrawn': 409,
  'participant.photo-not-an-image': 422,
  'participant.photo-too-large': 413,
  'participant.photo-too-small': 422,
  'participant.no-photo': 404,
  'report.unknown': 404,
  'report.signature-wrong': 500,
  'file.unknown': 404,
  'badge.none': 404,
  'badge.not-cleared': 409,
  'badge.has-badge': 409,
  'badge.category-without-days': 422,
  'badge.photo-unreadable': 409,
  'badge.too-many-prints': 409,
  'badge.nothing-to-print': 409,
  'gate.unknown': 404,
  'passage.without-badge': 422,
  'passage.reason-unknown': 422,
  'incident.unknown': 404,
  'incident.closed': 409,
  'policy.reference-used': 409,
  'policy.act-unknown': 404,
  'request.cross-origin': 403,
  'key.wrong': 500,
  'key.malformed': 500,
  'import.not-a-table': 422,
  'import.empty': 422,
  'import.header-twice': 422,
  'import.quote-not-closed': 422,
  'import.old-workbook': 422,
  'import.too-large': 413,
  'import.no-folder': 404,
  'import.nothing-found': 422,
  'import.file-twice': 422,
  'import.meeting-without-two': 422,
  'settings.invalid': 500,
  'start.already-running': 500,
  'start.database-account': 500,
  'start.database-failed': 500,
  'start.database-missing': 500,
  'start.database-stopped': 500,
  'start.database-unreachable': 500,
  'start.database-version': 500,
  'start.disk-full': 500,
  'start.folder-not-writable': 500,
  'start.port-in-use': 500,
  'restore.file-damaged': 422,
  'restore.file-unknown': 422,
  'restore.not-empty': 409,
  'restore.passphrase-wrong': 422,
  'restore.version-unknown': 422,
} as const;
