import { expect, it } from 'vitest';
import { withoutNode } from '../../../../scripts/plugins/glue.ts';

const ASKS = `
var dir = typeof document !== 'undefined' ? document.src : undefined;
if (typeof __filename !== 'undefined') dir = dir || __filename;
var IS_NODE = typeof process == "object" && typeof process.versions == "object";
if (IS_NODE) { var fs = require("fs"); dir = __dirname + "/"; process["on"]("exit", stop); process.exit(1); }
var text = "the process: done"; state.process.argv; if (typeof(global) !== 'undefined') scope = global;
`;

it('answers every question for Node with no, and leaves the rest as it is', () => {
  const code = withoutNode(ASKS);
  expect(code).not.toMatch(/__filename|__dirname|require\(|typeof[ (]*(process|global)/);
  expect(code).toContain('typeof document');
  expect(code).toContain('"the process: done"; state.process.argv');
  const run = new Function(
    'stop',
    'scope',
    'state',
    `${code.replace('state.process.argv;', '')}; return IS_NODE;`,
  );
  expect(run()).toBe(false);
});
