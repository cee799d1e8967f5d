/**
 * The parts of a Compose file that Trellis uses, and nothing else: a misspelt key is an error.
 * Source: Compose Specification, chapters "Services", "Build", "Volumes top-level element" and "Fragments".
 */
import { z } from 'zod';

const duration = z.string().regex(/^(\d+(us|ms|s|m|h))+$/);
const port = z.string().regex(/^((\d{1,3}(\.\d{1,3}){3}):)?(\d+|\$\{\w+:-\d+\}):\d+(\/(tcp|udp))?$/);
const name = z.string().regex(/^[a-zA-Z0-9._-]+$/);

const healthcheck = z.strictObject({
  test: z.tuple([z.enum(['CMD', 'CMD-SHELL'])], z.string()),
  interval: duration.optional(),
  timeout: duration.optional(),
  retries: z.int().positive().optional(),
  start_period: duration.optional(),
});

const service = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string().optional(), target: z.string().optional() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(port).optional(),
  volumes: z.array(z.string().regex(/^[a-z][\w.-]*:\/[\w./-]+(:ro)?$/)).optional(),
  depends_on: z
    .record(name, z.strictObject({ condition: z.enum(['service_started', 'service_healthy', 'service_completed_successfully']) }))
    .optional(),
  healthcheck: healthcheck.optional(),
  stop_grace_period: duration.optional(),
  restart: z.enum(['no', 'always', 'on-failure', 'unless-stopped']).optional(),
});

export const composeFile = z
  .looseObject({ name: name.optional(), services: z.record(name, service), volumes: z.record(name, z.null()).optional() })
  .refine(
    (file) => Object.keys(file).every((key) => ['name', 'services', 'volumes'].includes(key) || key.startsWith('x-')),
    'a key at the top that Compose does not know',
  )
  .refine(
    (file) => Object.values(file.services).every((one) => Object.keys(one.depends_on ?? {}).every((other) => other in file.services)),
    'a service depends on one that is not there',
  )
  .refine(
    (file) =>
      Object.values(file.services).every((one) =>
        (one.volumes ?? []).every((volume) => (volume.split(':')[0] ?? '') in (file.volumes ?? {})),
      ),
    'a service mounts a volume that is not declared',
  );
