import { expect, it } from 'vitest';
import { seal, unseal } from './sealing.ts';

const QUICK = 1;
const passphrase = 'le marché de Médine';

it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
  'opens again what it sealed: %i bytes',
  async (length) => {
    const plain = Buffer.alloc(length, 'kurukan');

    expect((await opened(await sealed(plain))).equals(plain)).toBe(true);
  },
);

it('shows nothing of the plain bytes and never seals twice alike', async () => {
  const plain = Buffer.from('passport A1234567');
  const [first, second] = [await sealed(plain), await sealed(plain)];

  expect(first.includes('A1234567')).toBe(false);
  expect(first.equals(second)).toBe(false);
});

it('does not open with another passphrase', async () => {
  const bytes = await sealed(Buffer.from('secret'));

  await expect(opened(bytes, 'le marché de Kati')).rejects.toMatchObject({
    code: 'restore.passphrase-wrong',
  });
});

it('notices a changed byte', async () => {
  const bytes = await sealed(Buffer.alloc(100_000));
  bytes.writeUInt8(bytes.readUInt8(90_000) ^ 1, 90_000);

  await expect(opened(bytes)).rejects.toMatchObject({ code: 'restore.file-damaged' });
});

it('notices a file cut off between two chunks', async () => {
  const bytes = await sealed(Buffer.alloc(200_000));

  await expect(opened(bytes.subarray(0, 32 + 2 * (65_536 + 16)))).rejects.toMatchObject({
    code: 'restore.file-damaged',
  });
});

it('notices chunks that changed places', async () => {
  const bytes = await sealed(Buffer.alloc(200_000));
  const size = 65_536 + 16;
  const [first, second] = [32 + size, 32 + 2 * size];
  const swapped = Buffer.concat([
    bytes.subarray(0, first),
    bytes.subarray(second, second + size),
    bytes.subarray(first, second),
    bytes.subarray(second + size),
  ]);

  expect(swapped.length).toBe(bytes.length);
  await expect(opened(swapped)).rejects.toMatchObject({ code: 'restore.file-damaged' });
});

async function sealed(plain: Buffer): Promise<Buffer> {
  return collected(seal(inPieces(plain), passphrase, QUICK));
}

async function opened(bytes: Buffer, phrase = passphrase): Promise<Buffer> {
  return collected(unseal(inPieces(bytes), phrase, QUICK));
}

async function* inPieces(bytes: Buffer) {
  for (let from = 0; from < bytes.length; from += 30_000) yield bytes.subarray(from, from + 30_000);
}

async function collected(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
