import { argon2id, hash, verify } from 'argon2';

/** OWASP's least for argon2id: 19 MiB, two rounds, one lane. Some 40 ms. */
const cost = { type: argon2id, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
let nobody: Promise<string> | undefined;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether the password belongs to the hash. Without a hash the same work is done, and the answer is no. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await nobody), password);
  return right && typeof passwordHash === 'string';
}
