/** The worker that checks photos. */
import { expose } from 'comlink';
import { describeRules } from '../../src/core/messages/describe.ts';
import { check, look, start } from './service.ts';

expose({ start, check, look, describeRules });
