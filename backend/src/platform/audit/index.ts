export { AuditEntry } from './audit-entry.entity.js';
export { AuditModule } from './audit.module.js';
export { AuditQueries } from './audit.queries.js';
export { Audit, type AuditRecord } from './audit.js';
