import { AppError } from '#platform/errors';

export type DecodedText = { text: string; encoding: string; assumed: boolean };

/**
 * The text of a file that does not say how it is encoded. Byte order marks are believed, then
 * strict UTF-8; what is left was saved by an office program of the time before. Its Windows code
 * page is told from the bytes: Arabic words are runs of high bytes, which Latin ones never are,
 * and the six letters that set the Turkish page apart from the Western one are used by nobody
 * else in our four languages. A zero letter is no text: `import.not-a-table`.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decodeByEvidence(bytes);
  if (decoded.text.includes('\0')) throw new AppError('import.not-a-table', { file });
  return decoded;
}

function decodeByEvidence(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (marked) return { text: decode(bytes, marked), encoding: marked, assumed: false };

  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', assumed: false };
  } catch {
    const encoding = windowsCodePage(bytes.subarray(0, 1_000_000));
    return { text: decode(bytes, encoding), encoding, assumed: true };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function encodingOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: the separators and line ends make every second byte a zero here and there. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4_096);
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 20 && even === 0) return 'utf-16le';
  if (even > sample.length / 20 && odd === 0) return 'utf-16be';
  return undefined;
}

function windowsCodePage(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const arabicRuns = text.match(/[\u00C0-\u00FF]{4,}/g)?.length ?? 0;
  const accents = text.match(/[\u00C0-\u00FF]+/g)?.length ?? 0;
  if (arabicRuns > accents / 4) return 'windows-1256';
  return /[ÐÝÞðýþ]/.test(text) ? 'windows-1254' : 'windows-1252';
}
