import { readBadge, signBadge } from '#modules/badges/credential/badge-token';
import { decodeCbor, encodeCbor } from '#modules/badges/credential/cbor';
import { strict } from '../device/database.ts';
import type { RunningGate } from '../device/gate.ts';
import { openHolder } from '../device/roster.ts';
import { draftAt } from '../device/scan.ts';
import type { Outcome } from '../device/types.ts';
import { askForKey, fetchList } from './hub.ts';
import {
  deleteDeskDatabase,
  keepList,
  openDeskDatabase,
  type DeskDatabase,
  type KeptDesk,
} from './kept.ts';
import { findPeople } from './people.ts';
import { decidePrint, type KnownPrints } from './replacement.ts';
import type { Desk, DeskBadge, DeskPerson, DeskProblem, DeskState } from './types.ts';
import { newVault, seal, shortestPassphrase, unseal, vaultKey } from './vault.ts';

const PROOF = new TextEncoder().encode('kurukan desk');

type OpenDesk = { kept: KeptDesk; key: CryptoKey; people: Map<number, DeskPerson> };

/**
 * The desk of this device. Its list is in memory only while it is open; on the disk it is sealed
 * under the passphrase, and the key that signs cannot be read at all.
 *
 * @param running the gate it stands on; undefined before enrolment
 */
export function createDesk(running: () => RunningGate | undefined, changed: () => void): Desk {
  let database: Promise<DeskDatabase> | undefined;
  let kept: KeptDesk | undefined;
  let open: OpenDesk | undefined;
  let untold = 0;
  /** Events whose prints were handed to the exchange that is under way. */
  let handed: number[] = [];

  const disk = () => (database ??= openDeskDatabase());
  const lookAround = async () => {
    kept = await (await disk()).get('desk', 'this');
    untold = await (await disk()).count('prints');
    changed();
  };
  void lookAround();

  async function readList(key: CryptoKey): Promise<Map<number, DeskPerson>> {
    const pages = await (await disk()).getAll('pages');
    const prints = await (await disk()).getAll('prints');
    const lists = await Promise.all([...pages, ...prints].map((sealed) => unseal(key, sealed)));
    const tokens = lists.flatMap((plain) => (plain ? tokensIn(plain) : []));
    return peopleOf(tokens, running());
  }

  async function renewWith(desk: KeptDesk, key: CryptoKey): Promise<Outcome<DeskProblem>> {
    const gate = running();
    const list = gate && (await fetchList(gate));
    if (!list) return { ok: false, problem: 'not-a-desk' };
    if (!list.ok) return list;
    const { rights, tokens } = list.value;
    const renewed = { ...desk, rights, renewedAt: Date.now() };
    const pages = await Promise.all(tokens.map((page) => seal(key, encodeCbor(page))));
    await keepList(await disk(), renewed, pages);
    kept = renewed;
    open = { kept: renewed, key, people: await readList(key) };
    await lookAround();
    return { ok: true, value: undefined };
  }

  return {
    state: (): DeskState => ({
      phase: open ? 'open' : kept ? 'closed' : 'none',
      people: open?.people.size ?? 0,
      renewedAt: kept?.renewedAt ?? null,
      untold,
    }),

    async setUp(passphrase) {
      const gate = running();
      if (!gate) return { ok: false, problem: 'not-a-desk' };
      if ([...passphrase].length < shortestPassphrase)
        return { ok: false, problem: 'short-passphrase' };
      const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
      const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
      const asked = await askForKey(gate, publicKey);
      if (!asked.ok) return asked;

      const vault = newVault();
      const key = await vaultKey(passphrase, vault);
      const proof = await seal(key, PROOF);
      const { privateKey } = pair;
      const desk = { rights: asked.value, privateKey, vault, proof, renewedAt: 0 };
      // Before the list: the hub knows this key from now on, and no other of this device.
      await keepList(await disk(), desk, []);
      kept = desk;
      open = { kept: desk, key, people: new Map() };
      return renewWith(desk, key);
    },

    async open(passphrase) {
      if (!kept) return { ok: false, problem: 'not-a-desk' };
      const key = await vaultKey(passphrase, kept.vault);
      if (!(await unseal(key, kept.proof))) return { ok: false, problem: 'wrong-passphrase' };
      open = { kept, key, people: await readList(key) };
      changed();
      return { ok: true, value: undefined };
    },

    close() {
      open = undefined;
      changed();
    },

    renew: async () => (open ? renewWith(open.kept, open.key) : { ok: false, problem: 'closed' }),

    plan: () => running()?.known?.pack.plan ?? null,

    find: (words) => (open ? findPeople([...open.people.values()], words) : []),

    findByBadge(text) {
      const read = readBadge(text);
      return (read.ok && open?.people.get(read.claims.idx)) || null;
    },

    async print(idx, reason): Promise<Outcome<DeskProblem, DeskBadge>> {
      const gate = running();
      if (!open || !gate) return { ok: false, problem: 'closed' };
      const { people, key, kept: desk } = open;
      return gate.inTurn(async () => {
        const person = people.get(idx);
        if (!person) return { ok: false, problem: 'unknown-badge' };
        const { claims } = person;
        const decided = decidePrint(
          claims,
          knownPrints(gate, idx, claims.generation),
          reason,
          desk.rights,
        );
        if (!decided.ok) return { ok: false, problem: decided.refusal };

        const printed = decided.isNew ? await signed(gate, desk, person, decided.claims) : person;
        // The text first: an event without it would kill the old badge and bring no new one to the hub.
        const seq = gate.log.lastSeq() + 1;
        if (decided.isNew)
          await keepPrint(await disk(), seq, await seal(key, encodeCbor([printed.token])));
        const { generation } = decided.claims;
        await gate.log.write(draftAt(gate, { kind: 'print', badge: { idx, generation }, reason }));
        people.set(idx, printed);
        await lookAround();
        return { ok: true, value: { ...printed, reason, printedAt: Date.now() } };
      });
    },

    async printsToTell() {
      if (!open) return [];
      const { key } = open;
      const transaction = (await disk()).transaction('prints');
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      const plain = await Promise.all(values.map((sealed) => unseal(key, sealed)));
      handed = keys;
      return plain.flatMap((bytes) => (bytes ? tokensIn(bytes) : []));
    },

    async told(lastSeq) {
      const done = handed.filter((seq) => seq <= lastSeq);
      handed = [];
      if (done.length === 0) return;
      const transaction = (await disk()).transaction('prints', 'readwrite', strict);
      await Promise.all([...done.map((seq) => transaction.store.delete(seq)), transaction.done]);
      await lookAround();
    },

    async forget() {
      open = undefined;
      kept = undefined;
      untold = 0;
      if (database) await deleteDeskDatabase(await database);
      database = undefined;
      changed();
    },
  };
}

