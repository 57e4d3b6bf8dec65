/** A worker that looks healthy and dies at its first photo. */
import { expose } from 'comlink';

expose({
  start: () => ({ value: null }),
  check: () =>
    new Promise(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    }),
});
