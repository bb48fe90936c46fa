import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@wijkspoor/audit/api';
import { IdentityHttpModule } from '@wijkspoor/identity/api';
import { identityPolicy } from '@wijkspoor/identity/domain';
import { texts as identity } from '@wijkspoor/identity/domain/texts';
import { type Catalogues, type Env, PlatformHttpModule, PlatformModule } from '@wijkspoor/platform/api';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { type TestApp, testApp } from '@wijkspoor/platform/testing';
import { Given } from './given';
import { Visitor } from './visitor';

/** An api under test, with what a test needs to begin. */
export type IdentityApp = TestApp & { readonly given: Given; as(sid?: string): Visitor };

@Module({})
class IdentityTestModule {}

/** Starts platform, audit, identity and the modules of the domain under test, with the texts of these. */
export async function identityApp(
  modules: DynamicModule['imports'] = [],
  settings: Readonly<Record<string, string>> = {},
  texts: Catalogues = {},
): Promise<IdentityApp> {
  const module = (env: Env): DynamicModule => ({
    module: IdentityTestModule,
    imports: [
      PlatformModule.forRoot(env, { platform, identity, ...texts }),
      PlatformHttpModule.forRoot(env),
      AuditModule,
      IdentityHttpModule.forRoot(env, { identity: identityPolicy }),
      ...modules,
    ],
  });
  const api = await testApp(module, settings);
  return { ...api, given: new Given(api.db, api.env), as: (sid) => new Visitor(api, sid) };
}
