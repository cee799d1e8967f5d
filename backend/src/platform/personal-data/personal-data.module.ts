import { Global, Module } from '@nestjs/common';
import { PersonalData } from './personal-data.js';
import { PersonalDataController } from './personal-data.controller.js';

@Global()
@Module({ controllers: [PersonalDataController], providers: [PersonalData], exports: [PersonalData] })
export class PersonalDataModule {}
