export { somebodyKnown } from './testing/store.ts';
