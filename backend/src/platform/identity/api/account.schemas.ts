import { z } from 'zod';

const signInName = z
  .string()
  .trim()
  .min(1, 'Enter your email address or staff number')
  .max(254, 'Enter an email address of 254 characters or fewer');

export const passwordResetRequestSchema = z.strictObject({ email: signInName }).meta({ id: 'PasswordResetRequest' });
export type PasswordResetRequest = z.infer<typeof passwordResetRequestSchema>;

const secret = z.string().trim().min(1, 'Enter the code').max(200, 'Enter the code as it is printed');

export const passwordLinkRequestSchema = z.strictObject({ token: secret }).meta({ id: 'PasswordLinkRequest' });
export type PasswordLinkRequest = z.infer<typeof passwordLinkRequestSchema>;

export const passwordLinkViewSchema = z
  .object({ signInName: z.string().nullable().describe('What the person signs in with from now on') })
  .meta({ id: 'PasswordLinkView' });
export type PasswordLinkView = z.infer<typeof passwordLinkViewSchema>;

export const setPasswordRequestSchema = z
  .strictObject({ token: secret, password: z.string().min(1, 'Enter a password').max(1000, 'Enter a password of 128 characters or fewer') })
  .meta({ id: 'SetPasswordRequest' });
export type SetPasswordRequest = z.infer<typeof setPasswordRequestSchema>;

export const signInsViewSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.number().int(),
        browser: z.string(),
        startedAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SignInsView' });
export type SignInsView = z.infer<typeof signInsViewSchema>;
