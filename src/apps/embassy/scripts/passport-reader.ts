import { readPhoto } from '#modules/participants/passport/reading/read';
import type { GreyImage } from '#modules/participants/passport/reading/types';

/** Reads one picture beside the page, which stays awake meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<GreyImage>) => {
  self.postMessage(readPhoto(data));
});
