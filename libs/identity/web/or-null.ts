import { problemOf } from '@wijkspoor/platform/web';

/** What the api refuses for a reason it gives is simply not there; anything else is a fault. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const status = problemOf(error)?.status ?? 500;
    if (status === 400 || status === 404) return null;
    throw error;
  }
}
