import type { FileRefusal } from '../types.ts';

/** A file that is not read, thrown where it is noticed and caught once per file. */
export class ListRefusal extends Error {
  override readonly name = 'ListRefusal';
  readonly code: FileRefusal;
  readonly details: Record<string, string | number>;

  constructor(
    code: FileRefusal,
    details: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
