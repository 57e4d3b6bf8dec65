import { createChecker, type PhotoReport } from 'clearshot';
import 'clearshot/element';

const checker = createChecker({ assetsUrl: '/clearshot/' });
document.querySelector('clearshot-check')!.addEventListener('clearshot-report', ({ detail }) => {
  const report: PhotoReport = detail.report;
  console.log(report.outcome, detail.file.name, checker.state);
});
