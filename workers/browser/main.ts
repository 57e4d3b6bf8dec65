/** The worker that checks photos. */
import { expose } from 'comlink';
import { describeRules } from '../../src/core/messages/describe.ts';
import { check, look, warmUp } from './service.ts';

expose({ check, look, warmUp, describeRules });
