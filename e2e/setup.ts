import { signAllIn } from './pages/sessions';

/** Before all tests. */
export default async function setup(): Promise<void> {
  await signAllIn();
}
