export { ProblemReport } from './problem-report.entity.js';
export { ProblemReportsModule } from './problem-reports.module.js';
