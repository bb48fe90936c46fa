import { timingSafeEqual } from 'node:crypto';
import { generateSecret, generateSync, generateURI } from 'otplib';
import { toString as drawQr } from 'qrcode';
import type { SecondFactorEnrolment } from '@wijkspoor/identity/domain';

const seconds = 30;
const stepAt = (now: number): number => Math.floor(now / 1000 / seconds);
const codeAt = (secret: string, step: number): string =>
  generateSync({ secret, epoch: step * seconds, period: seconds });

/** A new secret for an authenticator app. */
export const newTotpSecret = (): string => generateSecret();

/**
 * The time step a code belongs to: this one, the one before or the one after; null when it is none of them.
 * The caller keeps the step, and accepts only later ones: that is what makes a code work once.
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const current = stepAt(now);
  const given = Buffer.from(code.padEnd(6).slice(0, 6));
  return (
    [current - 1, current, current + 1].find((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), given)) ??
    null
  );
}

/** The first code that still works after `lastStep` was used. */
export function nextCode(secret: string, lastStep: number | null, now: number): string {
  const current = stepAt(now);
  return codeAt(secret, Math.min(Math.max(current, (lastStep ?? 0) + 1), current + 1));
}

/** What a person scans or types to set up an authenticator app. */
export async function enrolment(secret: string, email: string): Promise<SecondFactorEnrolment> {
  const uri = generateURI({ issuer: 'Wijkspoor', label: email, secret });
  return { secret, uri, qrSvg: await drawQr(uri, { type: 'svg', margin: 2 }) };
}
