import { Global, Module } from '@nestjs/common';
import { PersonalData } from '../../platform/personal-data/index.js';
import { DiaryController } from './api/diary.controller.js';
import { Diary } from './application/diary.js';
import { DiaryQueries } from './application/diary.queries.js';
import { DiaryRepository } from './persistence/diary.repository.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';

@Global()
@Module({ controllers: [DiaryController], providers: [Diary, DiaryQueries, DiaryRepository, InvitationsRepository], exports: [Diary] })
export class DiaryModule {
  constructor(personalData: PersonalData, diary: Diary) {
    personalData.add('diary', (personId) => diary.everythingOf(personId));
  }
}
