/**
 * One thing that happened, before it is written.
 *
 * Holds ids, categories, countries and numbers, and no name of a person: the ledger is kept
 * for ever, personal data is erased after the edition.
 */
export type Fact = {
  kind: string;
  subjectType: string;
  subjectId: string;
  data: unknown;
  reason?: string | undefined;
  /** What it stands on: ids of documents, hashes, a badge token. */
  evidence?: unknown;
  deviceTime?: Date | undefined;
  onBehalfOf?: string | undefined;
};

export type FactCircumstances = Pick<Fact, 'reason' | 'evidence' | 'deviceTime' | 'onBehalfOf'>;

/**
 * Declares a kind of fact and the shape of its data; the result makes such facts.
 *
 * `kind` is `<noun>.<past participle>`, and the noun is the type of its subject. Kinds and
 * the meaning of their data never change: a new meaning is a new kind.
 */
export function factKind<Data extends Record<string, unknown>>(kind: `${string}.${string}`) {
  const subjectType = kind.slice(0, kind.indexOf('.'));
  const make = (subjectId: string, data: Data, circumstances: FactCircumstances = {}): Fact => ({
    kind,
    subjectType,
    subjectId,
    data,
    ...circumstances,
  });
  return Object.assign(make, { kind });
}
