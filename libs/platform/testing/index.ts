export { type TestApp, testApp, testEnv } from './app';
export { type TestDatabase, testDatabase } from './database';
export { type FormMatrix, type FormRule } from './form-matrix';
export { buildProcess, freePort, type TestProcess, until } from './process';
export { hasRedis, startRedis } from './redis';
export { startSmtp, type TestSmtp } from './smtp';
export { type MatrixRequest, type MatrixWorld, type RouteMatrix, type RouteRule } from './route-matrix';
export { platformMatrix } from '../api/platform.matrix';
