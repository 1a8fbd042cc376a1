/**
 * Writes the demo data of BAMEX'25. The same bytes come out on every machine: all chance
 * comes from fixed seeds, and no clock is read. `edition.json` is written by hand.
 */
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeBrokenFolder } from './generator/broken.ts';
import { makeClaims } from './generator/claims.ts';
import { toCsv, type Sheet } from './generator/csv.ts';
import { makeDelegations, type DelegationColumn } from './generator/delegations.ts';
import { makeExhibitors } from './generator/exhibitors.ts';
import { makeInvitations } from './generator/invitations.ts';
import { makeLeads } from './generator/leads.ts';
import { makeMeetings } from './generator/meetings.ts';
import { makePassages } from './generator/passages.ts';
import { makePeople } from './generator/people.ts';
import { makeSessions } from './generator/sessions.ts';
import { makeStands } from './generator/stands.ts';

/** Every generated file, by its path under `demo/`. */
export function makeDemoFiles(): Map<string, Buffer> {
  const { meetings, wishes } = makeMeetings();
  const sheets = {
    invitations: toCsv(makeInvitations()),
    delegations: toCsv(withOfficers(makeDelegations())),
    people: toCsv(makePeople()),
    exhibitors: toCsv(makeExhibitors()),
    stands: toCsv(makeStands()),
    sessions: toCsv(makeSessions()),
    wishes: toCsv(wishes),
    meetings: toCsv(meetings),
    leads: toCsv(makeLeads()),
    passages: toCsv(makePassages()),
    claims: toCsv(makeClaims()),
  };

  return new Map([
    ...Object.entries(sheets).map(([name, text]): [string, Buffer] => [
      `bamex-2025/${name}.csv`,
      Buffer.from(text),
    ]),
    ...[...makeBrokenFolder()].map(([name, bytes]): [string, Buffer] => [
      `bamex-2025-broken/${name}`,
      bytes,
    ]),
  ]);
}

/** A liaison officer stands in the list by name, as an embassy would read it. */
function withOfficers(delegations: Sheet<DelegationColumn>): Sheet<DelegationColumn> {
  const people = new Map(makePeople().rows.map((person) => [person.external_id, person]));
  const rows = delegations.rows.map((row) => {
    const officer = people.get(row.liaison_officer);
    return { ...row, liaison_officer: `${officer?.first_name} ${officer?.last_name}` };
  });
  return { ...delegations, rows };
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, bytes] of makeDemoFiles()) {
    const target = new URL(path, import.meta.url);
    mkdirSync(new URL('.', target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
