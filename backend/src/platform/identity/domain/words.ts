export const accountStates = ['active', 'closed'] as const;
export type AccountState = (typeof accountStates)[number];

export const tokenPurposes = ['invitation', 'password-reset', 'one-time-code'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/** The issuer of accounts that sign in with a password kept here. */
export const LOCAL = 'local';
