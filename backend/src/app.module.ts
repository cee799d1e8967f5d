import { type DynamicModule, Module } from '@nestjs/common';
import { AldermereDemoPeople, DemoModule } from './demo/index.js';
import { CalendarsModule, DiaryModule } from './modules/diary/index.js';
import { ForumModule } from './modules/forum/index.js';
import { PeopleModule } from './modules/people/index.js';
import { SessionsModule } from './modules/sessions/index.js';
import { TopicsModule } from './modules/topics/index.js';
import { AuditModule } from './platform/audit/index.js';
import { ClockModule, type Clock } from './platform/clock/index.js';
import { ConfigModule, type Config } from './platform/config/index.js';
import { DatabaseModule } from './platform/database/index.js';
import { FilesModule } from './platform/files/index.js';
import { HttpModule } from './platform/http/index.js';
import { IdentityModule } from './platform/identity/index.js';
import { LiveModule } from './platform/live/index.js';
import { MailModule } from './platform/mail/index.js';
import { MetricsModule } from './platform/metrics/index.js';
import { NotificationsModule } from './platform/notifications/index.js';
import { OutboxModule } from './platform/outbox/index.js';
import { PersonalDataModule } from './platform/personal-data/index.js';
import { ProblemReportsModule } from './platform/problem-reports/index.js';
import { SearchModule } from './platform/search/index.js';
import { NoDemoPeople, ShellModule } from './platform/shell/index.js';
import { schema } from './schema.js';

/** The whole product, in the order in which its rooms may know each other. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock),
        DatabaseModule.with(schema),
        MetricsModule,
        HttpModule,
        OutboxModule,
        MailModule,
        IdentityModule,
        LiveModule,
        NotificationsModule,
        AuditModule,
        PersonalDataModule,
        FilesModule,
        ProblemReportsModule,
        SearchModule,
        ShellModule.with(config.demo ? AldermereDemoPeople : NoDemoPeople),
        PeopleModule,
        DiaryModule,
        CalendarsModule,
        ForumModule,
        SessionsModule,
        TopicsModule,
        ...(config.demo ? [DemoModule] : []),
      ],
    };
  }
}
