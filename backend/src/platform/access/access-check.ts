import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_RULE } from './allow.js';

const MESSAGE_METADATA = 'message';

/** Refuses to start while any route or live event does not say who may use it. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.withoutRule();
    if (open.length > 0) throw new Error(`Say who may use these with @Allow(...): ${open.join(', ')}`);
  }

  private withoutRule(): string[] {
    return [...this.discovery.getControllers(), ...this.discovery.getProviders()].flatMap(({ instance, metatype }) => {
      if (typeof instance !== 'object' || instance === null || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => {
          const handler = prototype[name];
          if (typeof handler !== 'function') return false;
          const isEntry = Reflect.hasMetadata(METHOD_METADATA, handler) || Reflect.hasMetadata(MESSAGE_METADATA, handler);
          return isEntry && this.reflector.getAllAndOverride(ACCESS_RULE, [handler, metatype]) === undefined;
        })
        .map((name) => `${metatype.name}.${name}`);
    });
  }
}
