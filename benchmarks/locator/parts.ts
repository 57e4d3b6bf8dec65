/** What `npm run bench:locator` measures. */
export { measureRobustness } from './robustness.ts';
export { measureSpeed } from './speed.ts';
