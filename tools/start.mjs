// `npm start`: builds what changed, starts the database, the api, the worker and the web, and says where to go.
import { buildWhenChanged } from './build.mjs';
import { openDataFolder, portOf } from './settings.mjs';
import { startStack } from './stack.mjs';

let starting;
let stopping = false;

async function stop(code = 0) {
  if (stopping) return;
  stopping = true;
  // what is being started is finished first, so that nothing of it stays behind
  const stack = await starting?.catch(() => undefined);
  await stack?.stop();
  process.exit(code);
}
process.on('SIGINT', () => stop());
process.on('SIGTERM', () => stop());
process.on('SIGHUP', () => stop());

try {
  // a wrong setting is said at once, not after the build
  portOf(process.env);
  openDataFolder(process.env);
  buildWhenChanged();
  starting = startStack(process.env, {
    onGiveUp: (name) => (console.error(`${name} does not stay up; stopping. The next npm start takes over.`), stop(1)),
  });
  const stack = await starting;
  if (!stopping) tell(stack);
} catch (error) {
  console.error(error.message);
  await stop(1);
}

/** Where to go, and as whom. */
function tell(stack) {
  console.log(`ready ${stack.origin}`);
  for (const { role, email, password, where } of stack.demo)
    console.log(`  ${role.padEnd(18)} ${email.padEnd(44)} ${(password ?? 'link by mail').padEnd(22)} ${where ?? ''}`);
  if (stack.demo.length) console.log(`  Mail and codes of the second factor: ${stack.origin}/postvak`);
}
