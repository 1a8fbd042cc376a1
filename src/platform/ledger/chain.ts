import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';

/** Everything of a ledger row that its hash protects. */
export type LedgerRow = {
  editionId: string;
  /** 1, 2, 3 … without gaps in an edition. */
  seq: number;
  kind: string;
  subjectType: string;
  subjectId: string;
  actorId: string;
  onBehalfOf: string | null;
  /** The server's clock. */
  recordedAt: Date;
  /** The clock of the device that saw it happen; null where the server saw it itself. */
  deviceTime: Date | null;
  reason: string | null;
  evidence: unknown;
  data: unknown;
};

export type ChainedRow = LedgerRow & { previousHash: Buffer; hash: Buffer };

/** What stands before the first row of an edition. Differs by edition, so chains cannot be swapped. */
export function genesisHash(editionId: string): Buffer {
  return createHash('sha256').update(`kurukan ledger ${editionId}`).digest();
}

/** SHA-256 over the hash before it and the canonical JSON of the row. */
export function chainHash(previousHash: Buffer, row: LedgerRow): Buffer {
  const content = canonicalJson([
    row.editionId,
    row.seq,
    row.kind,
    row.subjectType,
    row.subjectId,
    row.actorId,
    row.onBehalfOf,
    row.recordedAt,
    row.deviceTime,
    row.reason,
    row.evidence,
    row.data,
  ]);
  return createHash('sha256').update(previousHash).update(content).digest();
}

export type LedgerFault = { seq: number; fault: 'missing' | 'edited' | 'unchained' | 'cut-off' };

/**
 * Follows a chain row by row and tells the first place where it was touched.
 *
 * `missing`: a row was taken out · `edited`: a byte of the row was changed · `unchained`: the
 * row was written again with a hash of its own · `cut-off`: rows were removed from the end.
 */
export function createChainReader(editionId: string) {
  let seq = 0;
  let hash = genesisHash(editionId);

  return {
    read(row: ChainedRow): LedgerFault | null {
      if (row.seq !== seq + 1) return { seq: seq + 1, fault: 'missing' };
      if (!row.previousHash.equals(hash)) return { seq: row.seq, fault: 'unchained' };
      if (!row.hash.equals(chainHash(hash, row))) return { seq: row.seq, fault: 'edited' };
      seq = row.seq;
      hash = row.hash;
      return null;
    },
    end(head: { seq: number; hash: Buffer }): LedgerFault | null {
      if (head.seq > seq) return { seq: seq + 1, fault: 'cut-off' };
      if (head.seq < seq || !head.hash.equals(hash)) return { seq: head.seq, fault: 'unchained' };
      return null;
    },
    get seq() {
      return seq;
    },
  };
}
