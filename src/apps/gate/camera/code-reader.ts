import type { FromReader, ToReader } from './messages.ts';

/** Reads the codes in one picture of the camera. */
export type CodeReader = {
  /** Which reader it is, for the page of the device. */
  kind: 'built-in' | 'own';
  /** @throws Error where the picture could not be looked at */
  read(video: HTMLVideoElement): Promise<string[]>;
  close(): void;
};

/** Addresses of what the own reader is made of, given by the page because their names change. */
export type ReaderParts = { worker: string; wasm: string };

/** The reader of the browser where it knows QR codes, which is faster on telephones; else our own. */
export async function openCodeReader(parts: ReaderParts): Promise<CodeReader> {
  return (await builtInReader()) ?? ownReader(parts);
}

async function builtInReader(): Promise<CodeReader | undefined> {
  if (!('BarcodeDetector' in globalThis)) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
  if (!formats.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });

  return {
    kind: 'built-in',
    read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue),
    close: () => {},
  };
}

function ownReader(parts: ReaderParts): CodeReader {
  const worker = new Worker(parts.worker, { type: 'module' });
  const waiting = new Map<number, (texts: string[] | null) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
    waiting.get(data.id)?.(data.texts);
    waiting.delete(data.id);
  });
  tell({ kind: 'begin', wasm: parts.wasm });

  return {
    kind: 'own',
    async read(video) {
      const picture = await createImageBitmap(video);
      const id = ++last;
      const texts = await new Promise<string[] | null>((resolve) => {
        waiting.set(id, resolve);
        tell({ kind: 'read', id, picture }, [picture]);
      });
      if (!texts) throw new Error('the picture could not be read');
      return texts;
    },
    close: () => worker.terminate(),
  };

  function tell(message: ToReader, transferred: Transferable[] = []): void {
    worker.postMessage(message, transferred);
  }
}

/** Not yet among the types of the language: https://wicg.github.io/shape-detection-api/ */
declare const BarcodeDetector: {
  new (options: { formats: string[] }): {
    detect(picture: ImageBitmapSource): Promise<{ rawValue: string }[]>;
  };
  getSupportedFormats(): Promise<string[]>;
};
