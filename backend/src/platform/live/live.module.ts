import { Global, Module } from '@nestjs/common';
import { Connections } from './connections.js';
import { LiveGateway } from './live.gateway.js';
import { LiveGuard } from './live.guard.js';
import { Live } from './live.js';
import { Rooms } from './rooms.js';

@Global()
@Module({ providers: [Live, Rooms, Connections, LiveGateway, LiveGuard], exports: [Live, Rooms, Connections] })
export class LiveModule {}
