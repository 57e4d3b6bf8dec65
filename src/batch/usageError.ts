export { UsageError } from '../settings/usageError.ts';
