import { encodeQR } from 'qr';

/** Error correction as the standard names it: M for the front of a badge, Q where damage is likely. */
export type QrCorrection = 'L' | 'M' | 'Q' | 'H';

export type QrOptions = {
  ecc?: QrCorrection;
  /** Light modules around the code; the standard asks for 4. */
  quietZone?: number;
};

const corrections = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;

/**
 * The dark modules of the smallest QR code that holds the text, row by row, quiet zone not
 * included. A text of digits, capitals and ` $%*+-./:` (a badge token, by design) is written
 * in alphanumeric mode, which costs 5.5 bits a character instead of 8.
 */
export function qrModules(text: string, ecc: QrCorrection = 'M'): boolean[][] {
  const framed = encodeQR(text, 'raw', { ecc: corrections[ecc], border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

/** A QR code as an SVG of one path, one unit a module, that scales without blurred edges. */
export function qrSvg(text: string, { ecc = 'M', quietZone = 4 }: QrOptions = {}): string {
  const modules = qrModules(text, ecc);
  const side = modules.length + 2 * quietZone;
  const path = modules.flatMap((row, y) => darkRuns(row).map((run) => drawRun(run, y))).join('');

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
  );

  function drawRun({ start, length }: Run, y: number): string {
    return `M${start + quietZone} ${y + quietZone}h${length}v1h-${length}z`;
  }
}

type Run = { start: number; length: number };

function darkRuns(row: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last.start + last.length === x) last.length += 1;
    else runs.push({ start: x, length: 1 });
  });
  return runs;
}
