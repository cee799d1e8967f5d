export * from './sample-files.js';
export * from './sample-pictures.js';
