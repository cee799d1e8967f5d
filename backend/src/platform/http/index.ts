export { Contract } from './contract.controller.js';
export { isOwnOrigin } from './cross-site.js';
export { HttpModule } from './http.module.js';
export { createLog, NestLog } from './log.js';
export { problemSchema } from './problem.js';
export { configureServer, fastifyAdapter } from './server.js';
