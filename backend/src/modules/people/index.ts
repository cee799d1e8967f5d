export { peopleEntities } from './persistence/index.js';
