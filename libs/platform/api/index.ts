export { type Catalogues, CATALOGUES, type DomainTexts, textOf } from './catalogues';
export { CurrentCtx, type RequestWithCtx } from './ctx';
export { PlatformDb, TenantDb } from './database';
export { ENV, type Env, readEnv } from './env';
export { IfMatch } from './if-match';
export { createHttpApp, listen } from './http-app';
export { languageOf } from './language-header';
export { migrate } from './migrate';
export { PlatformHttpModule, PlatformModule } from './platform.module';
