import { z } from 'zod';
import { demoKeys } from './demo-people.js';

export const demoSignInSchema = z.strictObject({ person: z.enum(demoKeys, 'Choose one of the demo people') }).meta({ id: 'DemoSignIn' });
export type DemoSignIn = z.output<typeof demoSignInSchema>;
