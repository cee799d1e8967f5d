import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, anyone } from '../access/index.js';

/** For load balancers. They say nothing about versions to those outside. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Allow(anyone)
  @HttpCode(200)
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** Ready while the database answers and every migration is in it. */
  @Get('ready')
  @Allow(anyone)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'up' | 'down' }> {
    const up = await this.isReady();
    void reply.status(up ? 200 : 503);
    return { status: up ? 'up' : 'down' };
  }

  private async isReady(): Promise<boolean> {
    try {
      return !(await this.dataSource.showMigrations());
    } catch {
      return false;
    }
  }
}
