import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

// argon2id; OWASP Password Storage Cheat Sheet: 19 MiB, 2 iterations, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** Takes as long for an account without a password, or for no account, as for a wrong password. */
  async matches(password: string, stored: string | null | undefined): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const right = await verify(stored ?? (await this.decoy), password);
    return stored ? right : false;
  }
}
