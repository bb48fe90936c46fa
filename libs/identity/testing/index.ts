export { type FormWorld, identityFormMatrix } from './form-matrix';
export { Given, type GivenAccount, type GivenGemeente } from './given';
export { type IdentityApp, identityApp } from './identity-app';
export { signInAtIdp, startIdp, type TestIdp } from './idp';
export { type Answer, Visitor } from './visitor';
export { identityMatrix } from '../api/identity.matrix';
