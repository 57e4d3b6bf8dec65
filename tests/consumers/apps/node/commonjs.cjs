const { createChecker } = require('clearshot/node');

async function main() {
  const checker = createChecker({ maxWorkers: 1 });
  for await (const { file, error, rules } of checker.checkAll(process.argv.slice(2))) {
    console.log(JSON.stringify({ file, error, rules: rules.length }));
  }
  checker.close();
}

main();
