import { z } from 'zod';

export const signInRequestSchema = z
  .strictObject({
    email: z
      .string()
      .trim()
      .min(1, 'Enter your email address or staff number')
      .max(254, 'Enter an email address of 254 characters or fewer'),
    password: z.string().min(1, 'Enter your password').max(1000, 'Enter your password'),
  })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof signInRequestSchema>;

export const demoPersonViewSchema = z.object({ key: z.string(), name: z.string(), about: z.string() }).meta({ id: 'DemoPersonView' });
export type DemoPersonView = z.infer<typeof demoPersonViewSchema>;

export const sessionViewSchema = z
  .object({
    organisation: z.string(),
    timeZone: z.string(),
    signedIn: z.boolean(),
    person: z
      .object({
        id: z.number().int(),
        name: z.string(),
        givenName: z.string(),
        initials: z.string(),
        service: z.object({ id: z.number().int(), name: z.string() }).nullable(),
      })
      .nullable(),
    roles: z.array(z.string()).describe('Roles held anywhere; what each allows is said by every view'),
    unread: z.number().int().describe('Notifications not read yet'),
    demoPeople: z.array(demoPersonViewSchema).describe('People one can look around as; empty outside the demo'),
    demoMail: z.boolean().describe('Whether mail can be read in the browser'),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof sessionViewSchema>;
