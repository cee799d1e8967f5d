import { stopDatabase } from './global-setup.mjs';

/** Jest's global tear-down: a module of its own, as Jest wants it. */
export default stopDatabase;
