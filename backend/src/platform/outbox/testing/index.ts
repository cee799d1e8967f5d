export { aWorker, type Worker } from './worker.js';
