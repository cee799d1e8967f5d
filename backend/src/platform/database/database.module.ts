import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/index.js';
import { connectionOptions, type Schema } from './connection.js';
import { Transactions } from './transactions.js';

@Module({})
export class DatabaseModule {
  static with(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({ ...connectionOptions(config, schema), retryAttempts: 1 }),
        }),
      ],
      providers: [Transactions],
      exports: [Transactions],
    };
  }
}
