import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../src/app.module.js';
import { SystemClock } from '../src/platform/clock/index.js';
import { readConfig } from '../src/platform/config/index.js';
import { DomainError } from '../src/platform/errors/index.js';

/**
 * Does one thing with the use cases of the product, without a server around them. What a use case refuses is said in its own words.
 * @returns the exit code
 */
export async function withProduct(work: (product: INestApplicationContext) => Promise<number>): Promise<number> {
  const config = readConfig(process.env);
  const product = await NestFactory.createApplicationContext(AppModule.with(config, new SystemClock()), {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  try {
    return await work(product);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const fields = error.fields?.map(({ message }) => message) ?? [];
    process.stderr.write(`${[error.message, ...fields.filter((message) => message !== error.message)].join('\n')}\n`);
    return 1;
  } finally {
    await product.close();
  }
}
