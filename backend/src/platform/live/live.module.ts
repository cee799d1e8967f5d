import { Global, Module } from '@nestjs/common';
import { BackPressure } from './back-pressure.js';
import { Connections } from './connections.js';
import { Delivery } from './delivery.js';
import { Heartbeat } from './heartbeat.js';
import { LiveGateway } from './live.gateway.js';
import { LiveGuard } from './live.guard.js';
import { LiveService } from './live-service.js';
import { Live } from './live.js';
import { Readers } from './readers.js';
import { RoomDoors } from './room-doors.js';
import { Rooms } from './rooms.js';
import { Servers } from './servers.js';
import { Writers } from './writers.js';

@Global()
@Module({
  providers: [
    ...[Live, Rooms, Connections, Delivery, RoomDoors, Servers, Heartbeat, BackPressure, Readers, Writers],
    ...[LiveService, LiveGateway, LiveGuard],
  ],
  exports: [Live, Rooms, Connections],
})
export class LiveModule {}
