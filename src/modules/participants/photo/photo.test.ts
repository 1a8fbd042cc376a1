import { describe, expect, it } from 'vitest';
import { aJpeg, aPng } from '../testing.ts';
import { checkPhoto, largestPhoto, longestSide, readPicture, shortestSide } from './rules.ts';

describe('readPicture', () => {
  it('reads kind and size from the first bytes', () => {
    expect(readPicture(aPng(300, 400))).toEqual({
      mediaType: 'image/png',
      width: 300,
      height: 400,
    });
    expect(readPicture(aJpeg(640, 480))).toEqual({
      mediaType: 'image/jpeg',
      width: 640,
      height: 480,
    });
  });

  it('takes no file for a picture because of its first letters alone', () => {
    const webPage = new TextEncoder().encode('<svg onload="alert(1)"></svg>'.padEnd(64));

    expect(readPicture(webPage)).toBeNull();
    expect(readPicture(aPng(300, 400).subarray(0, 20))).toBeNull();
    expect(readPicture(aJpeg(640, 480).subarray(0, 24))).toBeNull();
    expect(readPicture(new Uint8Array())).toBeNull();
  });

  it('comes to an end on a JPEG whose segments lead nowhere', () => {
    const endless = new Uint8Array(1_000).fill(0xff);
    endless[1] = 0xd8;

    expect(readPicture(endless)).toBeNull();
  });
});

describe('checkPhoto', () => {
  it.each([
    ['at the smallest size', aPng(shortestSide, shortestSide), true],
    ['a pixel below it', aPng(shortestSide, shortestSide - 1), 'participant.photo-too-small'],
    ['at the longest side', aPng(longestSide, 600), true],
    ['a pixel beyond it', aPng(longestSide + 1, 600), 'participant.photo-too-large'],
    ['heavier than allowed', new Uint8Array(largestPhoto + 1), 'participant.photo-too-large'],
    ['that is no picture', new Uint8Array(64), 'participant.photo-not-an-image'],
  ])('judges a photo %s', (_what, bytes, expected) => {
    const checked = checkPhoto(bytes);

    expect(checked.accepted || checked.refusal).toBe(expected);
  });
});
