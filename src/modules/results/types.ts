import type { FigurePart, FigurePartition, FigureUnit } from '#platform/ledger/figures';
import type { LocalText } from '#platform/i18n';

/** A figure as counted at one position of the ledger. */
export type CountedFigure = {
  key: string;
  unit: FigureUnit;
  by: FigurePartition | null;
  /** Whether the parts add up to the value. */
  additive: boolean;
  value: number;
  parts: FigurePart[];
};

/** What somebody announced, to be laid beside what was recorded. */
export type Claim = {
  externalId: string;
  /** The figure it is about; one of ours, or a name for what no record can show. */
  figureKey: string;
  said: string;
  /** The range that would make it true; null is open. */
  valueLow: number | null;
  valueHigh: number | null;
  unit: string;
  saidWhen: string;
  saidBy: string;
  source: string;
  explanation: LocalText;
};

/**
 * How a claim stands to the records: `agrees` inside its range, `below` or `above` where the
 * record is lower or higher than what was said, `without-record` where nothing is recorded.
 */
export type ClaimStanding = 'agrees' | 'below' | 'above' | 'without-record';

export type ComparedClaim = Claim & {
  standing: ClaimStanding;
  recorded: number | null;
  /** Record less the nearest end of what was said; 0 inside the range, null without a record. */
  difference: number | null;
};

/** Where the figures were taken: a row of the ledger, and when it was asked. */
export type Position = { seq: number; hash: string; asOf: Date };

/** What is frozen, signed and handed out. Its canonical JSON is the bytes of the signature. */
export type ReportContent = {
  edition: string;
  number: number;
  frozenAt: string;
  ledger: { seq: number; hash: string };
  figures: CountedFigure[];
  claims: ComparedClaim[];
};

export type FrozenReport = {
  id: string;
  number: number;
  frozenAt: Date;
  frozenBy: string;
  content: ReportContent;
  kid: number;
  /** Hexadecimal: SHA-256 of the signed bytes, the signature, the raw Ed25519 public key. */
  fingerprint: string;
  signature: string;
  publicKey: string;
};
