import { httpStatusByCode } from './error-codes.ts';

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
