import type { DiscoveryService, MetadataScanner } from '@nestjs/core';

/** One method of one provider, bound to it. */
export interface ProviderMethod {
  readonly owner: string;
  readonly method: unknown;
  readonly call: (...parameters: unknown[]) => Promise<void>;
}

/** Every method of every provider of the product, to be looked through for what its decorators say. */
export function providerMethods(discovery: DiscoveryService, scanner: MetadataScanner): ProviderMethod[] {
  const instances = new Set<object>();
  for (const { instance } of discovery.getProviders()) {
    if (typeof instance === 'object' && instance !== null) instances.add(instance as object);
  }
  return [...instances].flatMap((instance) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (!prototype) return [];
    return scanner.getAllMethodNames(prototype).map((name) => {
      const method = prototype[name];
      const call = async (...parameters: unknown[]): Promise<void> => {
        await (method as (...parameters: unknown[]) => Promise<void>).apply(instance, parameters);
      };
      return { owner: `${instance.constructor.name}.${name}`, method, call };
    });
  });
}
