/** Signing, verifying and printing badges: the hearts of the morning of a show. */
import { readdirSync, readFileSync } from 'node:fs';
import { createKeyPair, importPrivateKey } from '#modules/badges/credential/keys';
import { signBadge, verifyBadge } from '#modules/badges/credential/badge-token';
import { badgeCode } from '#modules/badges/rules';
import { renderPdf, stopPdfCompiler } from '#platform/pdf/render';
import { aBadge, aBadgeSheet } from '#platform/pdf/testing';
import { canRasterise, rasterise, readCodes } from '#test/raster';
import type { Row } from './row.ts';
import { aBadgeOf, trustIn } from './token-data.ts';

const TOKENS = 2_000;
const PRINTED = 1_000;
/** Pages held as pixels while their codes are read. */
const PAGES_AT_ONCE = 50;

export async function benchBadges(): Promise<Row[]> {
  const pair = await createKeyPair();
  const key = { kid: 1, privateKey: await importPrivateKey(pair.pkcs8) };
  const trust = trustIn(pair.publicKey);

  const begun = performance.now();
  const tokens: string[] = [];
  for (let idx = 1; idx <= TOKENS; idx += 1)
    tokens.push(await signBadge(aBadgeOf(idx), key, 'bamex-2025'));
  const signed = performance.now();
  for (const token of tokens) await verifyBadge(token, { editionId: 'bamex-2025', trust });
  const verified = performance.now();

  return [
    { what: 'badge signed', value: (signed - begun) / TOKENS, unit: 'ms' },
    { what: 'badge verified', value: (verified - signed) / TOKENS, unit: 'ms' },
    { what: 'tokens verified', value: (1_000 * TOKENS) / (verified - signed), unit: 'a second' },
    { what: 'token, characters', value: tokens[0]?.length ?? 0, unit: '' },
    ...(await benchPrinting(tokens.slice(0, PRINTED))),
  ];
}

/** A6 with every field filled, from a cold compiler to the file; then every code read from its page. */
async function benchPrinting(tokens: readonly string[]): Promise<Row[]> {
  const badges = tokens.map((token, index) => {
    const number = { idx: index + 1, generation: 0 };
    const name = `${['Aïssata', 'İbrahim', 'Ɲɛnɛkɔrɔ'][index % 3]} TRAORÉ-${index}`;
    return aBadge({ token, name, humanCode: badgeCode(number), serial: `BX25-${index + 1}` });
  });
  const busyBefore = cpuSeconds();
  const begun = performance.now();
  const pdf = await renderPdf('badge', aBadgeSheet({ badges }), { locale: 'fr' });
  const wall = (performance.now() - begun) / 1000;
  const busy = cpuSeconds() - busyBefore;
  await stopPdfCompiler();

  const rows: Row[] = [
    { what: `${PRINTED} badges in one PDF, processor`, value: busy, unit: 's' },
    { what: `${PRINTED} badges in one PDF, wall`, value: wall, unit: 's' },
    { what: 'badges printed', value: PRINTED / wall, unit: 'a second' },
    { what: `the PDF of ${PRINTED} badges`, value: pdf.byteLength / 1e6, unit: 'MB' },
  ];
  if (!canRasterise) return rows;
  let read = 0;
  for (let from = 1; from <= tokens.length; from += PAGES_AT_ONCE) {
    const pages = { from, until: from + PAGES_AT_ONCE - 1 };
    for (const [at, page] of rasterise(pdf, { dpi: 150, pages }).entries())
      if ((await readCodes(page))[0] === tokens[from - 1 + at]) read += 1;
  }
  return [...rows, { what: `codes read from ${PRINTED} pages at 150 dpi`, value: read, unit: '' }];
}

/** Of this process and of the compiler it runs; where the system does not tell, of this one alone. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childSeconds();
}

function childSeconds(): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .reduce((sum, pid) => sum + secondsOf(pid), 0);
  } catch {
    return 0;
  }
}

/** From `/proc/<pid>/stat`: parent, then time in user and kernel mode, in hundredths of a second. */
function secondsOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[1]) !== process.pid) return 0;
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    // It ended while we looked.
    return 0;
  }
}
