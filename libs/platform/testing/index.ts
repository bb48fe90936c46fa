export { type TestApp, testApp, testEnv } from './app';
export { type TestDatabase, testDatabase } from './database';
