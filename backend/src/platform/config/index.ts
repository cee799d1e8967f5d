export { ConfigModule } from './config.module.js';
export { Config, originOf, readConfig } from './config.js';
export { databaseAddress } from './database-address.js';
