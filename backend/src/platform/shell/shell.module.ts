import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DemoPeople } from './demo-people.js';
import { SessionController } from './session.controller.js';
import { SessionViews } from './session-view.js';

@Module({})
export class ShellModule {
  static with(demoPeople: Type<DemoPeople>): DynamicModule {
    return {
      module: ShellModule,
      controllers: [SessionController],
      providers: [SessionViews, { provide: DemoPeople, useClass: demoPeople }],
      exports: [DemoPeople],
    };
  }
}
