import { encodeQR } from 'qr';
import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Puts a picture before the camera, or an empty one; only pages of these journeys have it. */
    holdUp: (png: string | null) => Promise<number>;
  }
}

const WIDTH = 1280;
const HEIGHT = 720;

/**
 * Gives the pages of a visitor a camera whose picture the journey draws. All behind it is the
 * real thing: video, worker, reader, rules, disk.
 */
export async function giveCamera(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ width, height }) => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const ground = canvas.getContext('2d');
      let picture: ImageBitmap | null = null;
      const draw = () => {
        if (!ground) return;
        ground.fillStyle = '#777';
        ground.fillRect(0, 0, width, height);
        if (picture) ground.drawImage(picture, 0, 0);
      };
      setInterval(draw, 33);
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
      window.holdUp = async (png) => {
        const bytes = png && Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
        picture = bytes ? await createImageBitmap(new Blob([bytes])) : null;
        draw();
        return performance.now();
      };
    },
    { width: WIDTH, height: HEIGHT },
  );
}

/** Holds a code to the camera, large and sharp, until another is held there. */
export async function holdCode(page: Page, text: string | null): Promise<void> {
  if (text === null) return void (await page.evaluate(() => window.holdUp(null)));
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const png = await page.evaluate(
    async ({ rows, width, height }) => {
      const canvas = new OffscreenCanvas(width, height);
      const ground = canvas.getContext('2d');
      if (!ground) return '';
      const scale = Math.floor((height * 0.7) / rows.length);
      const [left, top] = [(width - rows.length * scale) / 2, (height - rows.length * scale) / 2];
      ground.fillStyle = '#777';
      ground.fillRect(0, 0, width, height);
      for (const [y, row] of rows.entries())
        for (const [x, isDark] of row.entries()) {
          ground.fillStyle = isDark ? '#111' : '#eee';
          ground.fillRect(left + x * scale, top + y * scale, scale, scale);
        }
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { rows, width: WIDTH, height: HEIGHT },
  );
  await page.evaluate((picture) => window.holdUp(picture), png);
}
