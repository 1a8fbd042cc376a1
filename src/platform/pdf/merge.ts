import { createHash } from 'node:crypto';

/**
 * Joins PDF files into one, page after page, by copying their objects under new numbers.
 *
 * Made for what our compiler writes and nothing else: a classic cross-reference table, no object
 * streams, no encryption, no outline. It lets a batch of badges be set in parts, in a third of
 * the memory. The title and language are those of the first part.
 *
 * @throws when a part is built otherwise.
 */
export function mergePdfs(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;

  const files = parts.map(readParts);
  const [first] = files;
  if (!first) throw new Error('no PDF to merge');

  const total = files.reduce((sum, file) => sum + file.objects.length, 0);
  const rootPages = total + 1;
  const writer = new PdfWriter();
  let pages = 0;
  let shift = 0;
  const kids: string[] = [];
  for (const file of files) {
    for (const object of file.objects) {
      let head = renumber(object.head, shift);
      if (object.number === file.pages) {
        pages += Number(/\/Count (\d+)/u.exec(head)?.[1] ?? 0);
        head = head.replace('/Type /Pages', `/Type /Pages\n  /Parent ${rootPages} 0 R`);
        kids.push(`${file.pages + shift} 0 R`);
      }
      if (file === first && object.number === first.root)
        head = head.replace(/\/Pages \d+ 0 R/u, `/Pages ${rootPages} 0 R`);
      writer.addObject(object.number + shift, head, object.stream);
    }
    shift += file.objects.length;
  }
  writer.addObject(
    rootPages,
    `${rootPages} 0 obj\n<<\n  /Type /Pages\n  /Count ${pages}\n  /Kids [${kids.join(' ')}]\n>>\nendobj\n`,
  );
  return writer.finish({ root: first.root, info: first.info });
}

/** An object up to the word `stream`, and the bytes that follow it. */
type PdfObject = { number: number; head: string; stream: Uint8Array | undefined };

type PdfParts = { objects: PdfObject[]; root: number; pages: number; info: number | undefined };

function readParts(bytes: Uint8Array): PdfParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = file.subarray(-1024).toString('latin1');
  const start = Number(/startxref\s+(\d+)/u.exec(tail)?.[1]);
  const table = file.subarray(start).toString('latin1');
  const size = Number(/^xref\s+0 (\d+)\s/u.exec(table)?.[1]);
  const root = Number(/\/Root (\d+) 0 R/u.exec(table)?.[1]);
  const info = /\/Info (\d+) 0 R/u.exec(table)?.[1];
  if (!size || !root)
    throw new Error('a PDF without a plain cross-reference table cannot be merged');

  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gmu)].map((entry) => Number(entry[1]));
  if (offsets.length !== size - 1) throw new Error('a PDF with free objects cannot be merged');

  const ends = [...offsets.slice(1), start];
  const objects = offsets.map((offset, index) => {
    const object = file.subarray(offset, ends[index]);
    const streamAt = object.indexOf('\nstream');
    const head = streamAt < 0 ? object : object.subarray(0, streamAt);
    return {
      number: index + 1,
      head: head.toString('latin1'),
      stream: streamAt < 0 ? undefined : object.subarray(streamAt),
    };
  });
  const pages = Number(/\/Pages (\d+) 0 R/u.exec(objects[root - 1]?.head ?? '')?.[1]);
  return { objects, root, pages, info: info ? Number(info) : undefined };
}

function renumber(head: string, shift: number): string {
  if (shift === 0) return head;
  return head
    .replace(/^\d+ 0 obj/u, (line) => `${Number.parseInt(line, 10) + shift} 0 obj`)
    .replaceAll(/\b(\d+) 0 R\b/gu, (_reference, number: string) => `${Number(number) + shift} 0 R`);
}

class PdfWriter {
  readonly #chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\x80\x80\x80\x80\n', 'latin1')];
  readonly #offsets: number[] = [];
  #length = this.#chunks[0]?.length ?? 0;

  addObject(number: number, head: string, stream?: Uint8Array): void {
    this.#offsets[number] = this.#length;
    this.#write(Buffer.from(head, 'latin1'));
    if (stream) this.#write(Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength));
  }

  finish({ root, info }: { root: number; info: number | undefined }): Uint8Array {
    const start = this.#length;
    const size = this.#offsets.length;
    const entries = this.#offsets
      .slice(1)
      .map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`)
      .join('');
    const id = createHash('sha256');
    for (const chunk of this.#chunks) id.update(chunk);
    const hex = id.digest('hex').slice(0, 32);
    const infoLine = info ? `  /Info ${info} 0 R\n` : '';
    this.#write(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f\r\n${entries}trailer\n<<\n  /Size ${size}\n  /Root ${root} 0 R\n` +
          `${infoLine}  /ID [<${hex}> <${hex}>]\n>>\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      ),
    );
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #write(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}
