import { Module } from '@nestjs/common';
import { PersonalData } from '../personal-data/index.js';
import { ProblemReportsController } from './problem-reports.controller.js';
import { ProblemReports } from './problem-reports.js';

@Module({ controllers: [ProblemReportsController], providers: [ProblemReports] })
export class ProblemReportsModule {
  constructor(personalData: PersonalData, reports: ProblemReports) {
    personalData.add('Problems you reported', (personId) => reports.of(personId));
  }
}
