import { Global, Module } from '@nestjs/common';
import { DiaryController } from './api/diary.controller.js';
import { Diary } from './application/diary.js';
import { DiaryQueries } from './application/diary.queries.js';
import { DiaryRepository } from './persistence/diary.repository.js';

@Global()
@Module({ controllers: [DiaryController], providers: [Diary, DiaryQueries, DiaryRepository], exports: [Diary] })
export class DiaryModule {}
