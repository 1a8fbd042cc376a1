/**
 * Reads QR codes out of pictures, beside the page so that it stays quick. Its WebAssembly comes
 * from our own server: the address is given, never left to the library, which would ask elsewhere.
 */
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { FromReader, ToReader } from './messages.ts';

const options: ReaderOptions = { formats: ['QRCode'], maxNumberOfSymbols: 1 };

let canvas: OffscreenCanvas | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'begin') prepare(data.wasm);
  else void read(data.id, data.picture);
});

function prepare(wasm: string): void {
  prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: false });
}

async function read(id: number, picture: ImageBitmap): Promise<void> {
  // Whoever asked waits for an answer, whatever happened.
  const texts = await textsIn(picture).catch(() => null);
  const answer: FromReader = { id, texts };
  self.postMessage(answer);
}

async function textsIn(picture: ImageBitmap): Promise<string[]> {
  const { width, height } = picture;
  if (canvas?.width !== width || canvas.height !== height)
    canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.drawImage(picture, 0, 0);
  picture.close();

  const found = await readBarcodes(context.getImageData(0, 0, width, height), options);
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
