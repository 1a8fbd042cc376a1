import { doubtfulPlaces } from '#modules/participants/passport/reading/check-digits';
import type { GreyImage, PhotoReading } from '#modules/participants/passport/reading/types';

/**
 * Reads the lines of a passport from a photo, on the device itself. The field for the photo has no
 * name and stands in no form, and the photo is drawn, read and dropped: only the lines go anywhere,
 * and only when somebody sends them. Without this script they are typed.
 */

/** Enough to tell letters apart on a page that fills half the picture, and soon read. */
const LONGEST_SIDE = 1_600;

for (const part of document.querySelectorAll<HTMLElement>('[data-passport-photo]')) {
  const lines = part.querySelector<HTMLTextAreaElement>('textarea[name=lines]');
  if (lines) offerPhoto(part, lines);
}

function offerPhoto(part: HTMLElement, lines: HTMLTextAreaElement): void {
  const {
    label = '',
    hint = '',
    reading = '',
    none = '',
    found = '',
    doubtful = '',
  } = part.dataset;
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  const field = document.createElement('label');
  field.className = 'field';
  field.append(element('span', label), input, element('small', hint, 'hint'));
  const told = element('output', '', 'passport-told');
  const shown = element('p', '', 'passport-lines');
  shown.dir = 'ltr';
  shown.hidden = true;
  part.prepend(field, told, shown);

  const show = () => {
    const marked = showLines(shown, linesIn(lines.value));
    if (!shown.hidden) told.textContent = marked > 0 ? doubtful : found;
  };
  lines.addEventListener('input', show);
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    told.textContent = reading;
    shown.hidden = true;
    void readFile(file, part.dataset['reader'] ?? '').then((read) => {
      input.value = '';
      told.textContent = none;
      if (!read) return;
      lines.value = read.lines.join('\n');
      shown.hidden = false;
      show();
    });
  });
}

/** Null for what is no picture, or a picture without lines. */
async function readFile(file: File, reader: string): Promise<PhotoReading | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  const image = picture && greyOf(picture);
  picture?.close();
  if (!image) return null;

  const worker = new Worker(reader, { type: 'module' });
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PhotoReading | null>) =>
        resolve(data),
      );
      worker.addEventListener('error', () => resolve(null));
      worker.postMessage(image, [image.pixels.buffer]);
    });
  } finally {
    worker.terminate();
  }
}

function greyOf(picture: ImageBitmap): (GreyImage & { pixels: Uint8Array<ArrayBuffer> }) | null {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.round(side * scale));
  if (!width || !height) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;

  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    pixels[at] = (red * 54 + green * 183 + blue * 19) >> 8;
  }
  return { width, height, pixels };
}

/** @returns how many signs are in doubt */
function showLines(shown: HTMLElement, lines: readonly string[]): number {
  const places = doubtfulPlaces(lines);
  shown.replaceChildren(
    ...lines.flatMap((line, number) => [
      ...[...line].map((sign, at) =>
        places.some((place) => place.line === number && place.at === at)
          ? element('mark', sign)
          : document.createTextNode(sign),
      ),
      document.createElement('br'),
    ]),
  );
  return places.length;
}

function linesIn(typed: string): string[] {
  return typed
    .toUpperCase()
    .split(/[\r\n]+/)
    .map((line) => line.replaceAll(/\s/g, ''))
    .filter((line) => line !== '');
}

function element(kind: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(kind);
  made.textContent = text;
  made.className = className;
  return made;
}
