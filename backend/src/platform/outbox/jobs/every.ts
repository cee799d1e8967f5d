import 'reflect-metadata';
import { Temporal } from 'temporal-polyfill';

export interface Round {
  readonly name: string;
  readonly everyMs: number;
}

const ROUND = 'trellis:job';

/**
 * Marks a provider's method as work that comes round, on one server at a time. A server that ends in the middle of it has it begun again by
 * another: so it must be harmless to run twice.
 * @param period ISO 8601, such as `PT1H`
 * @param name unique; it stands in the database
 */
export function Every(period: string, name: string) {
  const round: Round = { name, everyMs: Temporal.Duration.from(period).total('milliseconds') };
  return (_target: object, _name: string | symbol, method: TypedPropertyDescriptor<() => Promise<void>>): void => {
    if (!method.value) throw new Error(`@Every('${period}', '${name}') stands on something that is not a method.`);
    Reflect.defineMetadata(ROUND, round, method.value);
  };
}

export function roundOf(method: unknown): Round | undefined {
  return typeof method === 'function' ? (Reflect.getMetadata(ROUND, method) as Round | undefined) : undefined;
}
