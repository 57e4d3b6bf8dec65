/** The worker that checks photos. */
import { expose } from 'comlink';
import { check, look, warmUp } from '../src/browser/service.ts';
import { describeRules } from '../src/rules/describe.ts';

expose({ check, look, warmUp, describeRules });
