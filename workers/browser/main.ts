/** The worker that checks photos. */
import { expose } from 'comlink';
import { describeRules } from '../../src/core/messages/describe.ts';
import { check, look, start, straightenPhoto } from './service.ts';

expose({ start, check, look, straighten: straightenPhoto, describeRules });
