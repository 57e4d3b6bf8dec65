import * as browser from 'clearshot';
import { createChecker } from 'clearshot/node';
import 'clearshot/element';

browser.createChecker();
const checker = createChecker({ maxWorkers: 1 });
for await (const { file, error, rules } of checker.checkAll(process.argv.slice(2))) {
  console.log(JSON.stringify({ file, error, rules: rules.length }));
}
checker.close();
