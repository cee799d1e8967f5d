export { PersonalDataModule } from './personal-data.module.js';
export { PersonalData } from './personal-data.js';