async function signed(
  gate: RunningGate,
  { rights: { kid }, privateKey }: KeptDesk,
  person: DeskPerson,
  claims: DeskPerson['claims'],
): Promise<DeskPerson> {
  const token = await signBadge(claims, { kid, privateKey }, gate.enrolment.edition);
  return { ...person, claims, token };
}

async function keepPrint(
  database: DeskDatabase,
  seq: number,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const transaction = database.transaction('prints', 'readwrite', strict);
  await Promise.all([transaction.store.put(sealed, seq), transaction.done]);
}

/** The newest print that this device has heard of, by the pack, a revocation list or the log. */
function knownPrints({ known, log }: RunningGate, idx: number, generation: number): KnownPrints {
  const prints = known?.printsOf(idx) ?? [];
  const inLog = log.state().badges.get(idx)?.printed?.generation ?? 0;
  const newest = Math.max(generation, inLog, ...prints.map((print) => print.generation));
  const isRevoked = prints.some(
    (print) =>
      print.revokedAt !== null && print.generation >= generation && newest === print.generation,
  );
  return { latestGeneration: newest, isRevoked };
}

function tokensIn(plain: Uint8Array): string[] {
  const list: unknown = decodeCbor(plain);
  return Array.isArray(list) ? list.filter((token) => typeof token === 'string') : [];
}

/** Each with what the roster tells: the badge opens its record. A later print takes the place of an earlier one. */
async function peopleOf(
  tokens: readonly string[],
  gate: RunningGate | undefined,
): Promise<Map<number, DeskPerson>> {
  const people = new Map<number, DeskPerson>();
  for (const token of tokens) {
    const read = readBadge(token);
    if (!read.ok) continue;
    const { claims } = read;
    const before = people.get(claims.idx);
    if (before && before.claims.generation >= claims.generation) continue;
    const holder =
      gate && (await openHolder(gate.database, token, claims.photoHash).catch(() => null));
    // The record of a new print is not sealed yet: what the one before told still holds.
    people.set(claims.idx, {
      idx: claims.idx,
      token,
      claims,
      holder: holder ?? before?.holder ?? null,
    });
  }
  return people;
}
