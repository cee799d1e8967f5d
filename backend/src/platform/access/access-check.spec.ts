import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { SubscribeMessage } from '@nestjs/websockets';
import { AccessCheck } from './access-check.js';
import { Allow } from './allow.js';
import { anyone, holding, signedIn } from './rules.js';
import { Actor } from './actor.js';

@Controller()
class Guarded {
  @Get()
  @Allow(signedIn)
  read(): void {}
}

@Allow(anyone)
@Controller()
class GuardedWhole {
  @Get()
  read(): void {}
}

@Controller()
class Forgotten {
  @Get()
  read(): void {}
}

@Injectable()
class ForgottenEvent {
  @SubscribeMessage('subscribe')
  join(): void {}
}

async function start(controllers: Type[], providers: Type[] = []): Promise<void> {
  @Module({ imports: [DiscoveryModule], controllers, providers: [AccessCheck, ...providers] })
  class Product {}
  await NestFactory.createApplicationContext(Product, { logger: false, abortOnError: false });
}

describe('the start-up', () => {
  it('goes on when every route says who may use it', async () => {
    await expect(start([Guarded, GuardedWhole])).resolves.toBeUndefined();
  });

  it('stops at a route that does not', async () => {
    await expect(start([Guarded, Forgotten])).rejects.toThrow('Say who may use these with @Allow(...): Forgotten.read');
  });

  it('stops at a live event that does not', async () => {
    await expect(start([Guarded], [ForgottenEvent])).rejects.toThrow('ForgottenEvent.join');
  });
});

describe('who may', () => {
  const sam = new Actor(1, 1, 1, 'Sam', [{ role: 'administrator', scopeId: null }]);
  const amara = new Actor(2, 2, 2, 'Amara', []);

  it.each([
    ['anyone', anyone, [true, true, true]],
    ['signed in', signedIn, [false, true, true]],
    ['administrators', holding('administrator'), [false, false, true]],
    ['organisers or administrators', holding('session-organiser', 'administrator'), [false, false, true]],
    ['organisers', holding('session-organiser'), [false, false, false]],
  ] as const)('%s', (_, rule, [stranger, staff, administrator]) => {
    expect([rule.allows(undefined), rule.allows(amara), rule.allows(sam)]).toEqual([stranger, staff, administrator]);
  });
});
