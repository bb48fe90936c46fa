// `npm start`: builds what changed, starts the database, the api, the worker and the web, and says where to go.
import { buildWhenChanged } from './build.mjs';
import { startStack } from './stack.mjs';

let stack;
let stopping = false;

async function stop(code = 0) {
  if (stopping) return;
  stopping = true;
  await stack?.stop();
  process.exit(code);
}
process.on('SIGINT', () => stop());
process.on('SIGTERM', () => stop());
process.on('SIGHUP', () => stop());

try {
  buildWhenChanged();
  stack = await startStack(process.env, {
    onGiveUp: (name) => (console.error(`${name} keeps falling over; stopping.`), stop(1)),
  });
  if (stopping) await stack.stop();
  console.log(`ready ${stack.origin}`);
  for (const { role, email, password, where } of stack.demo)
    console.log(`  ${role.padEnd(18)} ${email.padEnd(44)} ${(password ?? 'link by mail').padEnd(22)} ${where ?? ''}`);
  if (stack.demo.length) console.log(`  Mail and codes of the second factor: ${stack.origin}/postvak`);
} catch (error) {
  console.error(error.message);
  await stop(1);
}
