import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config/index.js';
import { PersonalData } from '../personal-data/index.js';
import { Downloads } from './download.js';
import { FileStore } from './file-store.js';
import { Files } from './files.js';
import { StoredFilesRepository } from './stored-files.repository.js';
import { SweepFiles } from './sweep-files.js';

@Global()
@Module({
  providers: [
    { provide: FileStore, inject: [Config], useFactory: ({ dataDir }: Config) => new FileStore(join(dataDir, 'files')) },
    StoredFilesRepository,
    Files,
    Downloads,
    SweepFiles,
  ],
  exports: [Files, Downloads],
})
export class FilesModule {
  constructor(personalData: PersonalData, files: Files) {
    personalData.add('Files you added', (personId) => files.everythingOf(personId));
  }
}
